import { appendAudit } from '../../prisma/audit.ts'
import type { Database } from '../../prisma/client.ts'
import type { Viewer } from '../viewer.ts'

/** A line in the audit for what somebody did to the rules. */
export const note = (database: Database, { caller, requestId }: Viewer, what: string): Promise<void> =>
  appendAudit(database, {
    what,
    who: caller.id,
    role: caller.roles[0],
    journeyId: undefined,
    outcome: 'DONE',
    correlationId: requestId,
  })
