import type { ClockUnit, LocalTime } from '../clock-catalogue/row.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { isRepeatedHour, localDate, localTime, weekday, zoneName } from './civil.ts'

const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

/** "Tuesday 31 March 2026"; without the year when the reader knows it. */
export function sayDate(date: LocalDate, knownYear?: string): string {
  const [year, month, day] = [date.slice(0, 4), Number(date.slice(5, 7)), Number(date.slice(8))]
  const words = `${WEEKDAYS[weekday(date) - 1] ?? ''} ${day} ${MONTHS[month - 1] ?? ''}`
  return year === knownYear ? words : `${words} ${year}`
}

/** "5pm", "9:30am", "midday", "2:00:01pm", as GOV.UK writes times. */
export function sayTime(time: LocalTime): string {
  const hour = Number(time.slice(0, 2))
  const minutes = time.slice(2, 5)
  const seconds = time.slice(5).replace(':00', '')
  const past = seconds === '' && minutes === ':00' ? '' : minutes + seconds
  if (hour === 12 && past === '') return 'midday'
  return `${hour % 12 === 0 ? 12 : hour % 12}${past}${hour < 12 ? 'am' : 'pm'}`
}

/**
 * A London moment in words that can follow "by": "5pm on Tuesday 31 March 2026", "the end of Friday 24 April 2026", "the start of
 * Friday 27 March 2026"; in the hour that comes twice with GMT or BST.
 */
export function sayInstant(at: Instant, knownYear?: string): string {
  const [time, date] = [localTime(at), sayDate(localDate(at), knownYear)]
  if (time === '23:59:59') return `the end of ${date}`
  if (time === '00:00:00') return `the start of ${date}`
  return `${sayTime(time)}${isRepeatedHour(at) ? ` (${zoneName(at)})` : ''} on ${date}`
}

const UNITS: Readonly<Record<ClockUnit, string>> = {
  workingDay: 'working day',
  calendarDay: 'day',
  week: 'week',
  month: 'month',
  year: 'year',
  elapsedHour: 'hour',
  elapsedMinute: 'minute',
}

/** "1 working day", "28 days". */
export const sayAmount = (amount: number, unit: ClockUnit): string =>
  `${amount} ${UNITS[unit]}${Math.abs(amount) === 1 ? '' : 's'}`

/** "14th". */
export function sayOrdinal(n: number): string {
  const isTeen = n % 100 >= 11 && n % 100 <= 13
  const ending = isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th')
  return `${n}${ending}`
}

/** "Friday 3 April and Monday 6 April". */
export const sayList = (words: readonly string[]): string =>
  words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1) ?? ''}`

/** A stored code as words, `WAITING_FOR_PERSON` as "waiting for person"; other text as it is. */
export const sayReason = (reason: string): string =>
  /^[A-Z0-9_]+$/.test(reason) ? reason.toLowerCase().replaceAll('_', ' ') : reason

export const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

export const lowerFirst = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1)
