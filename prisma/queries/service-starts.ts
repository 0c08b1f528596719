import type { Instant } from '../../domain/shared/time.ts'
import type { Database } from '../client.ts'

/** Of the plans signed in a time whose support was to begin: how many have begun in time, how many late, and how many not yet. */
export interface StartCounts {
  readonly toStart: number
  readonly inTime: number
  readonly late: number
}

/** @param from the first instant that counts; @param until the first that no longer does */
export async function readStartCounts(database: Database, from: Instant, until: Instant): Promise<StartCounts> {
  const [counts] = await database.$queryRaw<StartCounts[]>`
    SELECT count(*)::int AS "toStart",
           count(*) FILTER (WHERE status = 'MET' AND NOT breached)::int AS "inTime",
           count(*) FILTER (WHERE breached)::int AS late
    FROM clock
    WHERE key = 'service.start' AND started_at >= ${from}::timestamptz AND started_at < ${until}::timestamptz`
  return counts ?? { toStart: 0, inTime: 0, late: 0 }
}

/** The first offers of home care in a time, and how long they took. */
export interface OfferCounts {
  readonly offers: number
  readonly withinLimit: number
  /** Null where there were none. */
  readonly medianMinutes: number | null
}

export async function readHomeCareOffers(
  database: Database,
  { from, until, minutes }: { readonly from: Instant; readonly until: Instant; readonly minutes: number },
): Promise<OfferCounts> {
  const [counts] = await database.$queryRaw<OfferCounts[]>`
    WITH offer AS (
      SELECT extract(epoch FROM (payload ->> 'offeredAt')::timestamptz - (payload ->> 'askedAt')::timestamptz) / 60 AS took
      FROM journey_event
      WHERE type = 'ServiceOfferRecorded' AND payload ->> 'service' = 'HOME_CARE'
        AND received_at >= ${from}::timestamptz AND received_at < ${until}::timestamptz)
    SELECT count(*)::int AS offers, count(*) FILTER (WHERE took <= ${minutes})::int AS "withinLimit",
           round((percentile_cont(0.5) WITHIN GROUP (ORDER BY took))::numeric, 1)::float8 AS "medianMinutes"
    FROM offer`
  return counts ?? { offers: 0, withinLimit: 0, medianMinutes: null }
}
