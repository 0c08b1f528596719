import { z } from 'zod'
import { personal, staffId } from './personal.ts'

export const allocationBodies = {
  allocateCase: z.strictObject({ worker: staffId, note: personal().optional() }),
  reallocateCase: z.strictObject({
    worker: staffId,
    handoverNote: personal(4000, 'What the new worker has to know'),
  }),
}
