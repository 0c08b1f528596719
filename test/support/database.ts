import { randomUUID } from 'node:crypto'
import { runStatement } from '../../local/postgres.ts'
import { ROLES } from '../../prisma/rights.ts'

export interface TestDatabase {
  /** As its owner: for what a test sets up, spoils and looks at. */
  readonly url: string
  /** As what the product works with, so that a right that is missing is found. */
  readonly as: Readonly<Record<keyof typeof ROLES, string>>
  /** Removes it, also when connections are still open. */
  readonly drop: () => Promise<void>
}

function setUpBy(name: string): string {
  const value = process.env[name]
  if (value === undefined) throw new Error(`${name} is not set: test/support/servers.ts has not run`)
  return value
}

async function createDatabaseFrom(template: string): Promise<TestDatabase> {
  const server = setUpBy('TEST_POSTGRES_URL')
  const name = `test_${randomUUID().replaceAll('-', '')}`
  await runStatement(server, `CREATE DATABASE ${name} TEMPLATE ${template}`)
  const url = new URL(server)
  url.pathname = `/${name}`
  const as = (role: string): string => Object.assign(new URL(url), { username: role }).href
  return {
    url: url.href,
    as: { api: as(ROLES.api), worker: as(ROLES.worker), reader: as(ROLES.reader) },
    drop: async () => {
      await runStatement(server, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`)
    },
  }
}

/** A database of its own for a test file: a copy of the one that was migrated at the start of the run. */
export const createTestDatabase = (): Promise<TestDatabase> => createDatabaseFrom(setUpBy('TEST_TEMPLATE_DATABASE'))

/** A copy of a database of a test, to which nobody may be connected meanwhile. */
export const createCopyOf = ({ url }: Pick<TestDatabase, 'url'>): Promise<TestDatabase> =>
  createDatabaseFrom(new URL(url).pathname.slice(1))

/** A database with nothing in it, not even tables. */
export const createEmptyDatabase = (): Promise<TestDatabase> => createDatabaseFrom('template0')
