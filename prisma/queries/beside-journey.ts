import type { JourneyBeside, LetterArrivedBy } from '../../domain/journey/step.ts'
import type { Database } from '../client.ts'

/** What is known of a journey besides what stands in it. */
export interface Beside {
  /** Other journeys of the same person that are open, or on which anything but the keeping of the record still runs or is in the post. */
  readonly journeys: () => Promise<readonly JourneyBeside[]>
  /** The newest of each letter that has arrived. */
  readonly lettersArrived: () => Promise<readonly LetterArrivedBy[]>
}

export const createBeside = (database: Database, journeyId: string): Beside => ({
  journeys: () => database.$queryRaw<JourneyBeside[]>`
    SELECT other.reference, other.closed_at IS NULL AS "isOpen"
    FROM journey j JOIN journey other ON other.person_id = j.person_id AND other.id <> j.id
    WHERE j.id = ${journeyId}::uuid AND other.state -> 'closure' ->> 'reason' IS DISTINCT FROM 'DIED'
      AND (other.closed_at IS NULL
        OR EXISTS (SELECT FROM clock c
                   WHERE c.journey_id = other.id AND c.stopped_at IS NULL AND c.key NOT LIKE 'retention.%')
        OR EXISTS (SELECT FROM outbox_message m
                   WHERE m.journey_id = other.id AND m.status IN ('WAITING', 'SENT', 'STUCK')))
    ORDER BY other.opened_at`,
  lettersArrived: () => database.$queryRaw<LetterArrivedBy[]>`
    SELECT template, max(version)::int AS version FROM outbox_message
    WHERE journey_id = ${journeyId}::uuid AND status = 'DELIVERED'
    GROUP BY template ORDER BY template`,
})
