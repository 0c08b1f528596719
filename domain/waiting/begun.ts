import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { toMs } from '../shared/time.ts'
import { queuesOf } from './begin.ts'
import { WAITING_REFUSALS } from './refusals.ts'
import type { LeaveWaitingListFacts } from './rules.ts'
import type { QueuePlace, WaitingQueue } from './state.ts'

type HasBegun = (journey: Journey, place: QueuePlace) => boolean

/** R-WTW-06. What the journey sees begin by itself; such a wait ends with it, and nobody has to think of it. */
const SEEN_TO_BEGIN: Readonly<Partial<Record<WaitingQueue, HasBegun>>> = {
  REVIEW: ({ stage, reviews }, { since }) =>
    stage === 'REVIEWING' || (reviews?.lastCompleted !== undefined && toMs(reviews.lastCompleted.at) >= toMs(since)),
  SUPPORT_START: ({ signOff }) => signOff?.inForce?.serviceStartedOn !== undefined,
}

/** R-WTW-06. Nobody leaves a list because of something that has not begun; they would wait on, unseen. */
export const whatWasWaitedForHasBegun: Rule<LeaveWaitingListFacts> = (journey, { facts: { queue, reason } }) => {
  const hasBegun = SEEN_TO_BEGIN[queue]
  const place = journey.waiting && queuesOf(journey.waiting).find((each) => each.queue === queue)
  if (reason !== 'STARTED' || hasBegun === undefined || place === undefined) return undefined
  return hasBegun(journey, place) ? undefined : WAITING_REFUSALS.WAIT_HAS_NOT_ENDED
}
