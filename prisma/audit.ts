import type { Database } from './client.ts'

/** One line of the audit: who saw or tried what, and how it ended. Codes and ids only, never free text. */
export interface AuditEntry {
  /** `VIEW_JOURNEY`, `createReferral`. */
  readonly what: string
  /** Staff id. */
  readonly who: string
  readonly role: string | undefined
  readonly journeyId: string | undefined
  /** `SEEN`, or the code of the refusal. */
  readonly outcome: string
  /** The request's id. */
  readonly correlationId: string
}

/** Appends to the audit. Accepted steps are audited by their commit. */
export async function appendAudit(database: Database, entry: AuditEntry): Promise<void> {
  const { what, who, role = null, journeyId = null, outcome, correlationId } = entry
  await database.$executeRaw`
    INSERT INTO audit_entry (what, who, role, journey_id, outcome, correlation_id)
    VALUES (${what}, ${who}, ${role}, ${journeyId}::uuid, ${outcome}, ${correlationId})`
}
