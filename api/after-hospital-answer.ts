import { z } from 'zod'
import { STAGES } from '../domain/journey/stage.ts'
import { AFTER_HOSPITAL_ORDER } from '../domain/leaving-hospital/backlog.ts'
import { instant } from './answers.ts'

export const afterHospitalAnswer = z.object({
  people: z.array(
    z.object({
      journey: z.object({ id: z.guid(), reference: z.string(), stage: z.enum(STAGES) }),
      standing: z.enum(AFTER_HOSPITAL_ORDER).meta({ description: 'Why the person stands where they do in the order' }),
      leftOn: z.string().meta({ description: 'The day on which they left hospital' }),
      dueAt: instant.meta({ description: 'By when their longer-term needs are to be assessed' }),
      missed: z.boolean(),
    }),
  ),
  next: z.string().optional(),
})
