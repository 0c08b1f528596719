import type { Instant } from '../shared/time.ts'
import { isWorkingDay, officialHolidays, type BankHolidayCalendar, type HolidaysOfYear } from './calendar.ts'
import { localDate, localTime, weekday } from './civil.ts'
import type { OfficeHours } from './policy.ts'

/**
 * R-REF-04, R-REF-05. Whether the office is open at this instant; opening and closing second included. Outside these hours the
 * out-of-hours team has every running clock.
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN when the day may be a bank holiday of a year that is not entered
 */
export const isOfficeOpen = (at: Instant, hours: OfficeHours, calendar: BankHolidayCalendar): boolean =>
  isOpen(at, hours, officialHolidays(calendar))

export function isOpen(at: Instant, hours: OfficeHours, holidays: HolidaysOfYear): boolean {
  const date = localDate(at)
  const today = hours[weekday(date)]
  if (today === undefined || !isWorkingDay(date, holidays)) return false
  const time = localTime(at)
  return time >= toSeconds(today.opens) && time <= toSeconds(today.closes)
}

/** `17:00` as `17:00:00`, so that times compare as text. */
export const toSeconds = (time: string): string => (time.length === 5 ? `${time}:00` : time)
