import { z } from 'zod'
import { SPECIALIST_NEEDS } from '../../domain/assessment/specialist.ts'
import { personal, staffId } from './personal.ts'

/** R-ASM-06. */
const expertise = z.array(z.enum(SPECIALIST_NEEDS)).max(SPECIALIST_NEEDS.length).exactOptional().meta({
  description: 'For which specialist needs you have made sure that the worker may assess',
})

export const allocationBodies = {
  allocateCase: z.strictObject({ worker: staffId, expertise, note: personal().optional() }),
  reallocateCase: z.strictObject({
    worker: staffId,
    expertise,
    handoverNote: personal(4000, 'What the new worker has to know'),
  }),
}
