import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { JourneyEvent } from '../../../domain/journey/events.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import { lettersToProduce } from '../../../domain/messages/production.ts'
import { template } from '../../../domain/messages/templates.ts'
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

/** Each disagreement is answered within its own time; one answer ends them all (R-DSP-01). Each referrer hears by themselves (R-REF-02). */
const MAY_RUN_TOGETHER: readonly ClockKey[] = ['dispute.response', 'referral.acknowledge.referrer']

/** R-GEN-03. A letter that is still being produced keeps its own date when another of its kind follows. */
const lettersBefore = (journey: Journey, key: ClockKey): number =>
  lettersToProduce(journey).filter(({ template: name }) => template(name).stops?.includes(key) === true).length

/** Two clocks of one name would remind twice and be stopped once. */
export const clocksRunOnce: Invariant = ({ after }) => {
  const running = after.clocks
    .filter(({ key }) => !MAY_RUN_TOGETHER.includes(key))
    .map(({ key, instance = '' }) => ({ key, name: `${key} ${instance}`.trim() }))
  const twice = running.filter(
    ({ key, name }) => running.filter((each) => each.name === name).length > 1 + lettersBefore(after, key),
  )
  return twice.length === 0 ? undefined : `${twice.map(({ name }) => name).join(', ')} runs twice`
}
