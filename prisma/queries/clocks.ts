import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { Explanation } from '../../domain/clocks/explain.ts'
import type { LedgerEntry } from '../../domain/clocks/ledger.ts'
import type { Database } from '../client.ts'

export interface ClockRow {
  readonly id: string
  readonly key: ClockKey
  readonly instance: string | null
  readonly status: string
  readonly dueAt: Date
  readonly actionBy: Date | null
  readonly breached: boolean
  readonly stoppedAt: Date | null
  readonly explanation: Explanation
  readonly ledger: readonly LedgerEntry[]
}

/** Every clock that a journey has had, the earliest date first. @returns undefined when there is no such journey */
export async function readClocks(database: Database, journeyId: string): Promise<readonly ClockRow[] | undefined> {
  const rows = await database.$queryRaw<(ClockRow | { readonly id: null })[]>`
    SELECT substr(c.id, 38) AS id, c.key, c.instance, c.status, c.due_at AS "dueAt",
           c.action_by AS "actionBy", c.breached, c.stopped_at AS "stoppedAt", c.explanation, c.ledger
    FROM journey j LEFT JOIN clock c ON c.journey_id = j.id
    WHERE j.id = ${journeyId}::uuid ORDER BY c.due_at, c.id`
  return rows.length === 0 ? undefined : rows.filter((row): row is ClockRow => row.id !== null)
}
