import { Temporal } from 'temporal-polyfill'

/** Rulebook 0.4.1: every due date is worked out in this zone, then stored in UTC. */
const ZONE = 'Europe/London'

const DAY_MS = 86_400_000

/** From this instant on London is so many milliseconds ahead of UTC, until the next change. */
interface Change {
  readonly from: number
  readonly aheadMs: number
}

/**
 * The changes of each year that was asked for. The time-zone database is the source; it is slow to ask and always says the same,
 * so each year is asked for once. Bounded by the years that it holds.
 */
const changesByYear = new Map<number, readonly Change[]>()
const [FIRST_YEAR, LAST_YEAR] = [1900, 2199]

/** A year's changes, the oldest first; the first of them is the beginning of the year. */
function changesIn(year: number): readonly Change[] {
  const known = changesByYear.get(year)
  if (known !== undefined) return known
  const changes: Change[] = []
  const nextYear = Date.UTC(year + 1, 0, 1)
  let at: Temporal.ZonedDateTime | null = zoned(Date.UTC(year, 0, 1))
  while (at !== null && at.epochMilliseconds < nextYear) {
    changes.push({ from: at.epochMilliseconds, aheadMs: aheadIn(at) })
    at = at.getTimeZoneTransition('next')
  }
  changesByYear.set(year, changes)
  return changes
}

const zoned = (ms: number): Temporal.ZonedDateTime =>
  Temporal.Instant.fromEpochMilliseconds(ms).toZonedDateTimeISO(ZONE)

const aheadIn = ({ offsetNanoseconds }: Temporal.ZonedDateTime): number => offsetNanoseconds / 1_000_000

/** How far London is ahead of UTC at this instant, in milliseconds. */
export function aheadAt(ms: number): number {
  const year = new Date(ms).getUTCFullYear()
  const isKept = year >= FIRST_YEAR && year <= LAST_YEAR
  return isKept ? (changesIn(year).findLast(({ from }) => from <= ms)?.aheadMs ?? 0) : aheadIn(zoned(ms))
}

/** What the clocks in London show at this instant, counted in milliseconds as if it were UTC. */
export const wallAt = (ms: number): number => ms + aheadAt(ms)

/** What the clocks were ahead by a day before, and will be a day after: they differ only when they change in between. */
const around = (ms: number): { readonly before: number; readonly after: number } => ({
  before: aheadAt(ms - DAY_MS),
  after: aheadAt(ms + DAY_MS),
})

/** When the clocks in London show this. A time that they skip moves on an hour; of one that comes twice, the first (0.4.8). */
export function instantOf(wall: number): number {
  const { before, after } = around(wall)
  const [first, second] = [wall - before, wall - after]
  if (before === after || wallAt(first) === wall) return first
  return wallAt(second) === wall ? second : first
}

/** True when what the clocks show at this instant comes twice, in the night when they go back. */
export function comesTwice(ms: number): boolean {
  const { before, after } = around(ms)
  const wall = wallAt(ms)
  return before !== after && wallAt(wall - before) === wall && wallAt(wall - after) === wall
}
