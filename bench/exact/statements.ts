import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { API_USER, WORKER_USER } from '../stack.ts'

/** One statement of the product, as PostgreSQL counted it. */
interface CountedStatement {
  readonly user: string
  readonly query: string
  readonly calls: number
}

/** What some steps cost in statements. */
export interface StatementCount {
  /** Run for every step, by the door and by the worker, their sum. */
  readonly perStep: number
  readonly commitsPerStep: number
  /** Of the rest, run now and then: rules and staff read again, open submissions looked for. */
  readonly nowAndThenPerStep: number
  readonly statements: readonly CountedStatement[]
}

const SETTLES_WITHIN_MS = 400
const COMMIT = /\bcommit_transition\s*\(/

/** Counts what the product's two processes ask of PostgreSQL while steps are taken. @param client of a user who may read it all */
export async function countStatements(
  client: pg.Client,
  steps: number,
  takeStep: () => Promise<void>,
): Promise<StatementCount> {
  await pause(SETTLES_WITHIN_MS)
  await client.query('SELECT pg_stat_statements_reset()')
  for (let taken = 0; taken < steps; taken += 1) await takeStep()
  await pause(SETTLES_WITHIN_MS)
  const { rows: statements } = await client.query<CountedStatement>(
    `SELECT r.rolname AS user, s.query, s.calls::int AS calls
     FROM pg_stat_statements s JOIN pg_roles r ON r.oid = s.userid
     WHERE r.rolname = ANY ($1) ORDER BY s.calls DESC, s.query`,
    [[API_USER, WORKER_USER]],
  )
  const callsOf = (matches: (statement: CountedStatement) => boolean): number =>
    statements.filter(matches).reduce((sum, { calls }) => sum + calls, 0) / steps
  return {
    perStep: callsOf(({ calls }) => calls >= steps),
    commitsPerStep: callsOf(({ query }) => COMMIT.test(query)),
    nowAndThenPerStep: callsOf(({ calls }) => calls < steps),
    statements,
  }
}
