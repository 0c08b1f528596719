import { z } from 'zod'
import { CLOSE_REASONS, DEATH_CONFIRMATIONS, OPEN_MATTERS, REOPEN_GROUNDS } from '../../domain/closure/state.ts'
import { localDate, personal } from './personal.ts'

export const closureBodies = {
  recordDeath: z.strictObject({
    diedOn: localDate,
    confirmedBy: z.enum(DEATH_CONFIRMATIONS),
    note: personal().optional(),
  }),
  closeJourney: z.strictObject({
    reason: z.enum(CLOSE_REASONS),
    personsChoice: z.boolean(),
    adviceGiven: z.boolean(),
    openMatters: z.array(z.enum(OPEN_MATTERS)).max(OPEN_MATTERS.length),
    letterAllowed: z.boolean(),
    noLetterReasons: personal().optional(),
    reasons: personal(4000, 'Why the journey ends, in words the person can read; they go into the letter'),
  }),
  reopenJourney: z.strictObject({ grounds: z.enum(REOPEN_GROUNDS), reasons: personal() }),
}
