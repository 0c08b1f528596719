import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { JourneyEvent } from '../../../domain/journey/events.ts'
import type { OpenReview } from '../../../domain/reviews/state.ts'
import type { Moved } from '../citizen.ts'
import type { Invariant } from './invariant.ts'

/** Every event is the next version, without a hole and without a second one. */
export const versionsHaveNoHoles: Invariant = ({ before, after, recorded }, record) =>
  after.version === before.version + 1 && recorded.happened.version === record.length
    ? undefined
    : `version ${String(after.version)} follows ${String(before.version)}`

/** How an open review can go: it is done, or the journey begins anew. */
const ENDS_REVIEW: readonly JourneyEvent['type'][] = ['ReviewCompleted', 'JourneyReopened']

/** An extra review takes in one that nobody has started; a review under way is the same one until it is done. */
const isTheSame = (was: OpenReview, is: OpenReview): boolean =>
  is.openedAt === was.openedAt &&
  (was.startedAt === undefined
    ? is.type === was.type || is.type === 'UNPLANNED'
    : is.type === was.type && is.startedAt === was.startedAt)

function reviewsOf({ before, after, recorded: { event } }: Moved): string | undefined {
  const [was, is] = [before.reviews?.open, after.reviews?.open]
  if (was === undefined) return undefined
  if (event.type === 'ReviewOpened') return 'a second review opened'
  if (is === undefined) return ENDS_REVIEW.includes(event.type) ? undefined : `${event.type} lost the open review`
  return isTheSame(was, is) ? undefined : `${event.type} made another review of the open one`
}

/** R-REV-03. A review that is open is done before another opens. */
export const oneOpenReview: Invariant = (moved) =>
  moved.after.stage === 'REVIEWING' && moved.after.reviews?.open?.startedAt === undefined
    ? 'it is reviewing, and no review is under way'
    : reviewsOf(moved)

/** Each disagreement is answered within its own time; one answer ends them all (R-DSP-01). */
const MAY_RUN_TOGETHER: readonly ClockKey[] = ['dispute.response']

/** Two clocks of one name would remind twice and be stopped once. */
export const clocksRunOnce: Invariant = ({ after }) => {
  const names = after.clocks
    .filter(({ key }) => !MAY_RUN_TOGETHER.includes(key))
    .map(({ key, instance = '' }) => `${key} ${instance}`.trim())
  const twice = names.filter((name, place) => names.indexOf(name) !== place)
  return twice.length === 0 ? undefined : `${twice.join(', ')} runs twice`
}
