import { z } from 'zod'
import { STAGES } from '../domain/journey/stage.ts'
import { REPAIR_REASONS, REPAIR_STATES } from '../domain/supervision/repair.ts'
import { instant } from './answers.ts'

const side = z.object({
  version: z.int(),
  stage: z.enum(STAGES),
  waitsFor: z.string().meta({ description: 'Whom it waits for, in words' }),
  clocks: z.array(z.object({ title: z.string(), dueAt: instant })),
})

const wouldDo = z.object({
  reference: z.string(),
  before: side.optional().meta({ description: 'The journey as its workflow has it; absent when none runs' }),
  after: side.meta({ description: 'The journey as the database has it, which is how it would go on' }),
  lost: z
    .array(
      z.object({
        version: z.int(),
        type: z.string(),
        title: z.string(),
        at: instant,
        by: z.object({ id: z.string(), role: z.string() }),
      }),
    )
    .meta({ description: 'What only the workflow holds. It would be gone, and somebody has to do it again' }),
})

export const repairAnswer = z.object({
  id: z.guid().meta({ description: 'The Idempotency-Key under which it was proposed' }),
  journeyId: z.guid(),
  reason: z.enum(REPAIR_REASONS),
  status: z.enum(REPAIR_STATES).meta({
    description: 'PROPOSED: waits for a second person. APPROVED: has one, and its doing did not come to its end',
  }),
  proposedBy: z.string(),
  proposedAt: instant,
  decidedBy: z.string().optional(),
  decidedAt: instant.optional(),
  wouldDo: wouldDo.optional().meta({ description: 'What it would do now; absent when there is nothing left to do' }),
})

export const repairsAnswer = z.object({ repairs: z.array(repairAnswer) })
