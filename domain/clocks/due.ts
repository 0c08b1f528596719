import type { Instant, LocalDate } from '../shared/time.ts'
import { addWorkingDays, workingDayOnOrAfter, workingDayOnOrBefore, type HolidaysOfYear } from './calendar.ts'
import { addElapsed, addDays, addLocalDays, addMonths, instantAt, isLeapDay, localDate, onDate } from './civil.ts'
import { dayZeroOf, type DayZero } from './day-zero.ts'
import { isElapsed, type CountingRule } from './policy.ts'
import type { DueQuestion, Moves } from './due-question.ts'
import { readDate } from './readings.ts'

export type { DueQuestion, Moves } from './due-question.ts'

/** A due instant and the steps that led to it, for the explanation. */
export interface Due {
  readonly dueAt: Instant
  readonly dayZero: DayZero
  /** The dates on the way. Absent for elapsed time and for a date set by hand. */
  readonly steps?: DueSteps
  /** The local date of the due instant. */
  readonly date: LocalDate
}

/** The dates on the way to a due date, each worked out from the one before. */
export interface DueSteps {
  /** Amount and unit after day zero. */
  readonly counted: LocalDate
  /** After the calendar days that the rule itself adds or takes off. */
  readonly adjusted: LocalDate
  /** After the rule's own reading. */
  readonly read: LocalDate
  /** After pauses and extensions, before rolling. */
  readonly moved: LocalDate
}

/**
 * The deadline algebra of rulebook 0.4: the last second in which the work is in time.
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN, or FACT_MISSING when the rule counts from a date that was not given
 */
export function dueOf(question: DueQuestion, holidays: HolidaysOfYear): Due {
  const { rule, moves = NO_MOVES } = question
  const dayZero = dayZeroOf(question, holidays)
  if (rule.fixedDate === undefined && isElapsed(rule)) return elapsedDue(question, dayZero, holidays)
  const counted = rule.fixedDate ?? countDate(question, dayZero.date, holidays)
  const adjusted = addDays(counted, rule.adjustDays)
  const read = rule.fixedDate ?? readDate(question, adjusted, { dayZero, holidays })
  const moved = movedDate(read, rule, { moves, holidays })
  const date = rolled(moved, rule, holidays)
  return { dueAt: instantAt(date, rule.dueTime), dayZero, date, steps: { counted, adjusted, read, moved } }
}

export const NO_MOVES: Moves = { pausedDays: 0, extendedDays: 0 }

/** R-HOS-04 knows two answers; every other elapsed clock has one. */
function elapsedDue({ rule, from, moves = NO_MOVES }: DueQuestion, dayZero: DayZero, holidays: HolidaysOfYear): Due {
  const closed = rule.reading === 'officeHoursElseNextMorning' && !dayZero.officeOpen
  const first = closed ? instantAt(addDays(dayZero.date, 1), rule.dueTime) : elapsedFrom(from, rule)
  const extended =
    moves.extendedDays === 0 ? first : onDate(first, addWorkingDays(localDate(first), moves.extendedDays, holidays))
  const dueAt = addLocalDays(extended, moves.pausedDays)
  return { dueAt, dayZero, date: localDate(dueAt) }
}

/** So much real time later, before anything moves it. */
export const elapsedFrom = (from: Instant, { unit, amount }: CountingRule): Instant =>
  addElapsed(from, unit === 'elapsedHour' ? { hours: amount } : { minutes: amount })

/** The counted date: amount and unit from day zero; a repeating clock's from its anchor (0.4.7). */
function countDate({ rule, occurrence = 1 }: DueQuestion, dayZero: LocalDate, holidays: HolidaysOfYear): LocalDate {
  const later = rule.thereafter
  const count = (date: LocalDate, amount: number, unit: CountingRule['unit']): LocalDate =>
    addUnits(date, { ...rule, amount, unit }, holidays)
  if (later === undefined) return count(dayZero, rule.amount * occurrence, rule.unit)
  return count(count(dayZero, rule.amount, rule.unit), later.amount * (occurrence - 1), later.unit)
}

function addUnits(date: LocalDate, rule: CountingRule, holidays: HolidaysOfYear): LocalDate {
  const { unit, amount } = rule
  const inclusive = rule.counting === 'inclusive' && amount > 0 ? 1 : 0
  switch (unit) {
    case 'workingDay':
      return addWorkingDays(date, amount - inclusive, holidays)
    case 'calendarDay':
      return addDays(date, amount - inclusive)
    case 'week':
      return addDays(date, 7 * amount - inclusive)
    case 'month':
      return addDays(addMonths(date, amount), -inclusive)
    case 'year':
      return addDays(addYears(date, amount, rule), -inclusive)
    case 'elapsedHour':
    case 'elapsedMinute':
      throw new Error('Elapsed time is added to instants, not to dates')
  }
}

/** R-TRN-08: birthdays of people born on 29 February; every other anniversary is constrained (0.4.3). */
function addYears(date: LocalDate, years: number, { countFrom, leaplingBirthday }: CountingRule): LocalDate {
  const constrained = addMonths(date, 12 * years)
  const isMoved = countFrom === 'dateOfBirth' && isLeapDay(date) && !isLeapDay(constrained)
  return isMoved && leaplingBirthday === '1 March' ? addDays(constrained, 1) : constrained
}

/** 0.4.11: extensions in the clock's own days, then the paused calendar days; a working-day clock still ends on a working day. */
function movedDate(
  date: LocalDate,
  { unit }: CountingRule,
  { moves, holidays }: { readonly moves: Moves; readonly holidays: HolidaysOfYear },
): LocalDate {
  const { pausedDays, extendedDays } = moves
  if (unit !== 'workingDay') return addDays(date, pausedDays + extendedDays)
  const extended = addWorkingDays(date, extendedDays, holidays)
  return pausedDays === 0 ? extended : workingDayOnOrAfter(addDays(extended, pausedDays), holidays)
}

function rolled(date: LocalDate, { roll }: CountingRule, holidays: HolidaysOfYear): LocalDate {
  switch (roll) {
    case 'none':
      return date
    case 'backward':
      return workingDayOnOrBefore(date, holidays)
    case 'forward':
      return workingDayOnOrAfter(date, holidays)
  }
}
