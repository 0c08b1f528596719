import type { Database } from '../client.ts'

/** The hash of each event of some journeys by the database's own function, by `<journey> <version>`. */
export async function recomputeHashes(
  database: Database,
  journeyIds: readonly string[],
): Promise<ReadonlyMap<string, string>> {
  const rows = await database.$queryRaw<{ name: string; hash: string }[]>`
    SELECT e.journey_id || ' ' || e.version AS name,
           event_hash(coalesce(lag(e.hash) OVER (PARTITION BY e.journey_id ORDER BY e.version), ''), e) AS hash
    FROM journey_event e WHERE e.journey_id = ANY(${[...journeyIds]}::uuid[])`
  return new Map(rows.map(({ name, hash }) => [name, hash]))
}
