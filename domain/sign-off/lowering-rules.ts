import { isAssessedSince } from '../assessment/since.ts'
import { outcomeOf, paysWholeCost } from '../finance/outcome.ts'
import type { Rule } from '../journey/step.ts'
import { toMs } from '../shared/time.ts'
import type { SignOffPlanFacts } from './facts.ts'
import { SIGN_OFF_REFUSALS } from './refusals.ts'
import type { FinalBudget, PlanInForce } from './state.ts'

const isLower = (budget: FinalBudget, { budget: before }: PlanInForce): boolean =>
  budget.totalWeeklyPence < before.totalWeeklyPence

/** R-REV-09. Whatever led here, a lower budget rests on a reassessment, and the person reads what it showed. */
export const lowerBudgetIsShown: Rule<SignOffPlanFacts> = (journey, { facts, given }) => {
  const inForce = journey.signOff?.inForce
  if (inForce === undefined || !isLower(facts.budget, inForce))
    return facts.lowerBecause === undefined ? undefined : SIGN_OFF_REFUSALS.BUDGET_IS_NOT_LOWER
  if (!isAssessedSince(journey, inForce.signedAt)) return SIGN_OFF_REFUSALS.LOWER_BUDGET_NOT_REASSESSED
  return facts.lowerBecause !== undefined && given.includes('/lowerReasons')
    ? undefined
    : SIGN_OFF_REFUSALS.LOWER_BUDGET_NOT_EXPLAINED
}

/**
 * R-CHG-06. More is asked of the person only after their money was looked at again since the plan in force was signed. Whoever pays the
 * whole cost has said no to that, or has more than the limit.
 */
export const higherShareIsReassessed: Rule<SignOffPlanFacts> = ({ signOff, finance }, { facts: { budget } }) => {
  const before = signOff?.inForce
  const outcome = outcomeOf(finance)
  if (before === undefined || outcome === undefined || paysWholeCost(outcome)) return undefined
  const isHigher = budget.personPence > before.budget.personPence
  return isHigher && toMs(outcome.completedAt) <= toMs(before.signedAt)
    ? SIGN_OFF_REFUSALS.HIGHER_SHARE_NOT_REASSESSED
    : undefined
}

/** R-REV-11, R-CHG-06. The old plan is in force until this signature: nothing becomes less, or dearer, for days that are over. */
export const nothingIsLoweredForThePast: Rule<SignOffPlanFacts> = ({ signOff }, { facts, standing }) => {
  const before = signOff?.inForce?.budget
  if (before === undefined || facts.startDate >= (standing.receivedOn ?? '')) return undefined
  const { totalWeeklyPence, personPence } = facts.budget
  if (totalWeeklyPence < before.totalWeeklyPence) return SIGN_OFF_REFUSALS.LOWER_BUDGET_FOR_THE_PAST
  return personPence > before.personPence
    ? { ...SIGN_OFF_REFUSALS.LOWER_BUDGET_FOR_THE_PAST, rule: 'R-CHG-06' }
    : undefined
}
