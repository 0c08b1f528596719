import type { RepairReason } from '../../domain/supervision/repair.ts'
import { decideRepair, findRepair, keepRepair, openRepairs, type RepairRow } from '../../prisma/repairs.ts'
import { visibleAmong } from '../../prisma/queries/visible.ts'
import { admit } from '../access/admit.ts'
import { listViewer } from '../access/list-viewer.ts'
import { Failure } from '../failures.ts'
import { recordView, type Viewer } from '../viewer.ts'
import { noteRepair, repairFor, repairOf, shown, type Repair } from './kept-repair.ts'
import { previewRepair, type RepairDependencies } from './repair-preview.ts'

export interface ProposedRepair {
  /** The Idempotency-Key, which is the repair's own name. */
  readonly id: string
  readonly journeyId: string
  readonly reason: RepairReason
}

/**
 * Proposes to put a journey back to what the database holds. Nothing happens until somebody else approves.
 * @throws Failure JOURNEY_NOT_FOUND, NOTHING_TO_REPAIR, REPAIR_PROPOSED_ALREADY, KEY_USED_FOR_ANOTHER_REQUEST, TEMPORAL_AWAY
 */
export async function proposeRepair(
  door: RepairDependencies,
  viewer: Viewer,
  proposed: ProposedRepair,
): Promise<Repair> {
  const { id: proposedBy } = viewer.caller
  const earlier = await findRepair(door.database, proposed.id)
  if (earlier !== undefined) return sameAgain(door, earlier, { ...proposed, proposedBy })
  await admit(door, viewer, 'JOURNEY', proposed.journeyId)
  const wouldDo = await previewRepair(door, proposed.journeyId)
  const row = await keepRepair(door.database, {
    ...proposed,
    proposedBy,
    heldVersion: wouldDo.before?.version ?? null,
    databaseVersion: wouldDo.after.version,
  })
  if (row === undefined) throw new Failure('REPAIR_PROPOSED_ALREADY')
  await noteRepair(door, viewer, { what: 'PROPOSE_REPAIR', journeyId: row.journeyId, outcome: row.reason })
  return shown(row, wouldDo)
}

function sameAgain(
  door: RepairDependencies,
  row: RepairRow,
  asked: ProposedRepair & Pick<RepairRow, 'proposedBy'>,
): Promise<Repair> {
  const isSame = (['journeyId', 'reason', 'proposedBy'] as const).every((name) => row[name] === asked[name])
  if (!isSame) throw new Failure('KEY_USED_FOR_ANOTHER_REQUEST')
  return withPreview(door, row)
}

/** Takes a proposal back; twice is once. @throws Failure REPAIR_NOT_FOUND, REPAIR_OVER */
export async function withdrawRepair(door: RepairDependencies, viewer: Viewer, id: string): Promise<Repair> {
  const row = await repairFor(door, viewer, id)
  if (row.status === 'WITHDRAWN') return shown(row)
  const { id: by } = viewer.caller
  if (!(await decideRepair(door.database, { id, from: 'PROPOSED', to: 'WITHDRAWN', by })))
    throw new Failure('REPAIR_OVER')
  await noteRepair(door, viewer, { what: 'WITHDRAW_REPAIR', journeyId: row.journeyId, outcome: row.reason })
  return shown(await repairOf(door, id))
}

const MOST_SHOWN = 20

/** The repairs that wait for a second person, each with what it would do now. */
export async function viewRepairs(door: RepairDependencies, viewer: Viewer): Promise<readonly Repair[]> {
  const found = await openRepairs(door.database, MOST_SHOWN)
  const ids = found.map(({ journeyId }) => journeyId)
  const visible = await visibleAmong(door.database, ids, await listViewer(door, viewer))
  const rows = found.filter(({ journeyId }) => visible.has(journeyId))
  await recordView(door, viewer, 'VIEW_REPAIRS')
  return Promise.all(rows.map((row) => withPreview(door, row)))
}

/** When the stores agree again, or cannot be compared, there is nothing to show. */
const withPreview = async (door: RepairDependencies, row: RepairRow): Promise<Repair> =>
  shown(row, row.status === 'PROPOSED' ? await previewRepair(door, row.journeyId).catch(() => undefined) : undefined)
