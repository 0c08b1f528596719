import type { TemplateName } from '../../domain/messages/templates.ts'
import type { Database } from '../client.ts'

export interface DocumentRow {
  readonly reference: string
  readonly version: number
  readonly template: TemplateName
  readonly recipient: string
  readonly status: string
  readonly withheldFor: string | null
  readonly attempts: number
  /** Why the last attempt failed, as a code; kept after a failure until the message has gone out. */
  readonly lastError: string | null
  readonly createdAt: Date
  /** When it was handed over, and what it awaits before it counts as delivered. */
  readonly sentAt: Date | null
  readonly awaits: string | null
  readonly deliveredAt: Date | null
}

/** The messages of a journey, oldest first. @returns undefined when there is no such journey */
export async function readDocuments(
  database: Database,
  journeyId: string,
): Promise<readonly DocumentRow[] | undefined> {
  const rows = await database.$queryRaw<(DocumentRow | { readonly reference: null })[]>`
    SELECT m.reference, m.version, m.template, m.recipient, m.status, m.withheld_for AS "withheldFor", m.attempts,
           m.last_error AS "lastError", m.created_at AS "createdAt", m.sent_at AS "sentAt", m.awaits, m.delivered_at AS "deliveredAt"
    FROM journey j LEFT JOIN outbox_message m ON m.journey_id = j.id
    WHERE j.id = ${journeyId}::uuid ORDER BY m.version, m.reference`
  return rows.length === 0 ? undefined : rows.filter((row): row is DocumentRow => row.reference !== null)
}

export interface DocumentBodyRow extends DocumentRow {
  readonly journeyId: string
  readonly bodySealed: Uint8Array | null
}

/** One message with its sealed text; the text is absent until it has been written. */
export async function readDocument(database: Database, reference: string): Promise<DocumentBodyRow | undefined> {
  const rows = await database.$queryRaw<DocumentBodyRow[]>`
    SELECT m.reference, m.journey_id::text AS "journeyId", m.version, m.template, m.recipient, m.status,
           m.withheld_for AS "withheldFor", m.attempts, m.last_error AS "lastError", m.created_at AS "createdAt",
           m.sent_at AS "sentAt", m.awaits, m.delivered_at AS "deliveredAt", m.body_sealed AS "bodySealed"
    FROM outbox_message m WHERE m.reference = ${reference}`
  return rows[0]
}
