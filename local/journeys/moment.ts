import { addDays, addElapsed, addToDate, instantAt, localDate, localTime, weekday } from '../../domain/clocks/civil.ts'
import { fromMs, type Instant, type LocalDate } from '../../domain/shared/time.ts'

const TIME = String.raw`\d{2}:\d{2}(?::\d{2})?`
const LOCAL = new RegExp(String.raw`^(\d{4}-\d{2}-\d{2}) (${TIME})(?: (GMT|BST))?$`)
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/
const ELAPSED = /^\+(\d+) (minute|hour)s?$/
const COUNTED = new RegExp(String.raw`^\+(\d+) (day|week|month|year)s?(?: (${TIME}))?$`)
const WEEKDAYS = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const
const IN_A_WEEK = String.raw`week (\d+) (${WEEKDAYS.join('|')})`
const WEEK = new RegExp(String.raw`^${IN_A_WEEK} (${TIME})$`)

/** The ways of writing a time in a journey file. */
export const MOMENT = new RegExp(
  [LOCAL, INSTANT, ELAPSED, COUNTED, WEEK].map(({ source }) => `(?:${source})`).join('|'),
)

/** Counted from the first entry, so that it can be played at any time. */
export const isCounted = (moment: string): boolean => moment.startsWith('+') || moment.startsWith('week')

const inSeconds = (at: Instant): Instant => fromMs(Date.parse(at)).replace('.000Z', 'Z')

const OFFSET = { GMT: 'Z', BST: '+01:00' } as const

function localMoment(moment: string): Instant | undefined {
  const [, date, time, zone] = LOCAL.exec(moment) ?? []
  if (date === undefined || time === undefined) return undefined
  return zone === 'GMT' || zone === 'BST' ? fromMs(Date.parse(`${date}T${time}${OFFSET[zone]}`)) : instantAt(date, time)
}

function elapsedMoment(moment: string, origin: Instant): Instant | undefined {
  const [, amount, unit] = ELAPSED.exec(moment) ?? []
  return unit === undefined ? undefined : addElapsed(origin, { [`${unit}s`]: Number(amount) })
}

function countedMoment(moment: string, origin: Instant): Instant | undefined {
  const [, amount, unit, time] = COUNTED.exec(moment) ?? []
  if (unit === undefined) return undefined
  const date = addToDate(localDate(origin), { [`${unit}s`]: Number(amount) })
  return instantAt(date, time ?? localTime(origin))
}

/** Week 1 is the first whole week after the first entry, so that people act on working days whenever the file is played. */
function dateInWeek(week: number, day: string, origin: Instant): LocalDate {
  const today = localDate(origin)
  const nextMonday = 8 - weekday(today)
  return addDays(today, nextMonday + (week - 1) * 7 + WEEKDAYS.findIndex((name) => name === day))
}

function weekMoment(moment: string, origin: Instant): Instant | undefined {
  const [, week, day, time] = WEEK.exec(moment) ?? []
  return day === undefined || time === undefined ? undefined : instantAt(dateInWeek(Number(week), day, origin), time)
}

/**
 * The instant that a written time means.
 * @param origin what counted times count from
 * @throws RangeError for a date that does not exist
 */
export function resolveMoment(moment: string, origin: Instant): Instant {
  const at =
    localMoment(moment) ??
    elapsedMoment(moment, origin) ??
    countedMoment(moment, origin) ??
    weekMoment(moment, origin) ??
    fromMs(Date.parse(moment))
  return inSeconds(at)
}

const COUNTED_DATE = /^\+\d+ (day|week|month|year)s?$/
const DATE_IN_A_WEEK = new RegExp(`^${IN_A_WEEK}$`)

function resolveDate(written: string, origin: Instant): string {
  if (COUNTED_DATE.test(written)) return localDate(resolveMoment(written, origin))
  const [, week, day] = DATE_IN_A_WEEK.exec(written) ?? []
  return day === undefined ? written : dateInWeek(Number(week), day, origin)
}

/** A form in which counted dates are dates: `{ "on": "+42 days" }`, `{ "on": "week 6 Monday" }`. */
export function resolveDates<Value>(value: Value, origin: Instant): Value {
  if (typeof value === 'string') return resolveDate(value, origin) as Value
  if (typeof value !== 'object' || value === null) return value
  if (Array.isArray(value)) return value.map((item: unknown) => resolveDates(item, origin)) as Value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, resolveDates(item, origin)])) as Value
}
