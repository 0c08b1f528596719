import type { Instant, LocalDate } from '../shared/time.ts'
import type { ClockFacts } from '../journey/clock-intent.ts'
import {
  addWorkingDays,
  holidaysBetween,
  officialHolidays,
  type BankHolidayCalendar,
  type HolidaysOfYear,
} from './calendar.ts'
import { addDays, addLocalDays, firstOfMonth, localDate, onDate } from './civil.ts'
import { dayZeroOf } from './day-zero.ts'
import { dueOf, type Due, type Moves } from './due.ts'
import {
  entriesOf,
  factsOf,
  inForce,
  lastOf,
  policyOf,
  startOf,
  type ClockRecord,
  type Entry,
  type LedgerEntry,
  type Reckoning,
  fromOf,
  isMovedByFact,
} from './ledger.ts'
import { pausedDays, pausesOf } from './pauses.ts'
import { extendsInWorkingDays, type CountingRule } from './policy.ts'

/** All that a due instant follows from, besides the bank holidays. */
export interface Grounds {
  readonly rule: CountingRule
  readonly from: Instant
  readonly facts?: ClockFacts
  readonly occurrence: number
  /** Pauses and extensions; those after `setByHand` when there is one. */
  readonly moves: Moves
  /** A date set by a person with a reason stands in for the counted one. */
  readonly setByHand?: Instant
}

/** The ledger from the date that was last set by hand; the whole of it when none was. */
export const sinceSetByHand = ({ ledger }: Pick<ClockRecord, 'ledger'>): Pick<ClockRecord, 'ledger'> => ({
  ledger: ledger.slice(
    Math.max(
      0,
      ledger.findLastIndex(({ entry }) => entry === 'OVERRIDDEN'),
    ),
  ),
})

/** What the ledger says a due instant follows from. */
export function groundsOf(record: Pick<ClockRecord, 'ledger'>): Grounds {
  const { occurrence } = startOf(record)
  const from = fromOf(record)
  const facts = factsOf(record)
  const override = lastOf(record, 'OVERRIDDEN')
  const extensions = entriesOf(sinceSetByHand(record), 'EXTENDED')
  const moves: Moves = {
    pausedDays: pausedDays(pausesOf(record), override === undefined ? undefined : localDate(override.at)),
    extendedDays: extensions.reduce((days, { byDays }) => days + byDays, 0),
  }
  const counted = { rule: policyOf(record).policy.rule, from, occurrence, moves, ...(facts !== undefined && { facts }) }
  return override === undefined ? counted : { ...counted, setByHand: override.dueAt }
}

/** The due instant that follows from the grounds. */
export function dueFrom(grounds: Grounds, holidays: HolidaysOfYear): Due {
  const { setByHand, moves } = grounds
  if (setByHand === undefined) return dueOf(grounds, holidays)
  const dayZero = dayZeroOf(grounds, holidays)
  const dueAt = moveInstant(setByHand, grounds.rule, { moves, holidays })
  return { dueAt, dayZero, date: localDate(dueAt) }
}

function moveInstant(
  at: Instant,
  rule: CountingRule,
  { moves, holidays }: { readonly moves: Moves; readonly holidays: HolidaysOfYear },
): Instant {
  const { pausedDays: paused, extendedDays } = moves
  if (paused === 0 && extendedDays === 0) return at
  const days = (date: LocalDate): LocalDate =>
    extendsInWorkingDays(rule) ? addWorkingDays(date, extendedDays, holidays) : addDays(date, extendedDays)
  return addLocalDays(onDate(at, days(localDate(at))), paused)
}

/** The bank holidays an entry was worked out with, as a calendar that knows every year. */
export const recordedHolidays =
  (dates: readonly LocalDate[]): HolidaysOfYear =>
  () =>
    dates

/** A due instant together with the bank holidays that it may have met. */
export interface Reckoned extends Reckoning {
  readonly due: Due
}

/**
 * Works out the due instant under a calendar and notes the bank holidays that could have made a difference.
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN
 */
export function reckon(grounds: Grounds, calendar: BankHolidayCalendar): Reckoned {
  const asked = new Set<number>()
  const official = officialHolidays(calendar)
  const due = dueFrom(grounds, (year) => {
    asked.add(year)
    return official(year)
  })
  return { due, dueAt: due.dueAt, holidays: asked.size === 0 ? [] : met(due, grounds.from, calendar) }
}

/** From the first of the month, because R-OPS-05 counts from there. */
function met(due: Due, from: Instant, calendar: BankHolidayCalendar): readonly LocalDate[] {
  const dates = [localDate(from), due.dayZero.date, due.date, due.steps?.moved ?? due.date].sort()
  return holidaysBetween(firstOfMonth(dates[0] ?? due.date), dates.at(-1) ?? due.date, calendar)
}

/** Entries after which a date stands whatever the calendar becomes: what is past or over never moves (rulebook 0.4.10). */
const holdsDate = (entry: Entry): boolean =>
  ['BREACHED', 'OPENED', 'MET', 'CANCELLED'].includes(entry.entry) || (entry.entry === 'RECALENDARED' && entry.kept)

/** Entries that set or move the due instant; a pause does so when it is over. */
export const movesDate = (entry: Entry): boolean =>
  ['STARTED', 'RESUMED', 'EXTENDED', 'OVERRIDDEN'].includes(entry.entry) ||
  (entry.entry === 'PAUSED' && entry.until !== undefined) ||
  isMovedByFact(entry) ||
  (entry.entry === 'RECALENDARED' && !entry.kept)

/** The entry since which the date may no longer move with the calendar, when there is one. */
export function heldBy(record: Pick<ClockRecord, 'ledger'>): LedgerEntry | undefined {
  const { ledger } = inForce(record)
  return ledger.slice(ledger.findLastIndex(movesDate)).find(holdsDate)
}

/** The due instant of a record: as held when it is past or over, else under the calendar in force. */
export function reckonRecord(record: Pick<ClockRecord, 'ledger'>, calendar: BankHolidayCalendar): Reckoned {
  const held = heldBy(record)?.reckoning
  if (held === undefined) return reckon(groundsOf(record), calendar)
  return { ...held, due: dueFrom(groundsOf(record), recordedHolidays(held.holidays)) }
}
