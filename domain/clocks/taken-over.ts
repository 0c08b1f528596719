import { toMs, type Instant, type LocalDate } from '../shared/time.ts'
import type { BankHolidayCalendar } from './calendar.ts'
import { addDays, instantAt } from './civil.ts'
import { policyOf, startOf, type ClockRecord } from './ledger.ts'
import type { ClockPolicy } from './policy.ts'
import { reckonRecord } from './reckon.ts'

/** The reason in the ledger of a date that was not counted here. */
export const AS_IT_STOOD = 'AS_IN_FORMER_SYSTEM'

/**
 * The date as the system before had it; undefined where counting here comes to the same. What opens before the date of another clock
 * is given that clock's day, and no date is before its own beginning.
 */
export function asItStood(
  record: ClockRecord,
  dueOn: LocalDate,
  calendar: BankHolidayCalendar,
): { readonly dueAt: Instant; readonly reason: string } | undefined {
  const { rule } = policyOf(record).policy
  const { from } = startOf(record)
  const stood = instantAt(addDays(dueOn, rule.adjustDays), rule.dueTime)
  const dueAt = toMs(stood) < toMs(from) ? from : stood
  return toMs(dueAt) === toMs(reckonRecord(record, calendar).dueAt) ? undefined : { dueAt, reason: AS_IT_STOOD }
}

/** From when a date rings that had passed before it was taken over; undefined for every other date. */
export function ringsFrom(record: Pick<ClockRecord, 'ledger'>, dueAt: Instant): Instant | undefined {
  const { at, ringFrom } = startOf(record)
  return toMs(dueAt) < toMs(at) ? ringFrom : undefined
}

/** Ends of clocks that nobody can be late for. */
const NO_LIMIT: readonly ClockPolicy['onMissed'][] = ['OPEN', 'EXPIRE', 'CHECK']

/** Overdue from the moment it was taken over, whenever people are told: nobody who is late is on a list as if they were not. */
export const wasLateAlready = (record: Pick<ClockRecord, 'ledger'>, dueAt: Instant): boolean =>
  ringsFrom(record, dueAt) !== undefined && !NO_LIMIT.includes(policyOf(record).policy.onMissed)
