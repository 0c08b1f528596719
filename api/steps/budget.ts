import { z } from 'zod'
import { RATE_BANDS, SUPPORT_KINDS } from '../../domain/budget/hours-and-rates.ts'
import { ASSESSMENT_OFFERS, BUDGET_ADVICE_TOPICS, BUDGET_METHODS, BUDGET_PERIODS } from '../../domain/budget/state.ts'
import { pence, personal } from './personal.ts'

const HOURS_IN_A_WEEK = 168

const support = z.strictObject({
  kind: z.enum(SUPPORT_KINDS),
  band: z.enum(RATE_BANDS),
  hoursPerWeek: z.number().min(0.25).max(HOURS_IN_A_WEEK).multipleOf(0.25, 'Use whole quarters of an hour'),
})

/** R-BUD-02. */
export const budgetTests = z.strictObject({ transparent: z.boolean(), timely: z.boolean(), sufficient: z.boolean() })

export const budgetBodies = {
  issueIndicativeBudget: z.strictObject({
    amountPence: pence.meta({ description: 'Pence a week; the matrix works it out by itself' }).exactOptional(),
    period: z.enum(BUDGET_PERIODS).default('WEEK'),
    method: z.enum(BUDGET_METHODS),
    support: z
      .array(support)
      .max(40)
      .default([])
      .meta({ description: 'What the matrix works from: kind, time and hours of support' }),
    assessmentOffer: z
      .enum(ASSESSMENT_OFFERS)
      .default('OFFER')
      .meta({ description: 'OFFER unless all support is free of charge' }),
    budgetTests,
    budgetEvidence: personal(4000, 'Why the budget is transparent, timely and sufficient, or what is missing'),
    explanation: personal(4000, 'How the amount was worked out, in words the person understands'),
  }),
  reportMoneyStruggle: z.strictObject({ difficulty: personal(4000, 'What is difficult, in the words used') }),
  giveBudgetAdvice: z.strictObject({
    topics: z.array(z.enum(BUDGET_ADVICE_TOPICS)).min(1).max(BUDGET_ADVICE_TOPICS.length),
    otherModeConsidered: z.literal(true, 'Talk about other ways of managing the money first'),
    advice: personal(4000, 'The advice, in words for the person; it goes into their letter'),
  }),
}
