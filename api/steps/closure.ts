import { z } from 'zod'
import {
  CARER_AFTER_DEATH,
  CLOSE_REASONS,
  CORRECTION_CAUSES,
  DEATH_CONFIRMATIONS,
  ENDING_GROUNDS,
  OPEN_MATTERS,
  REOPEN_GROUNDS,
  SAFEGUARDING_AFTER_DEATH,
  SERVICES_AFTER_DEATH,
} from '../../domain/closure/state.ts'
import { localDate, personal } from './personal.ts'

export const closureBodies = {
  recordDeath: z.strictObject({
    diedOn: localDate,
    confirmedBy: z.enum(DEATH_CONFIRMATIONS),
    note: personal().optional(),
  }),
  recordAfterDeath: z.strictObject({
    services: z.enum(SERVICES_AFTER_DEATH),
    carer: z.enum(CARER_AFTER_DEATH),
    safeguarding: z.enum(SAFEGUARDING_AFTER_DEATH),
    note: personal(4000, 'Who was told, when and by whom, and what was found'),
  }),
  correctDeath: z.strictObject({
    cause: z.enum(CORRECTION_CAUSES),
    reasons: personal(2000, 'How the mistake was noticed, and who confirmed that the person lives'),
  }),
  giveEndingNotice: z.strictObject({
    ground: z.enum(ENDING_GROUNDS),
    adviceGiven: z.boolean(),
    reasons: personal(4000, 'Why the support is going to end, in words the person can read; they go into the letter'),
    advice: personal(4000, 'What else can help, and how to reach it; it goes into the letter'),
  }),
  withdrawEndingNotice: z.strictObject({
    reasons: personal(4000, 'Why the support goes on, in words the person can read; they go into the letter'),
  }),
  closeJourney: z.strictObject({
    reason: z.enum(CLOSE_REASONS),
    personsChoice: z.boolean(),
    adviceGiven: z.boolean(),
    openMatters: z.array(z.enum(OPEN_MATTERS)).max(OPEN_MATTERS.length),
    alternativeInPlace: z
      .boolean()
      .exactOptional()
      .meta({ description: 'Where a direct payment is paid: the needs are met in another way from then on' }),
    paymentEnding: personal(
      4000,
      'Where a direct payment is paid: how it ends and what is still paid, in words the person can read; it goes into the letter',
    ).optional(),
    letterAllowed: z.boolean(),
    noLetterReasons: personal().optional(),
    welfareFound: personal(
      4000,
      'Where nobody could reach the person: what was done, and whether they are safe',
    ).optional(),
    choiceEvidence: personal(2000, 'How and when the person, or whoever may decide for them, chose this').optional(),
    reasons: personal(4000, 'Why the journey ends, in words the person can read; they go into the letter'),
  }),
  reopenJourney: z.strictObject({ grounds: z.enum(REOPEN_GROUNDS), reasons: personal() }),
}
