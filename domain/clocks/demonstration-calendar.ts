import { ENGLAND_AND_WALES_2025_TO_2028 } from './bank-holidays-england-and-wales.ts'
import type { BankHolidayCalendar } from './calendar.ts'
import { provisionalBankHolidays } from './provisional-bank-holidays.ts'

/** How far ahead of the clock a demonstration or a test may go. */
const YEARS_AHEAD = 5

/**
 * The official bank holidays and, for the years after them, those that the law's own rule gives: for demonstrations, training and
 * tests, which run years ahead of the clock. A council enters the official list instead, and until then dates are refused.
 * @param thisYear the year of the clock; five more are covered
 */
export function demonstrationCalendar(thisYear: number): BankHolidayCalendar {
  const { version, years } = ENGLAND_AND_WALES_2025_TO_2028
  const lastOfficial = Math.max(...Object.keys(years).map(Number))
  const later = Array.from(
    { length: Math.max(0, thisYear + YEARS_AHEAD - lastOfficial) },
    (_item, place) => lastOfficial + 1 + place,
  )
  return {
    version,
    years: { ...years, ...Object.fromEntries(later.map((year) => [year, provisionalBankHolidays(year)])) },
  }
}
