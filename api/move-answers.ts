import { z } from 'zod'
import { instant } from './answers.ts'

export const movesInDoubtList = z.object({
  items: z.array(
    z.object({
      id: z.guid(),
      council: z.string().meta({ description: 'National code of the council that gave notice' }),
      receivedAt: instant,
      doubt: z.enum(['NUMBER_OF_SOMEBODY_ELSE', 'DATE_OF_BIRTH_NEEDED', 'RECORDED_AS_DEAD']),
      written: z.record(z.string(), z.string()).optional().meta({ description: 'What the other council wrote' }),
    }),
  ),
})

export const moveSettled = z.object({ outcome: z.enum(['RECEIVED', 'WITH_CLERK', 'TAKEN', 'REJECTED']) })
