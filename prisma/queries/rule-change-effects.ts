import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { RulesCause } from '../../domain/clocks/recalendar.ts'
import type { ClockRecord, LedgerEntry } from '../../domain/clocks/ledger.ts'
import type { Database } from '../client.ts'
import type { JourneyClockEffect } from '../rule-changes.ts'

/** A clock that runs, and how far the time of its journey is ahead. */
export interface OpenClock {
  /** Its name in the database, by which the next page begins. */
  readonly place: string
  readonly journeyId: string
  readonly reference: string
  readonly aheadByMs: number
  readonly record: ClockRecord
}

interface OpenClockRow extends Omit<OpenClock, 'record'> {
  readonly id: string
  readonly key: ClockKey
  readonly instance: string | null
  readonly ledger: readonly LedgerEntry[]
}

/** Clocks that run, page by page: of these keys, and of these journeys, when they are named. */
export async function readOpenClocks(
  database: Database,
  of: { readonly keys: readonly ClockKey[] | undefined; readonly journeys: readonly string[] | undefined },
  page: { readonly after: string; readonly limit: number },
): Promise<readonly OpenClock[]> {
  const [keys, journeys] = [of.keys ?? null, of.journeys ?? null]
  const rows = await database.$queryRaw<OpenClockRow[]>`
    SELECT c.id AS place, j.id::text AS "journeyId", j.reference, j.virtual_offset_ms::float8 AS "aheadByMs",
           substr(c.id, 38) AS id, c.key, c.instance, c.ledger
    FROM clock c JOIN journey j ON j.id = c.journey_id
    WHERE c.stopped_at IS NULL AND c.id > ${page.after}
      AND (${keys}::text[] IS NULL OR c.key = ANY(${keys}::text[]))
      AND (${journeys}::uuid[] IS NULL OR c.journey_id = ANY(${journeys}::uuid[]))
    ORDER BY c.id LIMIT ${page.limit}`
  return rows.map(({ id, key, instance, ledger, ...rest }) => ({
    ...rest,
    record: { id, key, ledger, ...(instance === null ? {} : { instance }) },
  }))
}

/** What an approved change did to whom, as it was approved. */
export async function readEffects(database: Database, changeId: string): Promise<readonly JourneyClockEffect[]> {
  const rows = await database.$queryRaw<
    (Omit<JourneyClockEffect, 'wasDueAt' | 'dueAt'> & { readonly wasDueAt: Date; readonly dueAt: Date })[]
  >`
    SELECT e.journey_id::text AS "journeyId", j.reference, e.clock_id AS "clockId", e.key, e.effect,
           e.was_due_at AS "wasDueAt", e.due_at AS "dueAt", e.accepted
    FROM rule_change_effect e JOIN journey j ON j.id = e.journey_id WHERE e.change_id = ${changeId}::uuid`
  return rows.map((row) => ({ ...row, wasDueAt: row.wasDueAt.toISOString(), dueAt: row.dueAt.toISOString() }))
}

/** That a clock is late at once by a version, and who has accepted it. */
export interface AcceptedLateness {
  readonly clockId: string
  readonly cause: RulesCause
  readonly version: number
  readonly by: string
}

export function readAcceptedLateness(database: Database, journeyId: string): Promise<readonly AcceptedLateness[]> {
  return database.$queryRaw<AcceptedLateness[]>`
    SELECT e.clock_id AS "clockId", CASE WHEN r.change->>'is' = 'POLICY' THEN 'POLICY' ELSE 'CALENDAR' END AS cause,
           r.version, r.decided_by AS by
    FROM rule_change_effect e JOIN rule_change r ON r.id = e.change_id
    WHERE e.journey_id = ${journeyId}::uuid AND e.accepted`
}

/** A journey that has not heard yet of changes that are for it. */
export interface ToTell {
  readonly journeyId: string
  readonly changes: readonly string[]
  /** It is closed, and nothing but the keeping of its record still runs: then it has no workflow. */
  readonly isOver: boolean
}

/** One that could not be told waits so long, and does not keep others from being told. */
const TRY_AGAIN_AFTER_SECONDS = 10

export function journeysToTell(database: Database, limit: number): Promise<readonly ToTell[]> {
  return database.$queryRaw<ToTell[]>`
    SELECT e.journey_id::text AS "journeyId", array_agg(DISTINCT e.change_id::text) AS changes,
           j.closed_at IS NOT NULL AND NOT EXISTS (
             SELECT FROM clock c WHERE c.journey_id = j.id AND c.stopped_at IS NULL AND c.key NOT LIKE 'retention.%') AS "isOver"
    FROM rule_change_effect e JOIN journey j ON j.id = e.journey_id
    WHERE e.told_at IS NULL
      AND (e.tried_at IS NULL OR e.tried_at < now() - make_interval(secs => ${TRY_AGAIN_AFTER_SECONDS}))
    GROUP BY e.journey_id, j.id ORDER BY max(e.tried_at) NULLS FIRST, e.journey_id LIMIT ${limit}`
}

/** Notes that a journey could not be told now. */
export async function keepTried(database: Database, { journeyId, changes }: ToTell): Promise<void> {
  await database.$executeRaw`
    UPDATE rule_change_effect SET tried_at = now()
    WHERE journey_id = ${journeyId}::uuid AND change_id = ANY(${changes}::uuid[]) AND told_at IS NULL`
}

/** Notes that a journey was told of these changes, and of no others. */
export async function keepTold(database: Database, { journeyId, changes }: ToTell): Promise<void> {
  await database.$executeRaw`
    UPDATE rule_change_effect SET told_at = now()
    WHERE journey_id = ${journeyId}::uuid AND change_id = ANY(${changes}::uuid[]) AND told_at IS NULL`
}

/** Those of these journeys that there are. */
export async function existingJourneys(database: Database, ids: readonly string[]): Promise<ReadonlySet<string>> {
  const rows = await database.$queryRaw<{ id: string }[]>`
    SELECT id::text FROM journey WHERE id = ANY(${ids}::uuid[])`
  return new Set(rows.map(({ id }) => id))
}
