import { z } from 'zod'
import { BUDGET_METHODS, BUDGET_PERIODS } from '../../domain/budget/state.ts'
import { pence, personal } from './personal.ts'

export const budgetBodies = {
  issueIndicativeBudget: z.strictObject({
    amountPence: pence,
    period: z.enum(BUDGET_PERIODS).default('WEEK'),
    method: z.enum(BUDGET_METHODS),
    explanation: personal(4000, 'How the amount was worked out, in words the person understands'),
  }),
}
