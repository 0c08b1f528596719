import { z } from 'zod'
import { VIEWS_IN } from '../domain/decisions/record.ts'

/** R-GEN-01. What is kept with a decision, as the timeline shows it. */
export const decisionAnswer = z
  .object({
    law: z.string().meta({ description: 'The Acts, regulations and guidance that the decision rests on' }),
    rules: z.array(z.string()),
    proposedBy: z.array(z.string()),
    authorisedBy: z.string(),
    viewsIn: z.array(z.enum(VIEWS_IN)).meta({ description: 'Where the record holds what the person thinks' }),
  })
  .meta({ description: 'Of a decision: what it rests on, and whose it is. Its reasons are in `written`' })
