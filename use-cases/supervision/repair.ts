import { isSecondPerson } from '../../domain/policy/deciding.ts'
import type { RepairReason } from '../../domain/supervision/repair.ts'
import { appendAudit } from '../../prisma/audit.ts'
import { decideRepair, findRepair, keepRepair, openRepairs, type RepairRow } from '../../prisma/repairs.ts'
import { Failure } from '../failures.ts'
import { recoverOne } from '../recover.ts'
import { recordView, type Viewer } from '../viewer.ts'
import { previewRepair, type RepairDependencies, type RepairPreview } from './repair-preview.ts'

export interface Repair {
  readonly id: string
  readonly journeyId: string
  readonly reason: RepairReason
  readonly status: string
  readonly proposedBy: string
  readonly proposedAt: string
  readonly decidedBy?: string
  readonly decidedAt?: string
  /** What it would do now; absent once it is over, and when the two stores agree again. */
  readonly wouldDo?: RepairPreview
}

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
  const wouldDo = await previewRepair(door, proposed.journeyId)
  const row = await keepRepair(door.database, {
    ...proposed,
    proposedBy,
    heldVersion: wouldDo.before?.version ?? null,
    databaseVersion: wouldDo.after.version,
  })
  if (row === undefined) throw new Failure('REPAIR_PROPOSED_ALREADY')
  await note(door, viewer, { what: 'PROPOSE_REPAIR', journeyId: row.journeyId, outcome: row.reason })
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

/**
 * R-GEN-06. Somebody else than whoever proposed it approves, and it is done: the journey's workflow is started anew from the database.
 * What it would do must still be what was proposed. The same person again gets the same answer.
 * @throws Failure REPAIR_NOT_FOUND, REPAIR_NEEDS_SECOND_PERSON, REPAIR_CHANGED, REPAIR_OVER, NOTHING_TO_REPAIR, TEMPORAL_AWAY
 */
export async function approveRepair(door: RepairDependencies, viewer: Viewer, id: string): Promise<Repair> {
  const { id: by } = viewer.caller
  const row = await repairOf(door, id)
  if (!isSecondPerson(viewer.caller, row.proposedBy)) throw new Failure('REPAIR_NEEDS_SECOND_PERSON')
  if (row.status === 'DONE' && row.decidedBy === by) return shown(row)
  const reference = await claim(door, row, by)
  await door.temporalReachable().catch((cause: unknown) => {
    throw new Failure('TEMPORAL_AWAY', undefined, cause)
  })
  await recoverOne(door, reference)
  await decideRepair(door.database, { id, from: 'APPROVED', to: 'DONE', by })
  await note(door, viewer, { what: 'APPROVE_REPAIR', journeyId: row.journeyId, outcome: row.reason })
  return shown(await repairOf(door, id))
}

/** Of two who approve at once, one does it. Where the doing was cut short, whoever approved does it again. @returns the reference */
async function claim(door: RepairDependencies, row: RepairRow, by: string): Promise<string> {
  if (row.status === 'APPROVED' && row.decidedBy === by) {
    const { reference } = await door.database.journey.findUniqueOrThrow({ where: { id: row.journeyId } })
    return reference
  }
  if (row.status !== 'PROPOSED') throw new Failure('REPAIR_OVER')
  const { reference, before, after } = await previewRepair(door, row.journeyId)
  const isAsProposed = (before?.version ?? null) === row.heldVersion && after.version === row.databaseVersion
  if (!isAsProposed) throw new Failure('REPAIR_CHANGED')
  const isFirst = await decideRepair(door.database, { id: row.id, from: 'PROPOSED', to: 'APPROVED', by })
  if (!isFirst) throw new Failure('REPAIR_OVER')
  return reference
}

/** Takes a proposal back; twice is once. @throws Failure REPAIR_NOT_FOUND, REPAIR_OVER */
export async function withdrawRepair(door: RepairDependencies, viewer: Viewer, id: string): Promise<Repair> {
  const row = await repairOf(door, id)
  if (row.status === 'WITHDRAWN') return shown(row)
  const { id: by } = viewer.caller
  if (!(await decideRepair(door.database, { id, from: 'PROPOSED', to: 'WITHDRAWN', by })))
    throw new Failure('REPAIR_OVER')
  await note(door, viewer, { what: 'WITHDRAW_REPAIR', journeyId: row.journeyId, outcome: row.reason })
  return shown(await repairOf(door, id))
}

const MOST_SHOWN = 20

/** The repairs that wait for a second person, each with what it would do now. */
export async function viewRepairs(door: RepairDependencies, viewer: Viewer): Promise<readonly Repair[]> {
  const rows = await openRepairs(door.database, MOST_SHOWN)
  await recordView(door, viewer, 'VIEW_REPAIRS')
  return Promise.all(rows.map((row) => withPreview(door, row)))
}

async function repairOf({ database }: RepairDependencies, id: string): Promise<RepairRow> {
  const row = await findRepair(database, id)
  if (row === undefined) throw new Failure('REPAIR_NOT_FOUND')
  return row
}

/** When the stores agree again, or cannot be compared, there is nothing to show. */
const withPreview = async (door: RepairDependencies, row: RepairRow): Promise<Repair> =>
  shown(row, row.status === 'PROPOSED' ? await previewRepair(door, row.journeyId).catch(() => undefined) : undefined)

const shown = (
  { id, journeyId, reason, status, proposedBy, proposedAt, decidedBy, decidedAt }: RepairRow,
  wouldDo?: RepairPreview,
): Repair => ({
  id,
  journeyId,
  reason,
  status,
  proposedBy,
  proposedAt: proposedAt.toISOString(),
  ...(decidedBy === null ? {} : { decidedBy }),
  ...(decidedAt === null ? {} : { decidedAt: decidedAt.toISOString() }),
  ...(wouldDo === undefined ? {} : { wouldDo }),
})

function note(
  { database }: RepairDependencies,
  { caller, requestId }: Viewer,
  about: { readonly what: string; readonly journeyId: string; readonly outcome: string },
): Promise<void> {
  const [role] = caller.roles
  return appendAudit(database, { ...about, who: caller.id, role, correlationId: requestId })
}
