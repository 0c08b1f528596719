import type { ListViewer } from '../../prisma/queries/visible.ts'
import type { DoorDependencies } from '../door.ts'
import { officeClosedNow } from '../office.ts'
import type { Viewer } from '../viewer.ts'
import { lookerOf } from './narrowed.ts'

/** R-GEN-07. Who looks at a list, so that it holds nothing that is not there for them. */
export async function listViewer(
  door: Pick<DoorDependencies, 'rulesInForce'>,
  { caller }: Viewer,
): Promise<ListViewer> {
  const isClosed = await officeClosedNow(door)
  return { looker: lookerOf(caller), officeClosed: isClosed(0n) }
}
