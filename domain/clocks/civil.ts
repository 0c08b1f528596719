import { Temporal } from 'temporal-polyfill'
import type { LocalTime } from '../clock-catalogue/row.ts'
import { fromMs, type Instant, type LocalDate } from '../shared/time.ts'
import { comesTwice, instantOf, wallAt } from './london.ts'
import { aheadAt } from './zone-changes.ts'

const [HOUR_MS, MINUTE_MS, SECOND_MS] = [3_600_000, 60_000, 1000]
const DAY_MS = 24 * HOUR_MS

/** The usual way of writing: a day, a time to the minute, second or millisecond, in UTC. */
const USUAL = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):\d\d(?::\d\d(?:\.\d{1,3})?)?Z$/

/** Every month has it. */
const SAFE_DAY = '28'

/** Milliseconds since 1970 of a time in the usual way of writing that exists; no 30 February, no 24:00. */
function readUsual(text: string): number | undefined {
  const ms = USUAL.test(text) ? Date.parse(text) : Number.NaN
  if (Number.isNaN(ms)) return undefined
  return text.slice(8, 10) <= SAFE_DAY || dateOf(ms) === text.slice(0, 10) ? ms : undefined
}

/** The date library reads what is written in another way, and says no to what does not exist. */
const readInstant = (at: Instant): number => readUsual(at) ?? Temporal.Instant.from(at).epochMilliseconds

/** A wall-clock time, counted in milliseconds as if it were UTC. */
function readWall(date: LocalDate, time: LocalTime): number {
  const ms = readUsual(`${date}T${time}Z`)
  if (ms === undefined) throw new RangeError('There is no such date or time')
  return ms
}

/** An instant as text, to the second when it has no fraction of one. */
const written = (ms: number): Instant => {
  const text = fromMs(ms)
  return text.endsWith('.000Z') ? `${text.slice(0, -5)}Z` : text.replace(/0+Z$/, 'Z')
}

const dateOf = (ms: number): LocalDate => fromMs(ms).slice(0, 10)

/** What the clocks in London show at this instant, as text of the form `2026-03-27T18:30:00.000Z`. */
const shownAt = (at: Instant): string => fromMs(wallAt(readInstant(at)))

/** The date in London at this instant. */
export const localDate = (at: Instant): LocalDate => shownAt(at).slice(0, 10)

/** The wall-clock time in London at this instant, to the second: work is judged to the second, so `17:00:00.9` is `17:00:00`. */
export const localTime = (at: Instant): LocalTime => shownAt(at).slice(11, 19)

/** 'GMT' or 'BST' at this instant. */
export const zoneName = (at: Instant): 'GMT' | 'BST' => (aheadAt(readInstant(at)) === 0 ? 'GMT' : 'BST')

/** The instant of a London wall-clock time. A time that the clocks skip moves on an hour; of one that comes twice, the first (0.4.8). */
export const instantAt = (date: LocalDate, time: LocalTime): Instant => written(instantOf(readWall(date, time)))

/** True when this London wall-clock time comes twice, in the night when the clocks go back. */
export const isRepeatedHour = (at: Instant): boolean => comesTwice(readInstant(at))

/** Real time added to an instant; a clock change neither stretches nor shrinks it (0.4.3). */
export const addElapsed = (
  at: Instant,
  { hours = 0, minutes = 0, seconds = 0 }: { hours?: number; minutes?: number; seconds?: number },
): Instant => written(readInstant(at) + hours * HOUR_MS + minutes * MINUTE_MS + seconds * SECOND_MS)

/** The same wall-clock time so many calendar days later, to the same fraction of a second. */
export function addLocalDays(at: Instant, days: number): Instant {
  const ms = readInstant(at)
  return written(days === 0 ? ms : instantOf(wallAt(ms) + days * DAY_MS))
}

/** The same wall-clock time on another day. */
export const onDate = (at: Instant, date: LocalDate): Instant => instantAt(date, shownAt(at).slice(11, -1))

/** Days since 1970 of a date without a zone. */
export const dayNumber = (date: LocalDate): number => Math.floor(Date.parse(`${date}T00:00:00Z`) / DAY_MS)

/** The date that is so many days after 1970 began. */
export const dateOfDay = (number: number): LocalDate => dateOf(number * DAY_MS)

/**
 * So many calendar days later, or earlier when negative. A date without a zone has no clock changes, so plain day numbers are
 * right here; instants of day rules go through the zone (`instantAt`).
 */
export const addDays = (date: LocalDate, days: number): LocalDate => dateOfDay(dayNumber(date) + days)

/** The same day of a month so many months on; a day that the month does not have becomes its last day (0.4.3). */
function sameDay(date: LocalDate, months: number): number {
  const from = new Date(readWall(date, '00:00'))
  const [year, month] = [from.getUTCFullYear(), from.getUTCMonth() + months]
  const lastDay = new Date(Date.UTC(year, month + 1, 0)).getUTCDate()
  return Date.UTC(year, month, Math.min(from.getUTCDate(), lastDay))
}

/** Adds to a date without a zone: years and months first, constrained to the last day of a shorter month (0.4.3). */
export const addToDate = (
  date: LocalDate,
  { days = 0, weeks = 0, months = 0, years = 0 }: { days?: number; weeks?: number; months?: number; years?: number },
): LocalDate => dateOf(sameDay(date, 12 * years + months) + (7 * weeks + days) * DAY_MS)

/** So many months later, constrained to the last day of a shorter month (0.4.3). */
export const addMonths = (date: LocalDate, months: number): LocalDate => addToDate(date, { months })

/** 1 is Monday, 7 is Sunday; of a day counted from 1970, which began on a Thursday. */
export const weekdayOf = (number: number): number => ((((number + 3) % 7) + 7) % 7) + 1

/** 1 is Monday, 7 is Sunday. */
export const weekday = (date: LocalDate): number => weekdayOf(dayNumber(date))

export const yearOf = (date: LocalDate): number => Number(date.slice(0, 4))

export const firstOfMonth = (date: LocalDate): LocalDate => `${addMonths(date, 0).slice(0, 8)}01`

export const lastOfMonth = (date: LocalDate): LocalDate => addDays(addMonths(firstOfMonth(date), 1), -1)

/** True for 29 February. */
export const isLeapDay = (date: LocalDate): boolean => date.endsWith('-02-29')

/** The later of two dates; ISO dates sort as text. */
export const laterOf = (a: LocalDate, b: LocalDate): LocalDate => (a > b ? a : b)

/** Both instants in whole seconds, so that work done at 17:00:00.9 is in time for 17:00:00 (0.4.5). */
export const isAfterToTheSecond = (a: Instant, b: Instant): boolean =>
  Math.floor(Date.parse(a) / 1000) > Math.floor(Date.parse(b) / 1000)
