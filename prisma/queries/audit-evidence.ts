import type { EntryNow } from '../../domain/audit/compare-entries.ts'
import type { EventNow, JourneyNow } from '../../domain/audit/compare-events.ts'
import type { KeptRow } from '../../domain/audit/compare-rows.ts'
import type { Database } from '../client.ts'

/** The last entry of the audit; 0 when there is none. */
export async function lastEntryId(database: Database): Promise<string> {
  const [row] = await database.$queryRaw<{ id: string }[]>`SELECT coalesce(max(id), 0)::text AS id FROM audit_entry`
  return row?.id ?? '0'
}

/** The entries of the audit above one and up to another, as a head would seal them now. */
export const readEntries = (database: Database, above: string, upto: string): Promise<readonly EntryNow[]> =>
  database.$queryRaw<EntryNow[]>`
    SELECT l.id::text, encode(l.leaf, 'hex') AS leaf, a.journey_id::text AS "journeyId",
           CASE WHEN a.outcome = 'ACCEPTED' THEN (a.details->>'version')::int END AS version,
           EXISTS (SELECT FROM journey_event e WHERE e.journey_id = a.journey_id
                   AND e.version > (a.details->>'version')::int) AS "hasLater"
    FROM audit_leaves(${above}::bigint, ${upto}::bigint) l JOIN audit_entry a ON a.id = l.id`

/** Up to so many journeys behind one: every id that a journey or an event has. */
export async function nextJourneyIds(database: Database, after: string, limit: number): Promise<readonly string[]> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    WITH RECURSIVE with_events (id) AS (
      (SELECT journey_id FROM journey_event WHERE journey_id > ${after}::uuid ORDER BY journey_id LIMIT 1)
      UNION ALL
      SELECT (SELECT e.journey_id FROM journey_event e WHERE e.journey_id > w.id ORDER BY e.journey_id LIMIT 1)
      FROM with_events w WHERE w.id IS NOT NULL
    )
    SELECT id::text FROM (
      (SELECT id FROM journey WHERE id > ${after}::uuid ORDER BY id LIMIT ${limit}::int)
      UNION
      (SELECT id FROM with_events WHERE id IS NOT NULL LIMIT ${limit}::int)
    ) either ORDER BY either.id LIMIT ${limit}::int`
  return rows.map(({ id }) => id)
}

/** Events of these journeys that do not fit their contents, their place, or what the audit says. */
export const readMisfits = (database: Database, journeyIds: readonly string[]): Promise<readonly EventNow[]> =>
  database.$queryRaw<EventNow[]>`
    SELECT * FROM (
      SELECT e.journey_id::text AS "journeyId", e.version, coalesce(lag(e.version) OVER chain, 0) AS before,
             e.hash = event_hash(e.previous_hash, e) AS "isWhole",
             e.previous_hash = coalesce(lag(e.hash) OVER chain, '') AS "isChained",
             (SELECT (a.details->>'version')::int FROM audit_entry a
              WHERE a.journey_id = e.journey_id AND a.outcome = 'ACCEPTED' AND a.correlation_id = e.idempotency_key
              LIMIT 1) AS "auditedAs"
      FROM journey_event e WHERE e.journey_id = ANY(${[...journeyIds]}::uuid[])
      WINDOW chain AS (PARTITION BY e.journey_id ORDER BY e.version)
    ) event
    WHERE NOT ("isWhole" AND "isChained" AND version = before + 1) OR "auditedAs" IS DISTINCT FROM version
    ORDER BY "journeyId", version`

/** Journeys of these whose row is not of their last event. */
export const readUneven = (database: Database, journeyIds: readonly string[]): Promise<readonly JourneyNow[]> =>
  database.$queryRaw<JourneyNow[]>`
    SELECT * FROM (
      SELECT id::text AS "journeyId", j.version,
             coalesce((SELECT max(e.version) FROM journey_event e WHERE e.journey_id = ids.id), 0) AS last
      FROM unnest(${[...journeyIds]}::uuid[]) ids (id) LEFT JOIN journey j USING (id)
    ) journey WHERE version IS DISTINCT FROM last`

/** Events that the audit knows and that are not there, of journeys of which nothing is left. */
export const readVanished = (database: Database): Promise<readonly { journeyId: string; version: number }[]> =>
  database.$queryRaw<{ journeyId: string; version: number }[]>`
    SELECT a.journey_id::text AS "journeyId", (a.details->>'version')::int AS version
    FROM audit_entry a
    WHERE a.outcome = 'ACCEPTED' AND a.details ? 'version'
      AND NOT EXISTS (SELECT FROM journey j WHERE j.id = a.journey_id)
      AND NOT EXISTS (SELECT FROM journey_event e WHERE e.journey_id = a.journey_id)
    ORDER BY 1, 2`

/** The rows of the append-only tables beside events and audit, with what the audit noted of each. */
export const readKeptRows = (database: Database): Promise<readonly KeptRow[]> =>
  database.$queryRaw<KeptRow[]>`
    WITH noted AS (
      SELECT split_part(correlation_id, '/', 1) AS kept_in, substr(correlation_id, strpos(correlation_id, '/') + 1) AS kept_as,
             details->>'hash' AS hash, id
      FROM audit_entry WHERE what = 'KEEP_ROW'
    ), present AS (
      SELECT n.kept_in, max(n.id) AS last FROM noted n JOIN kept_rows() k USING (kept_in, kept_as) GROUP BY n.kept_in
    )
    SELECT coalesce(k.kept_in, n.kept_in) AS "table", coalesce(k.kept_as, n.kept_as) AS "row", k.hash, n.hash AS noted,
           coalesce(n.id < p.last, false) AS "hasLater"
    FROM kept_rows() k FULL JOIN noted n ON n.kept_in = k.kept_in AND n.kept_as = k.kept_as
    LEFT JOIN present p ON p.kept_in = n.kept_in
    WHERE k.hash IS DISTINCT FROM n.hash`
