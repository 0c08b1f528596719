import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import pg from 'pg'
import { runStatement } from '../../local/postgres.ts'
import { APPEND_ONLY, applyRights, MightyRole, refuseMightyRole, RIGHTS, ROLES, tableOf } from '../../prisma/rights.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const PROCESSES = ['api', 'worker', 'reader'] as const
const KEPT = APPEND_ONLY.map(tableOf)

/** One column of each table that is append-only. */
const COLUMN: Readonly<Record<string, string>> = {
  journey_event: 'actor_id',
  audit_entry: 'who',
  audit_head: 'hash',
  staff_change: 'by',
  policy_version: 'policy',
  calendar_version: 'years',
}

const rewriting = (table: string): readonly (readonly [string, string])[] => [
  ['UPDATE', `UPDATE ${table} SET ${COLUMN[table] ?? '?'} = ${COLUMN[table] ?? '?'}`],
  ['DELETE', `DELETE FROM ${table}`],
  ['TRUNCATE', `TRUNCATE ${table} CASCADE`],
  ['switching triggers off', `ALTER TABLE ${table} DISABLE TRIGGER ALL`],
  ['dropping the trigger', `DROP TRIGGER ${table}_is_not_truncated ON ${table}`],
  ['a rule in between', `CREATE RULE hidden AS ON INSERT TO ${table} DO INSTEAD NOTHING`],
  ['DROP', `DROP TABLE ${table} CASCADE`],
]

/** Ways around a table's own protection. */
const AROUND: readonly (readonly [string, string])[] = [
  ['switching off all triggers of a session', 'SET session_replication_role = replica'],
  ['another commit', `CREATE OR REPLACE FUNCTION commit_transition(t jsonb) RETURNS jsonb LANGUAGE sql AS 'SELECT t'`],
  ['another hash', 'DROP FUNCTION event_hash(text, journey_event) CASCADE'],
  ['a table of its own', 'CREATE TABLE public.mine (id int)'],
  ['being the owner', 'SET ROLE care'],
  ['another record of migrations', 'DELETE FROM _prisma_migrations'],
  ['numbers that come again', `SELECT setval('audit_entry_id_seq', 1)`],
]

const REFUSED = /permission denied|must be owner/

describe('the database roles', () => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await createTestDatabase()
    await runStatement(
      database.url,
      `INSERT INTO audit_entry (what, who, outcome, correlation_id) VALUES ('VIEW_JOURNEY', 'example', 'SEEN', 'x')`,
    )
  })
  afterAll(() => database.drop())

  describe.each(PROCESSES)('of the %s', (process) => {
    it.each(KEPT.flatMap((table) => rewriting(table).map(([how, sql]) => [how, table, sql] as const)))(
      'refuses %s of %s',
      async (_how, _table, sql) => {
        await expect(runStatement(database.as[process], sql)).rejects.toThrow(REFUSED)
      },
    )

    it.each(AROUND)('refuses %s', async (_how, sql) => {
      await expect(runStatement(database.as[process], sql)).rejects.toThrow(REFUSED)
    })
  })

  it('let only the worker write what happens in a journey, and the reader write nothing', async () => {
    const noJourney = `INSERT INTO journey_event SELECT * FROM journey_event`
    await expect(runStatement(database.as.api, noJourney)).rejects.toThrow('permission denied')
    await expect(runStatement(database.as.worker, noJourney)).resolves.toEqual([])
    for (const model of Object.keys(RIGHTS) as (keyof typeof RIGHTS)[]) {
      const table = tableOf(model)
      await expect(runStatement(database.as.reader, `INSERT INTO ${table} SELECT * FROM ${table}`)).rejects.toThrow(
        'permission denied',
      )
      await expect(runStatement(database.as.reader, `SELECT FROM ${table} LIMIT 1`)).resolves.toBeDefined()
    }
  })

  it.each(PROCESSES)('do not let the %s give itself more', async (process) => {
    await runStatement(database.as[process], `GRANT ALL ON audit_entry TO ${ROLES[process]}`).catch(() => undefined)
    await expect(runStatement(database.as[process], 'DELETE FROM audit_entry')).rejects.toThrow('permission denied')
  })

  it('have the rights of the list and no others, whatever somebody gave them in between', async () => {
    await runStatement(database.url, `GRANT ALL ON audit_entry TO ${ROLES.worker}, ${ROLES.reader}`)
    await runStatement(database.url, `GRANT UPDATE (who) ON audit_entry TO ${ROLES.api}`)
    await runStatement(database.url, `GRANT DELETE ON staff_change TO PUBLIC`)
    await Promise.all([applyRights(database.url), applyRights(database.url)])
    const held = (await runStatement(
      database.url,
      `SELECT count(*)::int AS mighty FROM pg_class c, pg_roles r
       WHERE c.relname IN (${KEPT.map((table) => `'${table}'`).join(', ')}) AND r.rolname IN ('${Object.values(ROLES).join(`', '`)}')
         AND (has_table_privilege(r.oid, c.oid, 'UPDATE, DELETE, TRUNCATE, TRIGGER')
              OR has_any_column_privilege(r.oid, c.oid, 'UPDATE'))`,
    )) as { mighty: number }[]
    expect(held).toEqual([{ mighty: 0 }])
  })

  it.each(KEPT)('hold the owner back from changing %s without switching its triggers off first', async (table) => {
    const row = new pg.Client({ connectionString: database.url })
    await row.connect()
    try {
      await expect(row.query(`TRUNCATE ${table} CASCADE`)).rejects.toThrow(/append-only|policy|version/i)
      if (table === 'audit_entry') {
        await expect(row.query(`UPDATE audit_entry SET who = 'nobody'`)).rejects.toThrow('append-only')
        await expect(row.query('DELETE FROM audit_entry')).rejects.toThrow('append-only')
      }
    } finally {
      await row.end()
    }
  })

  it('of the owner is refused by a process in production, which says whose login it needs', async () => {
    await expect(refuseMightyRole('production', database.url)).rejects.toThrow(MightyRole)
    await expect(refuseMightyRole('production', database.url)).rejects.toThrow('care_worker')
    for (const process of PROCESSES)
      await expect(refuseMightyRole('production', database.as[process])).resolves.toBeUndefined()
    await expect(refuseMightyRole('development', database.url)).resolves.toBeUndefined()
    await expect(refuseMightyRole('production', 'postgresql://nobody@127.0.0.1:9/none')).resolves.toBeUndefined()
  })
})
