import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { datesOfCalledReview, withCause, wordOfCalledReview } from '../reviews/call.ts'
import type { UnplannedCause } from '../reviews/state.ts'
import type { Instant } from '../shared/time.ts'

/** R-REV-03. Going into hospital and coming out call for a review of a plan that is in force and not being changed already. */
export const callsForReview = ({ stage }: Pick<Journey, 'stage'>): boolean =>
  stage === 'ACTIVE' || stage === 'REVIEWING'

export const reviewDates = (journey: Journey, at: Instant): readonly ClockIntent[] =>
  callsForReview(journey) ? datesOfCalledReview(journey, at) : []

export const reviewWords = (journey: Journey, cause: UnplannedCause): readonly MessageIntent[] =>
  callsForReview(journey) ? wordOfCalledReview(journey, cause) : []

/** R-REV-03. The plan in force is reviewed, where a review was called for. */
export const reviewFor = (journey: Journey, isCalled: boolean, cause: UnplannedCause, at: Instant): Changes =>
  isCalled ? { reviews: withCause(journey, cause, at) } : {}
