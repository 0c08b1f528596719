import { z } from 'zod'
import { instant } from './answers.ts'

export const whoSawAnswer = z.object({
  seen: z.array(
    z.object({
      at: instant,
      who: z.object({
        id: z.string().meta({ description: 'Staff id; `SYSTEM` for a date that fell or a check' }),
        name: z.string().optional(),
        role: z.string().optional(),
      }),
      what: z.string().meta({ description: '`VIEW_…` for a look, otherwise the step or what was done' }),
      outcome: z.string().meta({ description: '`SEEN`, `ACCEPTED`, or the code of the refusal' }),
      journey: z.object({ id: z.guid(), reference: z.string() }),
      correlationId: z.string().meta({ description: 'The request’s id, or the key of the step' }),
    }),
  ),
  next: z.string().optional(),
})
