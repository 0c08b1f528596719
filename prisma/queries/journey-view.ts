import type { Journey } from '../../domain/journey/journey.ts'
import type { Database } from '../client.ts'

export interface JourneyViewRow {
  readonly state: Journey
  readonly attention: readonly string[]
  readonly hasStuckMessage: boolean
  readonly overdue: boolean
  readonly openedAt: Date
  readonly closedAt: Date | null
  readonly profileSealed: Uint8Array
  /** How far the journey's time is ahead of the clock; 0 in production. */
  readonly aheadByMs: bigint
}

/** A journey as it stands, with its person's sealed profile. */
export async function readJourneyView(database: Database, id: string): Promise<JourneyViewRow | undefined> {
  const rows = await database.$queryRaw<JourneyViewRow[]>`
    SELECT j.state, j.attention, j.overdue, j.opened_at AS "openedAt",
           j.closed_at AS "closedAt", j.virtual_offset_ms AS "aheadByMs", p.profile_sealed AS "profileSealed",
           EXISTS (SELECT FROM outbox_message m WHERE m.journey_id = j.id AND m.status = 'STUCK') AS "hasStuckMessage"
    FROM journey j JOIN person p ON p.id = j.person_id WHERE j.id = ${id}::uuid`
  return rows[0]
}
