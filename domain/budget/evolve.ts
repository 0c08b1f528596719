import { offered } from '../finance/evolve.ts'
import type { Evolvers } from '../journey/evolve.ts'
import type { BudgetEvent } from './events.ts'

export const budgetEvolvers: Evolvers<BudgetEvent> = {
  IndicativeBudgetIssued: (journey, event, { at }) => {
    const { type: _type, assessmentOffer: _offer, offersAssessment = false, ...indicative } = event
    return {
      stage: 'PLANNING',
      budget: { indicative: { ...indicative, issuedAt: at } },
      ...(offersAssessment && { finance: offered(journey, at) }),
    }
  },
  // The clock of the advice holds that it is due.
  MoneyStruggleReported: () => ({}),
  BudgetAdviceGiven: () => ({}),
}
