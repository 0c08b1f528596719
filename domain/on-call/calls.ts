import { startedBy, type ClockIntent } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Call } from './state.ts'

type CallsOf = Pick<Journey, 'onCall' | 'clocks'>

/** The calls that nobody has taken, about clocks that still run. */
export const openCalls = ({ onCall, clocks }: CallsOf): readonly Call[] =>
  (onCall?.calls ?? []).filter(
    ({ clockId, acknowledged }) => acknowledged === undefined && clocks.some(({ id }) => id === clockId),
  )

/** Whether somebody was called about this clock. */
export const isCalledAbout = ({ onCall }: Pick<Journey, 'onCall'>, { id }: Pick<RunningClock, 'id'>): boolean =>
  onCall?.calls.some(({ clockId }) => clockId === id) === true

/** Who on call has taken this clock. */
export const takenBy = ({ onCall }: Pick<Journey, 'onCall'>, { id }: Pick<RunningClock, 'id'>): StaffId | undefined =>
  onCall?.calls.find(({ clockId }) => clockId === id)?.acknowledged?.by

/** Why supervisors have to look: nobody on the rota has taken a call that is still open. */
export const callAttention = (journey: CallsOf): readonly 'NOBODY_ON_CALL'[] =>
  openCalls(journey).some(({ nobodySince }) => nobodySince !== undefined) ? ['NOBODY_ON_CALL'] : []

const isStopped =
  (intents: readonly ClockIntent[]) =>
  ({ clock, clockId }: Call): boolean =>
    intents.some(
      (intent) => intent.do === 'stop' && intent.key === clock && startedBy(clockId) <= (intent.startedBy ?? Infinity),
    )

const causeOf = (intents: readonly ClockIntent[]): string =>
  intents.flatMap((intent) => (intent.do === 'stop' ? [intent.cause] : []))[0] ?? 'Ended'

/**
 * R-REF-05. What else stops when a clock stops that somebody was called about: nobody has to answer any more, and where the
 * out-of-hours team had it by that call alone and nobody took it, there is nothing to hand back either.
 */
export function endedWith(journey: Journey, intents: readonly ClockIntent[]): readonly ClockIntent[] {
  const open = openCalls(journey)
  const over = open.filter(isStopped(intents))
  if (over.length === 0) return []
  const cause = causeOf(intents)
  const isMoot = journey.outOfHours?.byCallOnly === true && over.length === open.length
  return [
    ...over.map(({ clock }): ClockIntent => ({ ...cancel('onCall.acknowledgement', cause), instance: clock })),
    ...(isMoot ? [cancel('edt.handback', cause)] : []),
  ]
}
