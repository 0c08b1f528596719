import {
  addDays,
  addMonths,
  firstOfMonth,
  instantAt,
  lastOfMonth,
  localDate,
  weekday,
} from '../../domain/clocks/civil.ts'
import { toMs, type Instant, type LocalDate } from '../../domain/shared/time.ts'

const lastSundayOf = (month: LocalDate): LocalDate => {
  const last = lastOfMonth(month)
  return addDays(last, -(weekday(last) % 7))
}

/** A moment of this year and of the next, in London; whichever is still to come is meant. */
const IN_YEAR = {
  /** The last second of the old year. */
  NEW_YEAR: (year) => instantAt(`${year}-12-31`, '23:59:59'),
  /** After the last receipt before four closed days. */
  CHRISTMAS_EVE: (year) => instantAt(`${year}-12-24`, '17:00:01'),
  /** In the hour that is skipped. */
  CLOCKS_FORWARD: (year) => instantAt(lastSundayOf(`${year}-03-01`), '01:30'),
  /** In the hour that comes twice, for the first time. */
  CLOCKS_BACK: (year) => instantAt(lastSundayOf(`${year}-10-01`), '01:30'),
  /** On the eve of the longest weekend. */
  EASTER: (year) => instantAt(`${year}-04-02`, '17:00:00'),
} as const satisfies Record<string, (year: string) => Instant>

export const DIFFICULT_TIMES = [...(Object.keys(IN_YEAR) as (keyof typeof IN_YEAR)[]), 'MONTH_END'] as const
export type DifficultTime = (typeof DIFFICULT_TIMES)[number]

/** The next such moment after this instant. */
export function nextDifficult(time: DifficultTime, now: Instant): Instant {
  const today = localDate(now)
  if (time === 'MONTH_END') return instantAt(lastOfMonth(addMonths(firstOfMonth(today), 1)), '23:59:59')
  const [thisYear, nextYear] = [0, 12].map((months) => IN_YEAR[time](addMonths(today, months).slice(0, 4)))
  return thisYear !== undefined && toMs(thisYear) > toMs(now) ? thisYear : (nextYear ?? now)
}
