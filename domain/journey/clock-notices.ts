import { CLOCK_KEYS, CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockRow } from '../clock-catalogue/row.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { takenBy } from '../on-call/calls.ts'
import { isWithOutOfHoursTeam } from '../on-call/owner.ts'
import { isOnItsWay } from '../messages/on-the-way.ts'
import { type Recipient, workerOrTeam } from '../messages/recipient.ts'
import type { Firing } from './clock-intent.ts'
import type { Journey } from './journey.ts'

/** R-GEN-04. The rungs above the first: one working day after the limit, and three. */
const HIGHER_RUNGS: readonly Recipient[] = ['SERVICE_MANAGER', 'HEAD_OF_SERVICE']

/** The managers whom a missed limit reaches, one after another. */
export const MANAGERS_TOLD = ['TEAM_MANAGER', 'SERVICE_MANAGER', 'HEAD_OF_SERVICE'] as const
export type ManagerTold = (typeof MANAGERS_TOLD)[number]

/** When some managers are told: at once of these limits, and of any at these rungs. */
interface WhenTold {
  readonly atOnce: readonly ClockKey[]
  readonly rungs: readonly number[]
}

/** R-GEN-04. By which limits and rungs one can tell that somebody of these has been told. */
export const whenTold = (managers: readonly ManagerTold[]): WhenTold => ({
  atOnce: CLOCK_KEYS.filter((key) => alerted(CLOCKS[key], false).some((to) => managers.some((one) => one === to))),
  rungs: HIGHER_RUNGS.flatMap((rung, index) => (managers.some((one) => one === rung) ? [index] : [])),
})

/**
 * Whom a firing tells. A reminder goes to the worker (R-GEN-05); a missed limit to the worker and the team manager, then up the
 * ladder (R-GEN-04). Where nobody is allocated, the team hears, so that no date waits for somebody who left. Of a letter that is on
 * its way they hear that, so that nobody sends it twice. What somebody on call has taken is theirs, and not the worker's, until it is over (R-REF-05).
 */
export function clockNotices(journey: Journey, firing: Firing, row: ClockRow): readonly MessageIntent[] {
  const worker: Recipient = workerOrTeam(journey.allocation)
  const clock = journey.clocks.find(({ id }) => id === firing.clockId)
  const onItsWay = clock !== undefined && isOnItsWay(journey, clock)
  const taken = clock === undefined ? undefined : takenBy(journey, clock)
  const atNight = clock !== undefined && isWithOutOfHoursTeam(journey, clock)
  return recipients(firing, row, { worker: taken === undefined ? worker : 'ON_CALL', atNight }).map((to) => ({
    template: firing.kind === 'REMINDER' ? 'CLOCK_REMINDER' : 'CLOCK_MISSED',
    to,
    dates: [firing.key],
    about: {
      clock: firing.key,
      ...(onItsWay ? { onItsWay } : {}),
      ...(to === 'ON_CALL' && taken !== undefined ? { staff: taken } : {}),
    },
  }))
}

/**
 * R-ASM-02, R-PLN-04, R-REV-01: where the catalogue says so, the person hears on the day that a date was missed. A part that has a
 * letter of its own for it sends that one instead.
 */
export const letterWhenMissed = (firing: Firing, row: ClockRow): readonly MessageIntent[] =>
  firing.kind === 'BREACH' && row.letterWhenMissed
    ? [{ template: 'DATE_MISSED', to: 'PERSON', dates: [firing.key], about: { clock: firing.key } }]
    : []

/** Whom a missed limit is told to besides the worker. R-REF-05: what is told at once is told to the out-of-hours team, where it is theirs. */
function alerted({ alert = ['TEAM_MANAGER'], onMissed }: ClockRow, atNight: boolean): readonly Recipient[] {
  const isTheirs = atNight && onMissed === 'ALERT_MANAGER' && !alert.includes('EDT_MANAGER')
  return [...alert, ...(isTheirs ? (['EDT_MANAGER'] as const) : [])]
}

function recipients(
  firing: Firing,
  row: ClockRow,
  { worker, atNight }: { readonly worker: Recipient; readonly atNight: boolean },
): readonly Recipient[] {
  switch (firing.kind) {
    case 'REMINDER':
      return [worker]
    case 'BREACH':
      // Where nobody is named to hear, the firing itself tells whoever acts next.
      return row.alert?.length === 0 ? [] : [worker, ...alerted(row, atNight)]
    case 'ESCALATION':
      return HIGHER_RUNGS.slice(firing.index, firing.index + 1)
    case 'CALL':
    case 'OPENING':
      return []
  }
}
