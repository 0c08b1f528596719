import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import type { Database } from '../client.ts'

const MIGRATIONS = join(import.meta.dirname, '../migrations')

let known: Promise<readonly string[]> | undefined

const migrationsOfThisBuild = (): Promise<readonly string[]> =>
  (known ??= readdir(MIGRATIONS, { withFileTypes: true }).then((entries) =>
    entries.filter((entry) => entry.isDirectory()).map(({ name }) => name),
  ))

/**
 * Whether the database holds everything that this build works with: every migration, a policy and a calendar.
 * @throws when it cannot be reached, or has never been migrated
 */
export async function isDatabaseReady(database: Database): Promise<boolean> {
  const needed = await migrationsOfThisBuild()
  const rows = await database.$queryRaw<{ applied: string[]; hasRules: boolean }[]>`
    SELECT array(SELECT migration_name::text FROM _prisma_migrations WHERE finished_at IS NOT NULL) AS applied,
           policy_in_force(now()) IS NOT NULL AND calendar_in_force() IS NOT NULL AS "hasRules"`
  const row = rows[0]
  return row !== undefined && row.hasRules && needed.every((name) => row.applied.includes(name))
}

/** Steps that are under way: sent or to be sent, and not yet at their end. */
export async function countOpenSubmissions(database: Database): Promise<number> {
  return database.submission.count({ where: { status: 'OPEN' } })
}

/** A worker takes a wake-up within seconds. */
const WAKES_WITHIN_SECONDS = 60

/** Journeys whose wake-up is over by more than that, each measured by its own now; one that only keeps its record is not among them. */
export async function countOverdueWakeUps(database: Database): Promise<number> {
  const rows = await database.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM journey j
    WHERE j.next_wake_at < now() + make_interval(secs => j.virtual_offset_ms / 1000.0 - ${WAKES_WITHIN_SECONDS})
      AND (j.closed_at IS NULL OR EXISTS (
        SELECT FROM clock c WHERE c.journey_id = j.id AND c.stopped_at IS NULL AND c.key NOT LIKE 'retention.%'))`
  return rows[0]?.count ?? 0
}
