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
