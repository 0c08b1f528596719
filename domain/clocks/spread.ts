import type { Instant } from '../shared/time.ts'
import { addWorkingDays, holidaysOrProvisional, type BankHolidayCalendar } from './calendar.ts'
import { addElapsed, instantAt, localDate } from './civil.ts'

/** The part of a working day over which people are told: somebody is there to act on it, the same day. */
const FROM = '09:30:00'
const SECONDS = 6 * 3600

/**
 * R-GEN-04. So many instants, evenly over the next working days: what is late in thousands is told of day by day, so that whoever hears
 * of it can do something about it.
 */
export function spreadOver(
  count: number,
  { days, after, calendar }: { readonly days: number; readonly after: Instant; readonly calendar: BankHolidayCalendar },
): readonly Instant[] {
  const holidays = holidaysOrProvisional(calendar, () => undefined)
  return Array.from({ length: count }, (_, place) => {
    const turn = (place * days) / count
    const day = Math.floor(turn)
    const date = addWorkingDays(localDate(after), day + 1, holidays)
    return addElapsed(instantAt(date, FROM), { seconds: Math.floor((turn - day) * SECONDS) })
  })
}
