import { toMs, type Instant } from '../shared/time.ts'
import { isWorkingDay } from './calendar.ts'
import { addDays, addElapsed, instantAt, localDate, weekday } from './civil.ts'
import { toSeconds } from './office-hours.ts'
import type { Opening } from './out-of-hours.ts'

/** From the first instant until before the second. */
export interface Stretch {
  readonly from: Instant
  readonly until: Instant
}

/** When the office is open in a stretch of time; opening and closing second included. */
function openIn({ from, until }: Stretch, { hours, holidays }: Opening): readonly Stretch[] {
  const open: Stretch[] = []
  for (let date = localDate(from); date <= localDate(until); date = addDays(date, 1)) {
    const today = isWorkingDay(date, holidays) ? hours[weekday(date)] : undefined
    if (today === undefined) continue
    const closes = instantAt(date, toSeconds(today.closes))
    open.push({ from: instantAt(date, toSeconds(today.opens)), until: addElapsed(closes, { seconds: 1 }) })
  }
  return open
}

/**
 * R-REF-05. Where a rota has nobody although the office is closed: what neither a shift nor office hours cover, from the earliest on.
 */
export function rotaGaps(window: Stretch, shifts: readonly Stretch[], opening: Opening): readonly Stretch[] {
  const covered = [...shifts, ...openIn(window, opening)].toSorted((a, b) => toMs(a.from) - toMs(b.from))
  const gaps: Stretch[] = []
  let reached = window.from
  for (const { from, until } of [...covered, { from: window.until, until: window.until }]) {
    const end = toMs(from) < toMs(window.until) ? from : window.until
    if (toMs(end) > toMs(reached)) gaps.push({ from: reached, until: end })
    if (toMs(until) > toMs(reached)) reached = until
  }
  return gaps
}
