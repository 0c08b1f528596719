import { Temporal } from 'temporal-polyfill'
import type { LocalTime } from '../clock-catalogue/row.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** Rulebook 0.4.1: every due date is worked out in this zone, then stored in UTC. */
export const ZONE = 'Europe/London'

const zoned = (at: Instant): Temporal.ZonedDateTime => Temporal.Instant.from(at).toZonedDateTimeISO(ZONE)

/** The date in London at this instant. */
export const localDate = (at: Instant): LocalDate => zoned(at).toPlainDate().toString()

/** The wall-clock time in London at this instant, to the second: work is judged to the second, so `17:00:00.9` is `17:00:00`. */
export const localTime = (at: Instant): LocalTime =>
  zoned(at).toPlainTime().toString({ smallestUnit: 'second', roundingMode: 'floor' })

/** 'GMT' or 'BST' at this instant. */
export const zoneName = (at: Instant): 'GMT' | 'BST' => (zoned(at).offsetNanoseconds === 0 ? 'GMT' : 'BST')

/** The instant of a London wall-clock time. A time that the clocks skip moves on an hour; of one that comes twice, the first (0.4.8). */
export const instantAt = (date: LocalDate, time: LocalTime): Instant =>
  Temporal.PlainDate.from(date)
    .toZonedDateTime({ timeZone: ZONE, plainTime: Temporal.PlainTime.from(time) })
    .toInstant()
    .toString()

/** True when this London wall-clock time comes twice, in the night when the clocks go back. */
export const isRepeatedHour = (at: Instant): boolean => {
  const wall = zoned(at).toPlainDateTime()
  const readings = (['earlier', 'later'] as const).map((disambiguation) =>
    wall.toZonedDateTime(ZONE, { disambiguation }),
  )
  return readings[0]?.epochMilliseconds !== readings[1]?.epochMilliseconds
}

/** Real time added to an instant; a clock change neither stretches nor shrinks it (0.4.3). */
export const addElapsed = (at: Instant, time: { hours?: number; minutes?: number; seconds?: number }): Instant =>
  Temporal.Instant.from(at).add(time).toString()

/** The same wall-clock time so many calendar days later, to the same fraction of a second. */
export const addLocalDays = (at: Instant, days: number): Instant => zoned(at).add({ days }).toInstant().toString()

/** The same wall-clock time on another day. */
export const onDate = (at: Instant, date: LocalDate): Instant => instantAt(date, zoned(at).toPlainTime().toString())

const DAY_MS = 86_400_000

/** Days since 1970 of a date without a zone. */
const dayNumber = (date: LocalDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS)

/**
 * So many calendar days later, or earlier when negative. A date without a zone has no clock changes, so plain day numbers are
 * right here; instants of day rules go through the zone (`instantAt`). Ten times faster than a date object in the loops over days.
 */
export const addDays = (date: LocalDate, days: number): LocalDate =>
  new Date((dayNumber(date) + days) * DAY_MS).toISOString().slice(0, 10)

/** Adds to a date without a zone; a day that the month does not have becomes its last day (0.4.3). */
export const addToDate = (
  date: LocalDate,
  by: { days?: number; weeks?: number; months?: number; years?: number },
): LocalDate => Temporal.PlainDate.from(date).add(by, { overflow: 'constrain' }).toString()

/** So many months later, constrained to the last day of a shorter month (0.4.3). */
export const addMonths = (date: LocalDate, months: number): LocalDate => addToDate(date, { months })

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => ((((dayNumber(date) + 3) % 7) + 7) % 7) + 1

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

export const firstOfMonth = (date: LocalDate): LocalDate => Temporal.PlainDate.from(date).with({ day: 1 }).toString()

export const lastOfMonth = (date: LocalDate): LocalDate =>
  Temporal.PlainDate.from(date).with({ day: 31 }, { overflow: 'constrain' }).toString()

/** True for 29 February. */
export const isLeapDay = (date: LocalDate): boolean => date.endsWith('-02-29')

/** The later of two dates; ISO dates sort as text. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** Both instants in whole seconds, so that work done at 17:00:00.9 is in time for 17:00:00 (0.4.5). */
export const isAfterToTheSecond = (a: Instant, b: Instant): boolean =>
  Math.floor(Date.parse(a) / 1000) > Math.floor(Date.parse(b) / 1000)
