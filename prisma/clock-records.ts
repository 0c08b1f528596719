import type { ClockRecord, LedgerEntry } from '../domain/clocks/ledger.ts'
import type { ClockKey } from '../domain/clock-catalogue/catalogue.ts'
import type { RunningClock } from '../domain/journey/running-clock.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

interface ClockRow {
  readonly id: string
  readonly key: ClockKey
  readonly instance: string | null
  readonly ledger: readonly LedgerEntry[]
}

/** What a commit looks at first, and whether this very transition is in the database already. */
export interface BeforeCommit {
  /** The clocks that run; where some are to be restored, those that were cancelled as well. */
  readonly clocks: readonly ClockRecord[]
  readonly alreadyCommitted: boolean
}

/** Reads both in one statement. @param ofTransition its key, unique in its journey, and whether it restores clocks */
export async function readBeforeCommit(
  database: Database,
  journeyId: string,
  { key, version, restoring }: { readonly key: string; readonly version: number; readonly restoring: boolean },
): Promise<BeforeCommit> {
  const rows = await database.$queryRaw<{ clocks: ClockRow[] | null; already: boolean }[]>`
    SELECT (SELECT jsonb_agg(jsonb_build_object('id', substr(id, 38), 'key', key, 'instance', instance, 'ledger', ledger)
                             ORDER BY id)
            FROM clock WHERE journey_id = ${journeyId}::uuid AND (stopped_at IS NULL OR (${restoring} AND status = 'CANCELLED'))) AS clocks,
           EXISTS (SELECT FROM journey_event
                   WHERE journey_id = ${journeyId}::uuid AND idempotency_key = ${key} AND version = ${version}) AS already`
  const row = rows[0]
  return { clocks: (row?.clocks ?? []).map(recordOf), alreadyCommitted: row?.already ?? false }
}

const recordOf = ({ id, key, ledger, instance }: ClockRow): ClockRecord => ({
  id,
  key,
  ledger,
  ...(instance === null ? {} : { instance }),
})

/** The ledgers of the clocks of a journey that still run (or are paused). */
export async function readRunningClocks(database: Database, journeyId: string): Promise<readonly ClockRecord[]> {
  const rows = await database.$queryRaw<ClockRow[]>`
    SELECT substr(id, 38) AS id, key, instance, ledger FROM clock
    WHERE journey_id = ${journeyId}::uuid AND stopped_at IS NULL ORDER BY id`
  return rows.map(recordOf)
}

/** The running clocks of a journey as they stand under the calendar and policy in force now. */
export interface ClocksNow {
  readonly journeyId: string
  /** The version they were worked out for. */
  readonly version: number
  readonly clocks: readonly RunningClock[]
  /** The same clocks as their own rows have them. */
  readonly rows: readonly object[]
  readonly nextWakeAt: Instant | undefined
  readonly nextDueAt: Instant | undefined
}

/**
 * Writes the dates that a change of calendar or policy moved, wherever they are shown. Nothing happens when they stand as they are,
 * or when a commit came in between: then the journey asks again.
 */
export async function keepClocks(database: Database, now: ClocksNow): Promise<void> {
  const { journeyId, version, rows, nextWakeAt = null, nextDueAt = null } = now
  const clocks = JSON.stringify(now.clocks)
  await database.$executeRaw`
    WITH moved AS (
      UPDATE journey SET state = jsonb_set(state, '{clocks}', ${clocks}::jsonb), updated_at = now(),
        next_wake_at = ${nextWakeAt}::timestamptz, next_due_at = ${nextDueAt}::timestamptz
      WHERE id = ${journeyId}::uuid AND version = ${version}::int
        AND NOT (state->'clocks' @> ${clocks}::jsonb AND state->'clocks' <@ ${clocks}::jsonb)
      RETURNING id
    ), dated AS (
      UPDATE clock SET due_at = (c->>'dueAt')::timestamptz, action_by = (c->>'actionBy')::timestamptz,
        next_wake_at = (c->>'nextWakeAt')::timestamptz, ledger = c->'ledger', explanation = c->'explanation',
        calendar_version = (c->>'calendarVersion')::int, policy_version = (c->>'policyVersion')::int
      FROM moved, jsonb_array_elements(${JSON.stringify(rows)}::jsonb) c
      WHERE clock.id = moved.id || '/' || (c->>'id')
    )
    UPDATE work_item SET due_at = (c->>'dueAt')::timestamptz, action_by = (c->>'actionBy')::timestamptz
    FROM moved, jsonb_array_elements(${JSON.stringify(rows)}::jsonb) c
    WHERE work_item.journey_id = moved.id AND work_item.clock_id = c->>'id'`
}
