import type { Instant } from '../../domain/shared/time.ts'
import { appendAudit } from '../../prisma/audit.ts'
import { takeNotice } from '../../prisma/notice-calls.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import type { Viewer } from '../viewer.ts'

/** Who on call has a notice. */
export interface NoticeAcknowledged {
  readonly id: string
  readonly takenBy: string
  readonly takenAt: Instant
}

/**
 * R-REF-05. Somebody on call has a notice that is in no journey yet: nobody else is called about it. The first who says so has it.
 * @throws Failure NOTICE_NOT_FOUND also when it has come to its end
 */
export async function acknowledgeNotice(
  { database }: Pick<DoorDependencies, 'database'>,
  { caller, requestId: correlationId }: Viewer,
  id: string,
  at: Instant,
): Promise<NoticeAcknowledged> {
  const taken = await takeNotice(database, id, { by: caller.id, at })
  if (taken === undefined) throw new Failure('NOTICE_NOT_FOUND')
  const [role] = caller.roles
  const outcome = taken.takenBy === caller.id ? 'DONE' : 'REFUSED'
  await appendAudit(database, {
    ...{ what: 'ACKNOWLEDGE_NOTICE', who: caller.id, role, journeyId: undefined, outcome, correlationId },
  })
  return { id, takenBy: taken.takenBy, takenAt: taken.takenAt.toISOString() }
}
