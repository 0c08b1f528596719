import type { ClockIntent } from '../journey/clock-intent.ts'
import { met } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { datesOfCalledReview } from '../reviews/call.ts'
import type { Instant } from '../shared/time.ts'
import { managingOf, stillAsked } from './lines.ts'

/** While a plan is being changed it is looked at anyway; then nothing more is called for. */
export const mayBeReviewedNow = ({ stage }: Journey): boolean => stage === 'ACTIVE' || stage === 'REVIEWING'

/** R-MGT-06, R-MGT-08. The dates of an unplanned review; those that run already, and a nearer one, stay as they are. */
export const reviewClocks = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  mayBeReviewedNow(journey) ? datesOfCalledReview(journey, at) : []

/** When a review that was called for begins, whichever of its dates runs. */
export const REVIEW_BEGINS = ['review.unplanned.start.red', 'review.unplanned.start'] as const

/** R-MGT-08. A plan that is signed as somebody asked answers them; any other leaves their date running. */
export function changeUnderNewPlan(journey: Journey): readonly ClockIntent[] {
  const managing = managingOf(journey)
  const isAnswered = managing.change !== undefined && stillAsked(managing) === undefined
  return isAnswered ? [met('managing.modeChange', 'PlanSignedOff')] : []
}
