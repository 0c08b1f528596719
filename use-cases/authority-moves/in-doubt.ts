import { appendAudit } from '../../prisma/audit.ts'
import {
  moveMessagesWithClerk,
  readMoveMessage,
  settleMoveMessage,
  type StoredMoveMessage,
} from '../../prisma/authority-messages.ts'
import { admit } from '../access/admit.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { openFor, recordView, type Viewer } from '../viewer.ts'
import { takeInOfMove } from './take-in.ts'

/** A notice of another council about somebody whom nobody has recognised yet. */
export interface MoveInDoubt {
  readonly id: string
  readonly council: string
  readonly receivedAt: string
  /** Why it cannot be told who it is about, as a code. */
  readonly doubt: string
  /** What the other council wrote; absent for a reader who may not see it. */
  readonly written?: Readonly<Record<string, string>>
}

const MOST = 100

/** R-MOV-02. The oldest first. */
export async function listMovesInDoubt(door: DoorDependencies, viewer: Viewer): Promise<readonly MoveInDoubt[]> {
  const rows = await moveMessagesWithClerk(door.database, MOST)
  await recordView(door, viewer, 'VIEW_MOVES_IN_DOUBT')
  return rows.map((row) => inDoubt(door, viewer, row))
}

function inDoubt(door: DoorDependencies, viewer: Viewer, row: StoredMoveMessage): MoveInDoubt {
  const { id, council, receivedAt, reason } = row
  const { signed: _signed, ...written } = openFor(viewer, door, row.personalSealed) ?? {}
  return {
    ...{ id, council, receivedAt: receivedAt.toISOString(), doubt: reason ?? '' },
    ...(Object.keys(written).length === 0 ? {} : { written }),
  }
}

/**
 * R-MOV-02. A clerk says whose journey it is; one is opened by hand first where there is none.
 * @throws Failure NOTICE_NOT_FOUND when nobody is asked about it, JOURNEY_NOT_FOUND
 */
export async function settleMove(
  door: DoorDependencies,
  viewer: Viewer,
  { id, journeyId }: { readonly id: string; readonly journeyId: string },
): Promise<{ readonly outcome: StoredMoveMessage['status'] }> {
  const { caller, requestId } = viewer
  await admit(door, viewer, 'JOURNEY', journeyId)
  const stored = await readMoveMessage(door.database, id)
  const isRepeat = stored?.journeyId === journeyId
  if (stored === undefined || (!isRepeat && !(await settleMoveMessage(door.database, id, journeyId))))
    throw new Failure('NOTICE_NOT_FOUND')
  await appendAudit(door.database, {
    what: 'SETTLE_MOVE_IN_DOUBT',
    who: caller.id,
    role: caller.roles[0],
    journeyId,
    outcome: 'DONE',
    correlationId: requestId,
  })
  await takeInOfMove(door, stored)
  return { outcome: (await readMoveMessage(door.database, id))?.status ?? 'RECEIVED' }
}
