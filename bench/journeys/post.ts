import { setTimeout as pause } from 'node:timers/promises'
import type pg from 'pg'
import { LocalProblem } from '../../local/problem.ts'

const LOOK_EVERY_MS = 200
const WITHIN_MS = 120_000

/** The journeys have heard of their letters by then. */
const SETTLES_WITHIN_MS = 1500

/** Waits until every letter of the opening steps is on its way out, so that no delivery runs beside what is measured. */
export async function untilPostIsDelivered(client: pg.Client): Promise<void> {
  const patience = Date.now() + WITHIN_MS
  for (;;) {
    const { rows } = await client.query<{ waiting: number }>(
      `SELECT count(*)::int AS waiting FROM outbox_message WHERE status = 'WAITING'`,
    )
    if (rows[0]?.waiting === 0) break
    if (Date.now() > patience) throw new LocalProblem('The letters of the opening steps are not delivered')
    await pause(LOOK_EVERY_MS)
  }
  await pause(SETTLES_WITHIN_MS)
}
