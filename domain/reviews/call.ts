import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { RiskRating } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'
import {
  PLANNED_REVIEW_TYPES,
  type OpenReview,
  type ReviewsState,
  type ReviewType,
  type UnplannedCause,
} from './state.ts'

/** A review to which nothing has happened but its opening. */
export const openedReview = (type: ReviewType, openedAt: Instant): OpenReview => ({
  type,
  openedAt,
  causes: [],
  answers: {},
})

/**
 * R-REV-03. One review at a time: an unplanned one takes in a planned one that has not started, and a cause joins a review that is
 * open or under way.
 */
export function withCause({ reviews }: Pick<Journey, 'reviews'>, cause: UnplannedCause, at: Instant): ReviewsState {
  const open = reviews?.open ?? openedReview('UNPLANNED', at)
  const type = open.startedAt === undefined ? 'UNPLANNED' : open.type
  return { ...reviews, open: { ...open, type, causes: [...new Set([...open.causes, cause])] } }
}

const START = 'review.unplanned.start'
const START_AT_ONCE = 'review.unplanned.start.red'

/** R-REV-03. By when somebody has to start: nothing new when the review has started, or has this date or a nearer one. */
function startBy({ stage, clocks }: Journey, rating: RiskRating, at: Instant): readonly ClockIntent[] {
  const runs = (key: ClockKey): boolean => clocks.some((clock) => clock.key === key)
  if (stage === 'REVIEWING' || runs(START_AT_ONCE)) return []
  if (rating === 'RED') return [...(runs(START) ? [cancel(START, 'RED_RISK')] : []), start(START_AT_ONCE, at)]
  return runs(START) ? [] : [start(START, at)]
}

/** R-REV-03. The dates of an extra review: its start, sooner when the risk is red, and its end. A second cause keeps the first one's. */
export const datesOfCalledReview = (
  journey: Journey,
  at: Instant,
  rating: RiskRating = 'GREEN',
): readonly ClockIntent[] => [
  ...startBy(journey, rating, at),
  ...(journey.clocks.some(({ key }) => key === 'review.unplanned') ? [] : [start('review.unplanned', at)]),
]

const isCalledFor = ({ reviews }: Pick<Journey, 'reviews'>): boolean => {
  const { open } = reviews ?? {}
  return open !== undefined && open.startedAt === undefined && !PLANNED_REVIEW_TYPES.includes(open.type)
}

/**
 * R-REV-10. While the plan is changed nobody can start the review that was called for before (docs/decisions/0107): the change looks
 * at what it was to look at, and the review has its dates again once the change is over.
 */
export const calledReviewWaits = (journey: Journey, cause: string): readonly ClockIntent[] =>
  isCalledFor(journey) ? ([START, START_AT_ONCE, 'review.unplanned'] as const).map((key) => cancel(key, cause)) : []

/** R-REV-03, R-REV-04. The plan is in force again: a review that was called for, or that somebody was promised, has its dates. */
export const calledReviewGoesOn = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  isCalledFor(journey) ? datesOfCalledReview(journey, at) : []

/**
 * R-REV-03. The person hears that there will be a review, and why, or that the one under way looks at it; with a red risk the manager
 * hears on the same day.
 */
export const wordOfCalledReview = (
  { stage }: Pick<Journey, 'stage'>,
  cause: UnplannedCause,
  rating: RiskRating = 'GREEN',
): readonly MessageIntent[] => [
  {
    template: 'REVIEW_CALLED',
    to: 'PERSON',
    dates: [START_AT_ONCE, START, 'review.unplanned'],
    about: { cause, red: rating === 'RED', underWay: stage === 'REVIEWING' },
  },
  ...(rating === 'RED' ? [RED_RISK_NOTE] : []),
]

/** R-REV-03. Red risk does not wait for a letter. */
export const RED_RISK_NOTE: MessageIntent = {
  template: 'REVIEW_RED_RISK',
  to: 'TEAM_MANAGER',
  dates: [START_AT_ONCE, 'review.unplanned'],
}
