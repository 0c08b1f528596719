import { readAccess, type ASKED_BY } from '../../prisma/queries/access.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure, type FailureCode } from '../failures.ts'
import { officeClosedNow } from '../office.ts'
import type { Viewer } from '../viewer.ts'
import { momentOf, narrowedTo } from './narrowed.ts'

const NOT_THERE: Readonly<Record<keyof typeof ASKED_BY, FailureCode>> = {
  JOURNEY: 'JOURNEY_NOT_FOUND',
  DOCUMENT: 'DOCUMENT_NOT_FOUND',
  SUBMISSION: 'SUBMISSION_NOT_FOUND',
}

type Door = Pick<DoorDependencies, 'database' | 'rulesInForce'>

/**
 * R-GEN-07. Lets somebody look at a journey, in the roles that they have on it. What is not theirs is answered like what is not there,
 * after the same question to the database.
 * @throws Failure JOURNEY_NOT_FOUND, DOCUMENT_NOT_FOUND, SUBMISSION_NOT_FOUND
 */
export async function admit(door: Door, viewer: Viewer, by: keyof typeof ASKED_BY, id: string): Promise<Viewer> {
  const [row, isClosed] = await Promise.all([readAccess(door.database, by, id), officeClosedNow(door)])
  // A step that opened nothing belongs to no journey: whoever sent it may still ask what became of it.
  if (row === undefined && by === 'SUBMISSION') return { ...viewer, caller: { ...viewer.caller, roles: [] } }
  const caller = row && narrowedTo(viewer.caller, row.facts, momentOf(row.aheadByMs, isClosed))
  if (caller === undefined) throw new Failure(NOT_THERE[by])
  return { ...viewer, caller }
}
