import { z } from 'zod'
import { ROLES } from '../../domain/roles/roles.ts'
import { REPAIR_REASONS } from '../../domain/supervision/repair.ts'
import { staffId } from './personal.ts'

const lost = z.strictObject({
  version: z.int().min(1),
  type: z.string().regex(/^[A-Za-z]{2,80}$/),
  at: z.iso.datetime(),
  by: z.strictObject({ id: staffId, role: z.enum(ROLES) }),
})

/** Nobody sends it: approving a repair fills it in. */
export const repairsBodies = {
  recordRepair: z.strictObject({
    repair: z.guid(),
    reason: z.enum(REPAIR_REASONS),
    proposedBy: staffId,
    heldVersion: z.int().min(0).exactOptional(),
    lost: z.array(lost).max(20),
  }),
}
