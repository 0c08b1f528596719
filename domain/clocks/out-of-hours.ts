import { CLOCKS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { isWorkingDay, type HolidaysOfYear } from './calendar.ts'
import { addDays, addElapsed, instantAt, localDate, weekday } from './civil.ts'
import { startOf, type ClockRecord } from './ledger.ts'
import { isOpen, toSeconds } from './office-hours.ts'
import type { OfficeHours } from './policy.ts'
import { movesDate } from './reckon.ts'

/** No office is closed for longer; a council whose office never opens has no closing time to count from. */
const MOST_DAYS_CLOSED = 31

/** When the office is open, and on which days it is not. */
export interface Opening {
  readonly hours: OfficeHours
  readonly holidays: HolidaysOfYear
}

/**
 * Since when the office has been closed at this instant: the second after it closed last, with nights, weekends and bank holidays in
 * between. Undefined while it is open.
 */
export function closedSince(at: Instant, { hours, holidays }: Opening): Instant | undefined {
  if (isOpen(at, hours, holidays)) return undefined
  for (let date = localDate(at), days = 0; days <= MOST_DAYS_CLOSED; date = addDays(date, -1), days += 1) {
    const today = isWorkingDay(date, holidays) ? hours[weekday(date)] : undefined
    const closed =
      today === undefined ? undefined : addElapsed(instantAt(date, toSeconds(today.closes)), { seconds: 1 })
    if (closed !== undefined && toMs(closed) <= toMs(at)) return closed
  }
  return undefined
}

/**
 * R-REF-05. When somebody has to be called about a limit that falls while the office is closed: as soon as no office opens any more
 * before it, or when the clock was set, if that is later. What cannot wait for the office is called about when it begins, also where an
 * office is there at the end; nothing else is.
 */
export function callAt(
  record: Pick<ClockRecord, 'key' | 'ledger'>,
  dueAt: Instant,
  opening: Opening,
): Instant | undefined {
  const { at: setAt } = record.ledger.findLast(movesDate) ?? startOf(record)
  return callAbout(record.key, { setAt, dueAt }, opening)
}

/** The same for a date that no clock runs for yet. */
export function callAbout(
  key: ClockKey,
  { setAt, dueAt }: { readonly setAt: Instant; readonly dueAt: Instant },
  opening: Opening,
): Instant | undefined {
  const { weekendRota, callsAtOnce } = CLOCKS[key]
  if (weekendRota !== true) return undefined
  const closed = closedSince(dueAt, opening) ?? (callsAtOnce === true ? closedSince(setAt, opening) : undefined)
  if (closed === undefined) return undefined
  const at = toMs(setAt) > toMs(closed) ? setAt : closed
  return toMs(at) < toMs(dueAt) ? at : undefined
}
