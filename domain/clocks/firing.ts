import type { Firing } from '../journey/clock-intent.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { holidaysOrProvisional } from './calendar.ts'
import type { ClockRules } from './compute.ts'
import { policyOf, type ClockRecord } from './ledger.ts'
import { changeOf, type ClockChange } from './change.ts'
import { reckonRecord } from './reckon.ts'
import { entryFor, wakeUpsToCome, type WakeUp } from './wake-ups.ts'
import { append } from './write.ts'

/** Whether a firing still holds: the calendar, a pause or a stop may have come in between. */
export type Confirmation =
  /** Its own instant, or the earlier one that it has by now. */
  | { readonly isDue: true; readonly at: Instant }
  /** `movedTo` is absent when the clock no longer wants this wake-up at all. */
  | { readonly isDue: false; readonly movedTo?: Instant }

/** Asks again before a timer acts: is this clock still waiting for this wake-up, and is it time? */
export function confirmFiring(record: ClockRecord, firing: Firing, rules: ClockRules): Confirmation {
  const wanted = wantedBy(record, firing, rules)
  if (wanted === undefined) return { isDue: false }
  return toMs(wanted.at) <= toMs(firing.at) ? { isDue: true, at: wanted.at } : { isDue: false, movedTo: wanted.at }
}

function wantedBy(
  record: ClockRecord,
  { kind, index }: Firing,
  { calendar, policy: set }: ClockRules,
): WakeUp | undefined {
  const { due } = reckonRecord(record, calendar)
  const holidays = holidaysOrProvisional(calendar, () => undefined)
  const wakeUps = wakeUpsToCome(record, { due, policy: policyOf(record).policy, holidays, hours: set.officeHours })
  return wakeUps.find((wakeUp) => wakeUp.kind === kind && wakeUp.index === index)
}

/**
 * Notes that a wake-up was handled. The entry keeps the true instant and how late it was handled (R-OPS-07). A wake-up that the
 * clock does not want, or that is recorded already, adds nothing: handling one twice is harmless.
 * @param at when it was handled, in the journey's time
 */
export function recordFiring(record: ClockRecord, firing: Firing, at: Instant, rules: ClockRules): ClockChange {
  const wanted = wantedBy(record, firing, rules)
  if (wanted === undefined) return changeOf(record, record, rules)
  const lateBySeconds = Math.max(0, Math.floor((toMs(at) - toMs(wanted.at)) / 1000))
  const entry = { entry: entryFor(firing.kind), firedFor: wanted.at, index: firing.index, lateBySeconds }
  return changeOf(append(record, entry, { at, by: 'SYSTEM', rules }), record, rules)
}
