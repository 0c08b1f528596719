import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { FirstReviewAnchor } from '../sign-off/state.ts'

/**
 * R-REV-01, R-REV-02. The signature sets the dates of the planned reviews anew, so one that had opened for the plan before is over: the
 * new window opens the next, with its invitation. A day that was agreed stays agreed, and so does a review that somebody called for.
 */
export function plannedReviewEnds({ reviews }: Journey, firstReviewFrom: FirstReviewAnchor): Changes {
  const type = reviews?.open?.type
  const isOver = type === 'PLANNED_ANNUAL' || (type === 'PLANNED_FIRST' && firstReviewFrom !== 'UNCHANGED')
  return isOver ? { reviews: { ...reviews, open: undefined } } : {}
}
