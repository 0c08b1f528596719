import type { Database } from './client.ts'

/** What commit_transition answers; see the migration that defines it. */
export type CommitOutcome = 'COMMITTED' | 'ALREADY' | 'CONFLICT' | 'RECOMPUTE'

/** Runs the one statement of a commit. @param transition the JSON that commit_transition reads */
export async function commitTransitionRow(database: Database, transition: object): Promise<CommitOutcome> {
  const rows = await database.$queryRaw<{ answer: { outcome: CommitOutcome } }[]>`
    SELECT commit_transition(${JSON.stringify(transition)}::jsonb) AS answer`
  const outcome = rows[0]?.answer.outcome
  if (outcome === undefined) throw new Error('commit_transition answered nothing')
  return outcome
}
