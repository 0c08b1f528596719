import { z } from 'zod'
import { staffId } from './personal.ts'

/** A clock's id, a letter's reference or a stage: codes and numbers. */
const item = z
  .string()
  .regex(/^[\w@./-]{2,160}$/, 'Use what stands behind the journey’s id in the id of the item')
  .meta({ description: 'The item as the list has it, without the journey’s id and the stroke before it' })

export const holdingBodies = {
  claimWork: z.strictObject({ item }),
  releaseWork: z.strictObject({ item }),
  assignWork: z.strictObject({ item, worker: staffId }),
}
