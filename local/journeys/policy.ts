import type { Instant } from '../../domain/shared/time.ts'
import type { Database } from '../../prisma/client.ts'
import type { Policy } from './format.ts'

/** How a council counts from an instant on. */
export interface PolicyVersion {
  readonly from: Instant
  readonly clocks: Policy['clocks']
}

/**
 * Adds what a file says of the council's policy, a version for each, to a database of this journey alone: everything that is played there
 * counts so.
 */
export async function layDownPolicy(database: Database, versions: readonly PolicyVersion[]): Promise<void> {
  for (const { from, clocks } of versions) {
    await database.$executeRaw`
      INSERT INTO policy_version (version, effective_from, policy)
      SELECT version + 1, ${from}::timestamptz, jsonb_set(policy, '{clocks,values}', ${JSON.stringify(clocks)}::jsonb)
      FROM policy_version ORDER BY version DESC LIMIT 1`
  }
}
