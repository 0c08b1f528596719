import type { ClockRecord, LedgerEntry } from '../domain/clocks/ledger.ts'
import type { ClockKey } from '../domain/clock-catalogue/catalogue.ts'
import type { Database } from './client.ts'

interface ClockRow {
  readonly id: string
  readonly key: ClockKey
  readonly instance: string | null
  readonly ledger: readonly LedgerEntry[]
}

/** What a commit looks at first: the clocks that run, and whether this very transition is in the database already. */
export interface BeforeCommit {
  readonly running: readonly ClockRecord[]
  readonly alreadyCommitted: boolean
}

/** Reads both in one statement. @param key the transition's key, unique in its journey */
export async function readBeforeCommit(
  database: Database,
  journeyId: string,
  { key, version }: { readonly key: string; readonly version: number },
): Promise<BeforeCommit> {
  const rows = await database.$queryRaw<{ clocks: ClockRow[] | null; already: boolean }[]>`
    SELECT (SELECT jsonb_agg(jsonb_build_object('id', substr(id, 38), 'key', key, 'instance', instance, 'ledger', ledger)
                             ORDER BY id)
            FROM clock WHERE journey_id = ${journeyId}::uuid AND stopped_at IS NULL) AS clocks,
           EXISTS (SELECT FROM journey_event
                   WHERE journey_id = ${journeyId}::uuid AND idempotency_key = ${key} AND version = ${version}) AS already`
  const row = rows[0]
  return { running: (row?.clocks ?? []).map(recordOf), alreadyCommitted: row?.already ?? false }
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

/**
 * Writes new dates of clocks that run, where a change of calendar or policy moved them: one new entry in each ledger. A clock that
 * a commit has changed meanwhile stays as that left it; the journey asks again.
 */
export async function writeMovedClocks(
  database: Database,
  journeyId: string,
  clocks: readonly object[],
): Promise<void> {
  await database.$executeRaw`
    UPDATE clock SET due_at = (c->>'dueAt')::timestamptz, action_by = (c->>'actionBy')::timestamptz,
      next_wake_at = (c->>'nextWakeAt')::timestamptz, ledger = c->'ledger', explanation = c->'explanation',
      calendar_version = (c->>'calendarVersion')::int, policy_version = (c->>'policyVersion')::int
    FROM jsonb_array_elements(${JSON.stringify(clocks)}::jsonb) c
    WHERE clock.id = ${journeyId} || '/' || (c->>'id') AND clock.stopped_at IS NULL
      AND jsonb_array_length(clock.ledger) = jsonb_array_length(c->'ledger') - 1`
}
