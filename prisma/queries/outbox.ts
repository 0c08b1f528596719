import type { Journey } from '../../domain/journey/journey.ts'
import type { MessageIntent } from '../../domain/messages/message-intent.ts'
import type { Database } from '../client.ts'

/** A message of the outbox, with the step that asked for it and its journey as it stands. */
export interface OutboxRow {
  readonly reference: string
  readonly journeyId: string
  readonly version: number
  readonly template: string
  readonly recipient: string
  readonly intent: MessageIntent
  readonly status: string
  readonly attempts: number
  readonly createdAt: Date
  readonly askedAt: Date
  readonly startedAt: Date | null
  readonly sentAt: Date | null
  readonly deliveredAt: Date | null
  readonly bodySealed: Uint8Array | null
  readonly journey: Journey
  readonly personId: string
}

/** One message; undefined when there is none of this name. */
export async function readOutboxMessage(database: Database, reference: string): Promise<OutboxRow | undefined> {
  const rows = await database.$queryRaw<OutboxRow[]>`
    SELECT m.reference, m.journey_id::text AS "journeyId", m.version, m.template, m.recipient, m.intent, m.status, m.attempts,
           m.created_at AS "createdAt", e.received_at AS "askedAt", m.started_at AS "startedAt", m.sent_at AS "sentAt",
           m.delivered_at AS "deliveredAt", m.body_sealed AS "bodySealed", j.state AS journey, j.person_id::text AS "personId"
    FROM outbox_message m
    JOIN journey j ON j.id = m.journey_id
    JOIN journey_event e ON e.journey_id = m.journey_id AND e.version = m.version
    WHERE m.reference = ${reference}`
  return rows[0]
}

/** A message went to whoever produces it. One that is finished stays as it is. */
export async function keepHandOver(database: Database, reference: string, at: Date): Promise<void> {
  await database.$executeRaw`
    UPDATE outbox_message SET status = 'SENT', awaits = 'PRODUCTION', sent_at = ${at}, last_error = NULL
    WHERE reference = ${reference} AND status NOT IN ('SENT', 'DELIVERED', 'WITHHELD')`
}

/** A message that was handed over must not be posted any more. */
export async function withholdHandedOver(database: Database, reference: string, why: string): Promise<void> {
  await database.$executeRaw`
    UPDATE outbox_message SET status = 'WITHHELD', withheld_for = ${why} WHERE reference = ${reference} AND status = 'SENT'`
}
