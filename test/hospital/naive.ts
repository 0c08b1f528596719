/**
 * R-HOS-03 once more, as simply as it can be written down from the rulebook's words: days are numbers, London is an hour ahead in
 * summer, bank holidays are a list. It shares nothing with the product's clocks, so that the two can disagree.
 */

const [SECOND, HOUR, DAY] = [1000, 3_600_000, 86_400_000]

export const READINGS = ['CALENDAR_DAYS', 'WORKING_DAYS', 'ELAPSED_HOURS', 'RELEVANT_DAY_2014', 'DAYS_ALONE'] as const
export type NaiveReading = (typeof READINGS)[number]

/** England, as published, to the end of 2028; nobody knows later ones. */
const CLOSED = new Set(
  `2025-01-01 2025-04-18 2025-04-21 2025-05-05 2025-05-26 2025-08-25 2025-12-25 2025-12-26
   2026-01-01 2026-04-03 2026-04-06 2026-05-04 2026-05-25 2026-08-31 2026-12-25 2026-12-28
   2027-01-01 2027-03-26 2027-03-29 2027-05-03 2027-05-31 2027-08-30 2027-12-27 2027-12-28
   2028-01-03 2028-04-14 2028-04-17 2028-05-01 2028-05-29 2028-08-28 2028-12-25 2028-12-26`
    .split(/\s+/)
    .map((date) => Date.parse(date) / DAY),
)

const FIRST_UNKNOWN_DAY = Date.UTC(2029, 0, 1) / DAY

/** 0 is Sunday; 1 January 1970 was a Thursday. */
const weekday = (day: number): number => (day + 4) % 7

/** The instant at which the clocks change in London: one in the morning, Greenwich time, on the last Sunday of the month. */
function change(year: number, month: number): number {
  const lastDay = Date.UTC(year, month + 1, 0) / DAY
  return (lastDay - weekday(lastDay)) * DAY + HOUR
}

const changes = new Map<number, readonly [number, number]>()

function isSummer(at: number): boolean {
  const year = new Date(at).getUTCFullYear()
  const known = changes.get(year) ?? ([change(year, 2), change(year, 9)] as const)
  changes.set(year, known)
  return at >= known[0] && at < known[1]
}

/** What the wall says, as if it were Greenwich. */
const wall = (at: number): number => at + (isSummer(at) ? HOUR : 0)

/** The last second of a day in London. */
function endOf(day: number): number {
  const onTheWall = (day + 1) * DAY - SECOND
  return isSummer(onTheWall - HOUR) ? onTheWall - HOUR : onTheWall
}

const isWorking = (day: number): boolean => weekday(day) !== 0 && weekday(day) !== 6 && !CLOSED.has(day)

/** The n-th working day after a day; 0: the day itself, or else the next. UNKNOWN when it would lie in a year nobody has published. */
function workingDay(after: number, n: number): number | 'UNKNOWN' {
  let day = after
  let left = n
  while (left > 0 || !isWorking(day)) {
    day += 1
    if (isWorking(day)) left = Math.max(0, left - 1)
  }
  return day >= FIRST_UNKNOWN_DAY ? 'UNKNOWN' : day
}

/** Day D: strictly after two o’clock it is the next day. */
function dayD(at: number): number {
  const [day, intoDay] = [Math.floor(wall(at) / DAY), wall(at) % DAY]
  return intoDay > 14 * HOUR ? day + 1 : day
}

/**
 * When the assessment is due.
 * @param at when the notice truly came, whole seconds in milliseconds
 * @param proposed the proposed day of discharge, in days since 1970
 * @returns the last second in which it is in time
 */
export function naiveDue(reading: NaiveReading, at: number, proposed?: number): number | 'UNKNOWN' {
  const d = dayD(at)
  if (reading === 'ELAPSED_HOURS') return at + 48 * HOUR
  if (reading === 'RELEVANT_DAY_2014') return endOf(Math.max(d + 2, proposed ?? 0))
  if (reading === 'DAYS_ALONE') return endOf(d + 2)
  if (reading === 'CALENDAR_DAYS') return endOf(Math.max(d + 2, (proposed ?? 0) - 1))
  const from = workingDay(d, 0)
  const to = from === 'UNKNOWN' ? from : workingDay(from, 2)
  return to === 'UNKNOWN' ? to : endOf(Math.max(to, (proposed ?? 0) - 1))
}

/** The day on which an instant falls in London, in days since 1970. */
export const dayOf = (at: number): number => Math.floor(wall(at) / DAY)

export const dateOf = (day: number): string => new Date(day * DAY).toISOString().slice(0, 10)
