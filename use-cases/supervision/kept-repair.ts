import type { RepairReason } from '../../domain/supervision/repair.ts'
import { appendAudit } from '../../prisma/audit.ts'
import { findRepair, type RepairRow } from '../../prisma/repairs.ts'
import { visibleAmong } from '../../prisma/queries/visible.ts'
import { listViewer } from '../access/list-viewer.ts'
import { Failure } from '../failures.ts'
import type { Viewer } from '../viewer.ts'
import type { RepairDependencies, RepairPreview } from './repair-preview.ts'

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

/** @throws Failure REPAIR_NOT_FOUND */
export async function repairOf({ database }: RepairDependencies, id: string): Promise<RepairRow> {
  const row = await findRepair(database, id)
  if (row === undefined) throw new Failure('REPAIR_NOT_FOUND')
  return row
}

/** R-GEN-07. A repair of a journey that is not there for somebody is not there either. */
export async function repairFor(door: RepairDependencies, viewer: Viewer, id: string): Promise<RepairRow> {
  const row = await repairOf(door, id)
  const visible = await visibleAmong(door.database, [row.journeyId], await listViewer(door, viewer))
  if (!visible.has(row.journeyId)) throw new Failure('REPAIR_NOT_FOUND')
  return row
}

export const shown = (
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

/** In the audit of the journey. */
export function noteRepair(
  { database }: RepairDependencies,
  { caller, requestId }: Viewer,
  about: { readonly what: string; readonly journeyId: string; readonly outcome: string },
): Promise<void> {
  const [role] = caller.roles
  return appendAudit(database, { ...about, who: caller.id, role, correlationId: requestId })
}
