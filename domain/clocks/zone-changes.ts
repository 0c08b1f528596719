import { Temporal } from 'temporal-polyfill'

/** Rulebook 0.4.1: every due date is worked out in this zone, then stored in UTC. */
const ZONE = 'Europe/London'

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
