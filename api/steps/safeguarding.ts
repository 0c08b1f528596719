import { z } from 'zod'
import { CONCERN_RAISERS, OTHERS_AT_RISK } from '../../domain/safeguarding/state.ts'
import { personal } from './personal.ts'

const concern = z
  .string()
  .regex(/^concern-\d{1,3}$/, 'Use the concern as the journey names it, such as concern-1')
  .meta({ description: 'Which concern of this journey' })

/** R-SAF-01. What somebody says who comes with a concern; who they are may stay open. */
export const concernBody = {
  raisedBy: z.enum(CONCERN_RAISERS),
  seen: personal(8000, 'What was seen or heard, when and where, in the words of whoever raises it'),
  atOnce: personal(2000, 'What may happen at once, and whether anybody has been called').optional(),
  raiser: personal(
    500,
    'Who raises it and how they can be reached; left out where they want to stay unnamed',
  ).optional(),
}

export const safeguardingBodies = {
  raiseConcern: z.strictObject(concernBody),
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
