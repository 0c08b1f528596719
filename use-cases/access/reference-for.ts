import { readAccess } from '../../prisma/queries/access.ts'
import type { DoorDependencies } from '../door.ts'
import { Failure } from '../failures.ts'
import { officeClosedNow } from '../office.ts'
import type { Caller } from '../step-command.ts'
import { momentOf, narrowedTo } from './narrowed.ts'

type Door = Pick<DoorDependencies, 'database' | 'rulesInForce'>

const ASK_A_MANAGER = 'Ask a manager of the team on duty: not everybody is let to it.'

/**
 * R-REF-01, R-GEN-07. Somebody has an open journey already. That there is one has to be said, or they would have two; which one it is
 * hears only whoever is let to it.
 */
export async function openJourneyExists(
  door: Door,
  caller: Caller,
  { id, reference }: { readonly id: string; readonly reference: string },
): Promise<Failure> {
  const row = await readAccess(door.database, 'JOURNEY', id)
  const isClosed = await officeClosedNow(door)
  const isThere = row !== undefined && narrowedTo(caller, row.facts, momentOf(row.aheadByMs, isClosed)) !== undefined
  return new Failure('OPEN_JOURNEY_EXISTS', isThere ? `Its reference is ${reference}.` : ASK_A_MANAGER)
}
