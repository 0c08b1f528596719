import { z } from 'zod'
import { STAGES } from '../domain/journey/stage.ts'
import { RISK_RATINGS } from '../domain/shared/risk-matrix.ts'
import { POSITION_BANDS } from '../domain/waiting/position.ts'
import { instant } from './answers.ts'

export const waitingListAnswer = z.object({
  people: z.array(
    z.object({
      journey: z.object({ id: z.guid(), reference: z.string(), stage: z.enum(STAGES) }),
      rating: z.enum(RISK_RATINGS),
      positionBand: z.enum(POSITION_BANDS).meta({
        description: 'Roughly where the person is in the whole queue. Tell them this, and promise no place',
      }),
      referredAt: instant,
      since: instant.meta({ description: 'Since when the person waits for this' }),
      lastContactAt: instant.optional().meta({ description: 'When somebody last spoke to them' }),
    }),
  ),
  next: z.string().optional(),
})
