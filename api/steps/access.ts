import { z } from 'zod'
import { EMERGENCY_FINDINGS, EXCLUSION_REASONS } from '../../domain/access/state.ts'
import { noneTwice, personal, staffId } from './personal.ts'

const reasons = personal(4000, 'Why, in words')

export const accessBodies = {
  restrictAccess: z.strictObject({
    admitted: z
      .array(staffId)
      .max(50)
      .refine(noneTwice, 'Name each person once')
      .meta({ description: 'Who is let to it besides its worker, its managers and the head of service' }),
    reasons,
  }),
  liftRestriction: z.strictObject({ reasons }),
  excludeStaff: z.strictObject({ staff: staffId, because: z.enum(EXCLUSION_REASONS), reasons }),
  endExclusion: z.strictObject({ staff: staffId, reasons }),
  openInEmergency: z.strictObject({ reasons: personal(4000, 'What the emergency is, and why it cannot wait') }),
  reviewEmergencyLooks: z.strictObject({ found: z.enum(EMERGENCY_FINDINGS), reasons }),
}
