import type { Journey } from '../journey/journey.ts'
import { defineStep, type Rule, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Role } from '../roles/roles.ts'
import { datesOfCalledReview, wordOfCalledReview } from '../reviews/call.ts'
import { onlyWithPlanInForce, PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import type { AdjustSpendingFacts } from './facts.ts'
import { CHANGES_REFUSALS } from './refusals.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { addsUp, personSpends, weeklyBudget } from './spending.ts'

/** R-REV-14. How the money is spent may change; what it is for is in the plan. */
const servesTheOutcomes: Rule<AdjustSpendingFacts> = (_journey, { facts }) =>
  facts.withinOutcomes ? undefined : CHANGES_REFUSALS.SPENDING_OUTSIDE_OUTCOMES

/** R-REV-14. Inside the budget: nobody can move more than there is. */
const isInsideTheBudget: Rule<AdjustSpendingFacts> = (journey, { facts: { weeklyPence } }) =>
  weeklyPence <= weeklyBudget(journey) ? undefined : CHANGES_REFUSALS.SPENDING_OVER_BUDGET

/** Workers who have been consulted record the change themselves. */
const CONSULTED: readonly Role[] = ['PRACTITIONER', 'SENIOR_PRACTITIONER']

/** R-REV-14. A big change is talked over with the worker, who may arrange a review. */
const isSmallOrTalkedOver: Rule<AdjustSpendingFacts> = (journey, { facts: { weeklyPence }, by, standing }) => {
  const small = weeklyPence * 100 <= weeklyBudget(journey) * (standing.smallSpendingPercent ?? 0)
  return small || CONSULTED.includes(by.role) ? undefined : CHANGES_REFUSALS.SPENDING_CHANGE_IS_BIG
}

/** R-REV-14. So are many small ones that have added up to a big one since the last review. */
const staysSmallOrTalkedOver: Rule<AdjustSpendingFacts> = (journey, step) =>
  CONSULTED.includes(step.by.role) || !addsUp(journey, step) ? undefined : CHANGES_REFUSALS.SPENDING_ADDS_UP

/** R-REV-14. People change how they spend what they hold; what the council arranges, it arranges anew with them. */
const isTheirsToSpend: Rule<AdjustSpendingFacts> = (journey, { facts: { weeklyPence }, by }) =>
  CONSULTED.includes(by.role) || weeklyPence <= personSpends(journey)
    ? undefined
    : CHANGES_REFUSALS.SPENDING_IS_THE_COUNCILS

/** R-REV-03. A big change of spending calls for a review; while the plan is being changed, that is looked at anyway. */
const callsReview = (journey: Journey, step: Step<AdjustSpendingFacts>): boolean =>
  (journey.stage === 'ACTIVE' || journey.stage === 'REVIEWING') && addsUp(journey, step)

/** The person hears once that there will be a review. */
const wordOfReview = (journey: Journey): readonly MessageIntent[] =>
  journey.reviews?.open?.causes.includes('BIG_SPENDING_CHANGE') === true
    ? []
    : wordOfCalledReview(journey, 'BIG_SPENDING_CHANGE')

/**
 * R-REV-14, R-REV-03. A small change of spending needs no review, until the changes add up; the worker is told, unless it is what
 * they recorded themselves.
 */
const adjustSpending = defineStep<AdjustSpendingFacts>()({
  name: 'adjustSpending',
  title: 'Change how the budget is spent',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['signOff', 'managing'],
  standing: ['smallSpendingPercent', 'addedSpendingPercent'],
  rules: [
    onlyWithPlanInForce,
    servesTheOutcomes,
    isInsideTheBudget,
    isSmallOrTalkedOver,
    staysSmallOrTalkedOver,
    isTheirsToSpend,
  ],
  happens: (journey, step) => {
    const { facts, by, receivedAt } = step
    const { allocation } = journey
    const reviewed = callsReview(journey, step)
    const told: readonly MessageIntent[] =
      by.id === allocation?.worker ? [] : [{ template: 'SPENDING_ADJUSTED', to: workerOrTeam(allocation) }]
    return {
      event: { type: 'SpendingAdjusted', weeklyPence: facts.weeklyPence, callsReview: reviewed },
      clocks: reviewed ? datesOfCalledReview(journey, receivedAt) : [],
      messages: [...(reviewed ? wordOfReview(journey) : []), ...told],
    }
  },
})

export const spendingSteps = [adjustSpending] as const
