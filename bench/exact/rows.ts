import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'

const SETTLES_WITHIN_MS = 300

/** Rows written or removed, by table; a table that did not change is absent. */
export type ChangedRows = Readonly<Record<string, number>>

/** Which rows change while some work is done: every version of a row carries the transaction that wrote it. */
export async function rowsChangedBy(client: pg.Client, work: () => Promise<void>): Promise<ChangedRows> {
  await pause(SETTLES_WITHIN_MS)
  const { rows } = await client.query<{ now: string }>('SELECT pg_current_xact_id()::text AS now')
  const since = rows[0]?.now ?? '0'
  const before = await look(client, since)
  await work()
  await pause(SETTLES_WITHIN_MS)
  const after = await look(client, since)
  const changes = after.map(({ table, written, all }) => {
    const allBefore = before.find((row) => row.table === table)?.all ?? 0
    return [table, written + Math.max(0, allBefore - all)] as const
  })
  return Object.fromEntries(changes.filter(([, changed]) => changed > 0))
}

interface TableLook {
  readonly table: string
  readonly written: number
  readonly all: number
}

async function look(client: pg.Client, since: string): Promise<readonly TableLook[]> {
  const { rows: tables } = await client.query<{ name: string }>(
    `SELECT quote_ident(table_name) AS name FROM information_schema.tables
     WHERE table_schema = 'public' AND table_type = 'BASE TABLE' AND table_name NOT LIKE '\\_prisma%'`,
  )
  const looks = tables.map(
    ({ name }) =>
      `SELECT '${name}' AS table, count(*)::int AS all,
              (count(*) FILTER (WHERE xmin::text::bigint > ${since}))::int AS written FROM ${name}`,
  )
  return (await client.query<TableLook>(looks.join(' UNION ALL '))).rows
}

/**
 * The record of the attempt, a line in the audit and the answer kept under its key; and the workers, who say every few seconds that
 * they work, whatever else happens.
 */
const NOT_OF_THE_STEP = ['audit_entry', 'submission', 'worker_presence']

/** The rows of journeys that a step changed. */
export const domainRows = (changed: ChangedRows): number =>
  Object.entries(changed).reduce((sum, [table, rows]) => (NOT_OF_THE_STEP.includes(table) ? sum : sum + rows), 0)
