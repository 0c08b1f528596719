import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { RiskRating } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'
import type { OpenReview, ReviewsState, ReviewType, UnplannedCause } from './state.ts'

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

const START: ClockKey = 'review.unplanned.start'
const START_AT_ONCE: ClockKey = 'review.unplanned.start.red'

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

/** R-REV-03. The person hears that there will be a review, and why; with a red risk the manager hears on the same day. */
export const wordOfCalledReview = (cause: UnplannedCause, rating: RiskRating = 'GREEN'): readonly MessageIntent[] => [
  {
    template: 'REVIEW_CALLED',
    to: 'PERSON',
    dates: [START_AT_ONCE, START, 'review.unplanned'],
    about: { cause, red: rating === 'RED' },
  },
  ...(rating === 'RED' ? [RED_RISK_NOTE] : []),
]

/** R-REV-03. Red risk does not wait for a letter. */
export const RED_RISK_NOTE: MessageIntent = {
  template: 'REVIEW_RED_RISK',
  to: 'TEAM_MANAGER',
  dates: [START_AT_ONCE, 'review.unplanned'],
}
