import { z } from 'zod'
import { OTHERS_AT_RISK } from '../../domain/safeguarding/state.ts'
import { personal } from './personal.ts'

const concern = z
  .string()
  .regex(/^concern-\d{1,3}$/, 'Use the concern as the journey names it, such as concern-1')
  .meta({ description: 'Which concern of this journey' })

export const safeguardingBodies = {
  recordImmediateSafety: z.strictObject({
    concern,
    dangerNow: z.boolean().meta({ description: 'Somebody is in danger at this moment' }),
    othersAtRisk: z.enum(OTHERS_AT_RISK),
    found: personal(8000, 'What was found, from whom, and what evidence is kept'),
    doneNow: personal(4000, 'What keeps them safe now: police, ambulance, or something else').optional(),
  }),
  takeOnConcern: z.strictObject({
    concern,
    note: personal(4000, 'How it goes on, and the reference of the concern where it is dealt with').optional(),
  }),
}
