import { z } from 'zod'
import { SPECIALIST_NEEDS } from '../../domain/assessment/specialist.ts'
import { personal, staffId } from './personal.ts'

/** R-ASM-06. */
const expertise = z.array(z.enum(SPECIALIST_NEEDS)).max(SPECIALIST_NEEDS.length).exactOptional().meta({
  description: 'For which specialist needs you have made sure that the worker may assess',
})

/** R-OPS-01, R-3CV-01. */
const overrideReasons = personal(
  2000,
  'Why it is to be this worker, when leave, caseload, area or language speak against it, or when short-term work goes on',
).optional()

export const allocationBodies = {
  allocateCase: z.strictObject({ worker: staffId, expertise, overrideReasons, note: personal().optional() }),
  reallocateCase: z.strictObject({
    worker: staffId,
    expertise,
    overrideReasons,
    handoverNote: personal(4000, 'What the new worker has to know'),
  }),
}
