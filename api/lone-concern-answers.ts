import { z } from 'zod'
import { CONCERN_RAISERS, OTHERS_AT_RISK } from '../domain/safeguarding/state.ts'
import { instant } from './answers.ts'

const dates = {
  receivedAt: instant.meta({ description: 'When it came: its dates count from here' }),
  safeBy: instant.meta({ description: 'By when somebody makes sure that the person is safe' }),
  takeOnBy: instant.meta({ description: 'By when somebody takes it on' }),
}

/** R-SAF-01. What whoever raises a concern hears: nothing of anybody. */
export const concernReceipt = z.object({
  id: z.guid().meta({ description: 'The Idempotency-Key under which it was given' }),
  ...dates,
})

/** R-SAF-01. A concern that stands alone. */
export const loneConcern = z.object({
  id: z.guid(),
  raisedBy: z.enum(CONCERN_RAISERS),
  ...dates,
  isLate: z.boolean().meta({ description: 'One of its dates has passed, and what it asks for has not been done' }),
  safety: z
    .object({ by: z.string(), at: instant, dangerNow: z.boolean(), othersAtRisk: z.enum(OTHERS_AT_RISK) })
    .optional(),
  takenOn: z.object({ by: z.string(), at: instant }).optional().meta({ description: 'Who has it by name' }),
  written: z.record(z.string(), z.string()).optional().meta({ description: 'What was written' }),
})

export const loneConcernPage = z.object({ items: z.array(loneConcern), next: z.string().optional() })

export const concernLinked = z.object({ id: z.guid(), journeyId: z.guid() })
