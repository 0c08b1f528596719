import type { LocalDate } from '../shared/time.ts'
import { addDays, weekday } from './civil.ts'

const MONDAY = 1
const SATURDAY = 6

/**
 * Bank holidays of England and Wales in a year for which no official list is entered: Schedule 1 to the Banking and Financial
 * Dealings Act 1971, the proclaimed New Year's Day and early May holidays, and the two common-law days. An extra day by royal
 * proclamation cannot be foreseen, so everything worked out from these is marked provisional and no due instant rests on them.
 */
export function provisionalBankHolidays(year: number): readonly LocalDate[] {
  const easter = easterSunday(year)
  return [
    substituted(`${year}-01-01`),
    addDays(easter, -2),
    addDays(easter, 1),
    mondayOnOrAfter(`${year}-05-01`),
    mondayOnOrAfter(`${year}-05-25`),
    mondayOnOrAfter(`${year}-08-25`),
    ...christmas(year),
  ]
}

const mondayOnOrAfter = (date: LocalDate): LocalDate => addDays(date, (8 - weekday(date)) % 7)

/** A holiday at the weekend is kept on the next Monday. */
const substituted = (date: LocalDate): LocalDate => (weekday(date) >= SATURDAY ? mondayOnOrAfter(date) : date)

/** Christmas Day and Boxing Day, or the weekdays that stand in for them. */
function christmas(year: number): readonly LocalDate[] {
  const [day, boxing] = [`${year}-12-25`, `${year}-12-26`]
  if (weekday(day) === SATURDAY) return [`${year}-12-27`, `${year}-12-28`]
  if (weekday(boxing) === MONDAY) return [boxing, `${year}-12-27`]
  return weekday(boxing) === SATURDAY ? [day, `${year}-12-28`] : [day, boxing]
}

/** The Gregorian computus (Butcher's form of 1876), the table of 24 Geo. 2 c. 23 as arithmetic. */
function easterSunday(year: number): LocalDate {
  const golden = year % 19
  const century = Math.floor(year / 100)
  const yearOfCentury = year % 100
  const correction = Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3)
  const epact = (19 * golden + century - Math.floor(century / 4) - correction + 15) % 30
  const toSunday = (32 + 2 * (century % 4) + 2 * Math.floor(yearOfCentury / 4) - epact - (yearOfCentury % 4)) % 7
  const lunar = Math.floor((golden + 11 * epact + 22 * toSunday) / 451)
  const sum = epact + toSunday - 7 * lunar + 114
  return addDays(`${year}-${String(Math.floor(sum / 31)).padStart(2, '0')}-01`, sum % 31)
}
