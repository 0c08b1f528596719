import type { ContactDetailsCorrected } from '../../domain/contact-details/events.ts'
import type { Database } from '../client.ts'

export interface CorrectionRow {
  readonly journeyId: string
  readonly version: number
  readonly event: ContactDetailsCorrected
  readonly personalSealed: Uint8Array | null
}

/** Every correction on a journey of the person whom this journey is about, the oldest first. */
export async function readCorrections(database: Database, journeyId: string): Promise<readonly CorrectionRow[]> {
  return database.$queryRaw<CorrectionRow[]>`
    SELECT e.journey_id::text AS "journeyId", e.version, e.payload AS event, e.personal_sealed AS "personalSealed"
    FROM journey asked JOIN journey j ON j.person_id = asked.person_id JOIN journey_event e ON e.journey_id = j.id
    WHERE asked.id = ${journeyId}::uuid AND e.type = 'ContactDetailsCorrected'
    ORDER BY e.committed_at, e.version`
}
