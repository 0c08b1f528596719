import { defineStep, type Rule } from '../journey/step.ts'
import type { Role } from '../roles/roles.ts'
import { onlyWithPlanInForce, PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import type { AdjustSpendingFacts } from './facts.ts'
import { CHANGES_REFUSALS } from './refusals.ts'
import { workerOrTeam } from '../messages/recipient.ts'

/** R-REV-14. How the money is spent may change; what it is for is in the plan. */
const servesTheOutcomes: Rule<AdjustSpendingFacts> = (_journey, { facts }) =>
  facts.withinOutcomes ? undefined : CHANGES_REFUSALS.SPENDING_OUTSIDE_OUTCOMES

/** R-REV-14. Inside the budget: nobody can move more than there is. */
const isInsideTheBudget: Rule<AdjustSpendingFacts> = ({ signOff }, { facts: { weeklyPence } }) =>
  weeklyPence <= (signOff?.inForce?.budget.totalWeeklyPence ?? 0) ? undefined : CHANGES_REFUSALS.SPENDING_OVER_BUDGET

/** Workers who have been consulted record the change themselves. */
const CONSULTED: readonly Role[] = ['PRACTITIONER', 'SENIOR_PRACTITIONER']

/** R-REV-14. A big change is talked over with the worker, who may arrange a review. */
const isSmallOrTalkedOver: Rule<AdjustSpendingFacts> = ({ signOff }, { facts: { weeklyPence }, by, standing }) => {
  const total = signOff?.inForce?.budget.totalWeeklyPence ?? 0
  const small = weeklyPence * 100 <= total * (standing.smallSpendingPercent ?? 0)
  return small || CONSULTED.includes(by.role) ? undefined : CHANGES_REFUSALS.SPENDING_CHANGE_IS_BIG
}

/** R-REV-14. A small change of spending needs no review; the worker is told, unless it is what they recorded themselves. */
const adjustSpending = defineStep<AdjustSpendingFacts>()({
  name: 'adjustSpending',
  title: 'Change how the budget is spent',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['signOff'],
  standing: ['smallSpendingPercent'],
  rules: [onlyWithPlanInForce, servesTheOutcomes, isInsideTheBudget, isSmallOrTalkedOver],
  happens: ({ allocation }, { facts: { weeklyPence }, by }) => ({
    event: { type: 'SpendingAdjusted', weeklyPence },
    messages: by.id === allocation?.worker ? [] : [{ template: 'SPENDING_ADJUSTED', to: workerOrTeam(allocation) }],
  }),
})

export const spendingSteps = [adjustSpending] as const
