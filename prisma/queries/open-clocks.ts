import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { Database } from '../client.ts'

/** A clock that runs, for whoever has to know which journeys a source of law stands behind. */
export interface OpenClockSeen {
  readonly journeyId: string
  readonly reference: string
  readonly clockId: string
  readonly key: ClockKey
  readonly dueAt: string
}

/** How many clocks of each key run. */
export async function countOpenClocks(database: Database): Promise<ReadonlyMap<string, number>> {
  const rows = await database.$queryRaw<{ key: string; count: number }[]>`
    SELECT key, count(*)::int AS count FROM clock WHERE stopped_at IS NULL GROUP BY key`
  return new Map(rows.map(({ key, count }) => [key, count]))
}

/** Clocks of these keys that run, in the order of their names. @param page its place is journey and clock: `<uuid>/<clock>` */
export async function listOpenClocks(
  database: Database,
  keys: readonly ClockKey[],
  page: { readonly after: string; readonly limit: number },
): Promise<readonly OpenClockSeen[]> {
  const rows = await database.$queryRaw<(Omit<OpenClockSeen, 'dueAt'> & { readonly dueAt: Date })[]>`
    SELECT j.id::text AS "journeyId", j.reference, substr(c.id, 38) AS "clockId", c.key, c.due_at AS "dueAt"
    FROM clock c JOIN journey j ON j.id = c.journey_id
    WHERE c.stopped_at IS NULL AND c.key = ANY(${keys}::text[]) AND c.id > ${page.after}
    ORDER BY c.id LIMIT ${page.limit}`
  return rows.map((row) => ({ ...row, dueAt: row.dueAt.toISOString() }))
}
