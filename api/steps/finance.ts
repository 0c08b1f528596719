import { z } from 'zod'
import { FINANCIAL_RESULTS } from '../../domain/finance/state.ts'
import { localDate, pence, personal } from './personal.ts'

export const financeBodies = {
  completeFinancialAssessment: z.strictObject({
    result: z.enum(FINANCIAL_RESULTS),
    weeklyContributionPence: pence,
    effectiveFrom: localDate.meta({ description: 'The day from which the person pays this' }),
    reasons: personal(4000, 'How the contribution was worked out, or why the person pays nothing'),
  }),
}
