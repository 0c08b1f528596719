import type { Database } from '../client.ts'

export interface TimelineRow {
  readonly version: number
  readonly type: string
  readonly step: string | null
  readonly payload: Readonly<Record<string, unknown>>
  readonly personalSealed: Uint8Array | null
  readonly actorId: string
  readonly actorRole: string
  readonly receivedAt: Date
  readonly committedAt: Date
}

/**
 * What happened on a journey, oldest first.
 * @param after only what came after this version
 * @returns undefined when there is no such journey
 */
export async function readTimeline(
  database: Database,
  journeyId: string,
  page: { readonly after: number; readonly limit: number },
): Promise<readonly TimelineRow[] | undefined> {
  const rows = await database.$queryRaw<(TimelineRow | { readonly version: null })[]>`
    SELECT e.version, e.type, e.step, e.payload, e.personal_sealed AS "personalSealed", e.actor_id AS "actorId",
           e.actor_role AS "actorRole", e.received_at AS "receivedAt", e.committed_at AS "committedAt"
    FROM journey j
    LEFT JOIN LATERAL (SELECT * FROM journey_event WHERE journey_id = j.id AND version > ${page.after}
                       ORDER BY version LIMIT ${page.limit}) e ON true
    WHERE j.id = ${journeyId}::uuid ORDER BY e.version`
  return rows.length === 0 ? undefined : rows.filter((row): row is TimelineRow => row.version !== null)
}
