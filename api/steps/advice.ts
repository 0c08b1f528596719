import { z } from 'zod'
import { ADVICE_FOLLOW_UP_OUTCOMES, ADVICE_TOPICS } from '../../domain/advice/state.ts'
import { LETTER_FORMATS } from '../../domain/contact/state.ts'
import { ADVICE_WAYS } from '../../domain/eligibility/state.ts'
import { PREVENTION_OPTIONS, PREVENTION_RESULTS } from '../../domain/planning/details.ts'
import { personal } from './personal.ts'

const advice = z.strictObject({
  topic: z.enum(ADVICE_TOPICS),
  way: z.enum(ADVICE_WAYS),
  action: personal(1000, 'What the person can do, concretely; it goes into their sheet'),
})

const option = z.strictObject({
  option: z.enum(PREVENTION_OPTIONS),
  result: z.enum(PREVENTION_RESULTS),
  note: personal(1000, 'Why, or what the person said').optional(),
})

export const adviceBodies = {
  giveInformationAndAdvice: z.strictObject({
    advice: z.array(advice).max(12),
    format: z.enum(LETTER_FORMATS),
    needMet: z.boolean().meta({ description: 'The advice is all that is needed for now' }),
    followUpAgreed: z.boolean().meta({ description: 'The person agreed that somebody asks later whether it helped' }),
  }),
  recordAdviceFollowUp: z.strictObject({
    outcome: z.enum(ADVICE_FOLLOW_UP_OUTCOMES),
    note: personal().optional(),
  }),
  recordPrevention: z.strictObject({ options: z.array(option).min(1).max(PREVENTION_OPTIONS.length) }),
}
