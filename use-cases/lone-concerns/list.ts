import { toMs, type Instant } from '../../domain/shared/time.ts'
import { listLoneConcerns, type ConcernPlace, type LoneConcern } from '../../prisma/lone-concerns.ts'
import type { DoorDependencies } from '../door.ts'
import { cutPage } from '../page.ts'
import { openFor, recordView, type Viewer } from '../viewer.ts'

/** A concern that stands alone, as those see it who look after concerns. */
export interface LoneConcernView {
  readonly id: string
  readonly raisedBy: string
  readonly receivedAt: Instant
  readonly safeBy: Instant
  readonly takeOnBy: Instant
  /** One of its dates has passed, and what it asks for has not been done. */
  readonly isLate: boolean
  readonly safety?: {
    readonly by: string
    readonly at: Instant
    readonly dangerNow: boolean
    readonly othersAtRisk: string
  }
  readonly takenOn?: { readonly by: string; readonly at: Instant }
  /** What was written, by JSON pointer; absent for a reader who may not see it. */
  readonly written?: Readonly<Record<string, string>>
}

export interface LoneConcernPage {
  readonly items: readonly LoneConcernView[]
  readonly next?: ConcernPlace
}

type Dependencies = Pick<DoorDependencies, 'database' | 'sealing'>

/** R-SAF-01. Concerns that are in no journey and on which something is still to be done, the oldest first. */
export async function listConcernsAlone(
  door: Dependencies,
  viewer: Viewer,
  { after, limit, at }: { readonly after: ConcernPlace | undefined; readonly limit: number; readonly at: Instant },
): Promise<LoneConcernPage> {
  const rows = await listLoneConcerns(door.database, { after, limit: limit + 1 })
  await recordView(door, viewer, 'VIEW_CONCERNS_ALONE')
  const { shown, ...next } = cutPage(rows, limit, ({ receivedAt, id }) => ({
    receivedAt: receivedAt.toISOString(),
    id,
  }))
  return { items: shown.map((row) => viewOfConcern(door, viewer, row, at)), ...next }
}

export function viewOfConcern(door: Dependencies, viewer: Viewer, row: LoneConcern, at: Instant): LoneConcernView {
  const { id, raisedBy, receivedAt, safeBy, takeOnBy, deeds } = row
  const safety = deeds.find(({ act }) => act === 'SAFETY')
  const takenOn = deeds.find(({ act }) => act === 'TAKEN_ON')
  const written = openFor(viewer, door, row.personalSealed)
  const isPast = (date: Date): boolean => date.getTime() < toMs(at)
  return {
    ...{ id, raisedBy, receivedAt: receivedAt.toISOString() },
    ...{ safeBy: safeBy.toISOString(), takeOnBy: takeOnBy.toISOString() },
    isLate: (safety === undefined && isPast(safeBy)) || (takenOn === undefined && isPast(takeOnBy)),
    ...(safety && { safety: { by: safety.by, at: safety.at, ...(safety.facts as Found) } }),
    ...(takenOn && { takenOn: { by: takenOn.by, at: takenOn.at } }),
    ...(written === undefined ? {} : { written }),
  }
}

type Found = { readonly dangerNow: boolean; readonly othersAtRisk: string }
