import type { LocalDate } from '../shared/time.ts'
import { addDays, addMonths, dateOfDay, dayNumber, weekday, weekdayOf, yearOf } from './civil.ts'
import { provisionalBankHolidays } from './provisional-bank-holidays.ts'
import { bankHolidaysUnknown } from './refusal.ts'

/**
 * The official bank holidays of England and Wales as the council has entered them. A year that is not here is unknown, which is
 * not the same as a year without holidays. The version goes into every ledger entry that was worked out with it.
 */
export interface BankHolidayCalendar {
  readonly version: number
  readonly years: Readonly<Record<number, readonly LocalDate[]>>
}

const FRIDAY = 5

/** A clock that begins today may be due so far ahead: a year, and a half for whoever is late with the list. */
const KNOWN_AHEAD_MONTHS = 18

/** 0.4.9. The years whose bank holidays somebody has to enter by now, long before a date is refused for want of them. */
export function yearsToEnter({ years }: BankHolidayCalendar, today: LocalDate): readonly number[] {
  const [first, last] = [yearOf(today), yearOf(addMonths(today, KNOWN_AHEAD_MONTHS))]
  return Array.from({ length: last - first + 1 }, (_item, place) => first + place).filter(
    (year) => years[year] === undefined,
  )
}

/** What working-day arithmetic asks: the bank holidays of a year. Throws or guesses when the year is unknown, as its maker chose. */
export type HolidaysOfYear = (year: number) => readonly LocalDate[]

/** For due instants: refuses a year that is not entered (rulebook 0.4.9). */
export const officialHolidays =
  ({ years }: BankHolidayCalendar): HolidaysOfYear =>
  (year) => {
    const known = years[year]
    if (known === undefined) throw bankHolidaysUnknown(year)
    return known
  }

/**
 * For `actionBy`, reminders and rungs only: takes the law's own rule for a year that is not entered, and tells that it did, so
 * that the answer can be marked provisional (docs/decisions: unknown calendar year).
 */
export const holidaysOrProvisional =
  ({ years }: BankHolidayCalendar, onProvisional: (year: number) => void): HolidaysOfYear =>
  (year) => {
    const known = years[year]
    if (known !== undefined) return known
    onProvisional(year)
    return provisionalBankHolidays(year)
  }

/** Monday to Friday and no bank holiday. A Saturday or Sunday needs no calendar to be seen as one. */
export const isWorkingDay = (date: LocalDate, holidays: HolidaysOfYear): boolean =>
  weekday(date) <= FRIDAY && !holidays(yearOf(date)).includes(date)

/** The date of a day, counted from 1970, when it is a working day. Days are counted because dates are slow to step through. */
function workingDate(number: number, holidays: HolidaysOfYear): LocalDate | undefined {
  if (weekdayOf(number) > FRIDAY) return undefined
  const date = dateOfDay(number)
  return holidays(yearOf(date)).includes(date) ? undefined : date
}

/** The so-manieth working day from a day, counted from 1970, which is among them; forward, or backward. */
function nthWorkingDay(
  from: number,
  { nth, step }: { nth: number; step: 1 | -1 },
  holidays: HolidaysOfYear,
): LocalDate {
  for (let [number, left] = [from, nth]; ; number += step) {
    const date = workingDate(number, holidays)
    if (date === undefined) continue
    left -= 1
    if (left <= 0) return date
  }
}

/** This day when it is a working day, else the first one after it. */
export const workingDayOnOrAfter = (date: LocalDate, holidays: HolidaysOfYear): LocalDate =>
  nthWorkingDay(dayNumber(date), { nth: 1, step: 1 }, holidays)

/** This day when it is a working day, else the last one before it. */
export const workingDayOnOrBefore = (date: LocalDate, holidays: HolidaysOfYear): LocalDate =>
  nthWorkingDay(dayNumber(date), { nth: 1, step: -1 }, holidays)

/** The first working day after this day. */
export const nextWorkingDay = (date: LocalDate, holidays: HolidaysOfYear): LocalDate =>
  addWorkingDays(date, 1, holidays)

/**
 * So many working days after a date, or before it when negative. The date itself is never counted, whether it is a working day or
 * not (0.4.2); 0 gives the date itself.
 */
export function addWorkingDays(date: LocalDate, amount: number, holidays: HolidaysOfYear): LocalDate {
  const step = amount < 0 ? -1 : 1
  return amount === 0 ? date : nthWorkingDay(dayNumber(date) + step, { nth: Math.abs(amount), step }, holidays)
}

/** Working days after `from` up to and including `to`; 0 when `to` is not later. */
export function workingDaysBetween(from: LocalDate, to: LocalDate, holidays: HolidaysOfYear): number {
  let count = 0
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (isWorkingDay(day, holidays)) count += 1
  }
  return count
}

/** The entered bank holidays from one date to another, both included; an unknown year adds none. */
export function holidaysBetween(from: LocalDate, to: LocalDate, { years }: BankHolidayCalendar): readonly LocalDate[] {
  const wanted = (date: LocalDate): boolean => date >= from && date <= to
  const found: LocalDate[] = []
  for (let year = yearOf(from); year <= yearOf(to); year += 1) found.push(...(years[year] ?? []).filter(wanted))
  return found.sort()
}
