import { randomUUID } from 'node:crypto'
import type { Settings } from '../../adapters/settings.ts'
import { demonstrationCalendar } from '../../domain/clocks/demonstration-calendar.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { loadShifts } from '../../prisma/on-call-shifts.ts'
import { migrate } from '../../prisma/migrate.ts'
import { loadStaff, seedRules } from '../../prisma/seed.ts'
import { DEMO_ON_CALL } from '../demo-on-call.ts'
import { readDemoStaff } from '../demo-staff.ts'
import { ensureDatabase, runStatement } from '../postgres.ts'
import { withThrowAwayPostgres } from '../throw-away.ts'

const CONNECTIONS = 4

/** The rules in force and the demonstration's staff, in a migrated database. */
export async function furnish(database: Database): Promise<void> {
  await seedRules(database, demonstrationCalendar(new Date().getUTCFullYear()))
  await loadStaff(database, readDemoStaff())
  await loadShifts(database, DEMO_ON_CALL)
}

async function workIn<Result>(url: string, work: (database: Database) => Promise<Result>): Promise<Result> {
  await migrate(url)
  const database = createDatabase(url, CONNECTIONS)
  try {
    await furnish(database)
    return await work(database)
  } finally {
    await database.$disconnect()
  }
}

const answers = (url: string): Promise<boolean> =>
  runStatement(url, 'SELECT 1').then(
    () => true,
    () => false,
  )

/**
 * Works in a database made for this alone and dropped afterwards: beside the one of the running stack, or on a server of its own
 * when no stack runs. What the stack holds is never touched.
 */
export async function withScratchDatabase<Result>(
  { OWNER_DATABASE_URL: url, NODE_ENV }: Pick<Settings, 'OWNER_DATABASE_URL' | 'NODE_ENV'>,
  work: (database: Database) => Promise<Result>,
): Promise<Result> {
  const name = `journey_${randomUUID().replaceAll('-', '')}`
  if (NODE_ENV === 'production' || !(await answers(url))) {
    return withThrowAwayPostgres(async (server) => {
      await ensureDatabase(server, name)
      return workIn(server.urlOf(name), work)
    })
  }
  const scratch = new URL(url)
  scratch.pathname = `/${name}`
  await runStatement(url, `CREATE DATABASE ${name}`)
  try {
    return await workIn(scratch.href, work)
  } finally {
    await runStatement(url, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
  }
}
