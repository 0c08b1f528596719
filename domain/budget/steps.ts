import { needsAreToBeMet } from '../eligibility/duty.ts'
import { met } from '../journey/clock-intents.ts'
import { defineStep } from '../journey/step.ts'
import type { IndicativeBudget } from './state.ts'

export type IssueIndicativeBudgetFacts = IndicativeBudget

/** R-BUD-01. Nobody plans without knowing roughly what there is to plan with: the only way from BUDGETING to PLANNING. */
const issueIndicativeBudget = defineStep<IssueIndicativeBudgetFacts>()({
  name: 'issueIndicativeBudget',
  title: 'Issue the indicative budget',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['BUDGETING'],
  reads: ['eligibility', 'budget'],
  rules: [needsAreToBeMet],
  happens: (_journey, { facts: { amountPence, period, method } }) => ({
    event: { type: 'IndicativeBudgetIssued', amountPence, period, method },
    clocks: [met('budget.indicative', 'IndicativeBudgetIssued')],
    messages: [
      { template: 'INDICATIVE_BUDGET', to: 'PERSON', dates: ['plan.agree'], about: { amountPence, period, method } },
    ],
  }),
})

export const budgetSteps = [issueIndicativeBudget] as const
