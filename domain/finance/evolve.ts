import type { Evolvers } from '../journey/evolve.ts'
import type { FinanceEvent } from './events.ts'

export const financeEvolvers: Evolvers<FinanceEvent> = {
  FinancialAssessmentCompleted: (_journey, { result, weeklyContributionPence, effectiveFrom }, { at }) => ({
    finance: { result, weeklyContributionPence, effectiveFrom, completedAt: at },
  }),
}
