import { appendAudit } from '../prisma/audit.ts'
import type { DoorDependencies } from './door.ts'
import type { Viewer } from './viewer.ts'

/** What was refused, where, and by which code. */
export interface RefusedAttempt {
  readonly what: string
  readonly journeyId: string | undefined
  readonly outcome: string
}

/** Every refusal leaves one line in the audit, and nothing else. */
export function recordRefusal(
  { database }: Pick<DoorDependencies, 'database'>,
  { caller, requestId }: Viewer,
  attempt: RefusedAttempt,
): Promise<void> {
  return appendAudit(database, { ...attempt, who: caller.id, role: caller.roles[0], correlationId: requestId })
}
