import type { Evolvers } from '../journey/evolve.ts'
import type { BudgetEvent } from './events.ts'

export const budgetEvolvers: Evolvers<BudgetEvent> = {
  IndicativeBudgetIssued: (_journey, { amountPence, period, method }, { at }) => ({
    stage: 'PLANNING',
    budget: { indicative: { amountPence, period, method, issuedAt: at } },
  }),
}
