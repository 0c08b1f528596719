import { z } from 'zod'
import { SAYINGS } from '../domain/custody/message.ts'
import { MESSAGE_OUTCOMES } from '../use-cases/authority-moves/list.ts'
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

export const messageOfCouncilPage = z.object({
  items: z.array(
    z.object({
      id: z.guid(),
      council: z.string().meta({ description: 'National code of the council that sent it' }),
      move: z.string().meta({ description: 'What the first council calls the move' }),
      says: z.enum(SAYINGS),
      sequence: z.int().meta({ description: 'Which message of this council about this move it is' }),
      receivedAt: instant,
      outcome: z.enum(MESSAGE_OUTCOMES),
      why: z.string().optional().meta({ description: 'Why it waits, is with a clerk or was rejected, as a code' }),
      whatToDo: z.string().optional(),
      journeyId: z.guid().optional().meta({ description: 'The journey it belongs to, where that is known' }),
    }),
  ),
  next: z.string().optional(),
})
