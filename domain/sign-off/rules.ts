import { allAgreed, missingAgreements } from '../agreement/held.ts'
import { outcomeOf, paysWholeCost } from '../finance/outcome.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { panelApproval } from '../panel/approval.ts'
import { refusalFor } from '../planning/gap.ts'
import { signOffGaps } from '../planning/gaps.ts'
import { planOf } from '../planning/plan.ts'
import { actsAs } from '../roles/roles.ts'
import { isBetween } from '../shared/time.ts'
import type { SignOffPlanFacts } from './facts.ts'
import { SIGN_OFF_REFUSALS } from './refusals.ts'
import type { FinalBudget } from './state.ts'

/** R-SGN-01. Everybody has said yes to everything in this version; whoever has not is named, with what is missing. */
export const agreementsAreHeld: Rule<SignOffPlanFacts> = ({ agreement }, { facts }) => {
  if (allAgreed(agreement, facts.planVersion)) return undefined
  const missing = agreement?.planVersion === facts.planVersion ? missingAgreements(agreement) : []
  const refusal = SIGN_OFF_REFUSALS.AGREEMENTS_INCOMPLETE
  return missing.length === 0 ? refusal : { ...refusal, detail: `Not agreed yet: ${missing.join('; ')}.` }
}

/** R-DSP-01, R-DSP-04. Nobody who disagreed is left without an answer, or finds their support changed meanwhile. */
export const disputesAreAnswered: Rule<unknown> = ({ agreement }) =>
  agreement?.disputes === undefined ? undefined : SIGN_OFF_REFUSALS.DISPUTE_UNANSWERED

/** R-PLN-02, R-HLT-02. What the checklist needs for a sign-off is still there; something may have come up since the plan went out. */
export const checklistHolds: Rule<unknown> = (journey) => {
  const refusal = refusalFor(signOffGaps(journey))
  return refusal === undefined
    ? undefined
    : { ...refusal, whatToDo: `Take the plan back to planning with \`refuse-plan\`. ${refusal.whatToDo}` }
}

/** R-GEN-06. Who wrote the plan does not sign it. */
export const isNotAuthor: Rule<unknown> = (journey, { by }) =>
  planOf(journey).authors.includes(by.id) ? SIGN_OFF_REFUSALS.OWN_PLAN : undefined

/** R-GEN-06. The panel's approval and the signature are two people's; a deputy's is no second one. */
export const didNotSitOnPanel: Rule<SignOffPlanFacts> = (journey, { facts: { planVersion, budget }, by }) =>
  panelApproval(journey, planVersion, budget.totalWeeklyPence)?.decidedBy.some((id) => actsAs(by).includes(id)) === true
    ? SIGN_OFF_REFUSALS.OWN_PANEL_DECISION
    : undefined

/** R-BUD-03. Total, person's share and council's share fit together. */
export const budgetAddsUp: Rule<SignOffPlanFacts> = (_journey, { facts: { budget } }) =>
  budget.totalWeeklyPence === budget.personPence + budget.councilPence
    ? undefined
    : SIGN_OFF_REFUSALS.BUDGET_DOES_NOT_ADD_UP

/** R-SGN-01. The amounts that are signed are the amounts that were agreed. */
export const budgetIsAsAgreed: Rule<SignOffPlanFacts> = (journey, { facts: { budget } }) => {
  const { weeklyPence, oneOffPence = 0 } = planOf(journey)
  return budget.totalWeeklyPence === weeklyPence && (budget.oneOffPence ?? 0) === oneOffPence
    ? undefined
    : SIGN_OFF_REFUSALS.BUDGET_NOT_AS_AGREED
}

/** R-CHG-01. A financial result, or the exemption that takes its place. */
export const financialResultIsThere: Rule<unknown> = ({ finance }) =>
  outcomeOf(finance) === undefined ? SIGN_OFF_REFUSALS.FINANCIAL_RESULT_MISSING : undefined

/** R-BUD-03, R-CHG-04. Nobody pays more than they were assessed to pay; section 117 aftercare is free. */
export const personPaysNoMoreThanAssessed: Rule<SignOffPlanFacts> = ({ finance }, { facts: { budget } }) => {
  const outcome = outcomeOf(finance)
  if (outcome === undefined || paysWholeCost(outcome)) return undefined
  if (budget.personPence <= outcome.weeklyContributionPence) return undefined
  const rule = outcome.result === 'EXEMPT_S117' ? 'R-CHG-04' : 'R-BUD-03'
  return { ...SIGN_OFF_REFUSALS.PERSON_WOULD_PAY_TOO_MUCH, rule }
}

/** R-BUD-02. Transparent, timely and sufficient. */
export const budgetPassesTests: Rule<SignOffPlanFacts> = (_journey, { facts: { budgetTests } }) =>
  budgetTests.transparent && budgetTests.timely && budgetTests.sufficient
    ? undefined
    : SIGN_OFF_REFUSALS.BUDGET_TESTS_NOT_MET

/** R-BUD-04. Higher or lower than the first estimate is allowed, with a reason. */
export const budgetChangeHasReason: Rule<SignOffPlanFacts> = (journey, { facts: { budget }, given }) =>
  budget.totalWeeklyPence === journey.budget?.indicative.amountPence || given.includes('/differsReason')
    ? undefined
    : SIGN_OFF_REFUSALS.BUDGET_CHANGE_NEEDS_REASON

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0)

/** What a signature commits to in pence a week: the budget of the plan, every other budget in it, and the carer's in a joint plan. */
export const committedWeekly = (journey: Journey, { totalWeeklyPence, otherBudgets = [] }: FinalBudget): number =>
  sumOf([
    totalWeeklyPence,
    planOf(journey).joint?.carerWeeklyPence ?? 0,
    ...otherBudgets.map(({ weeklyPence }) => weeklyPence),
  ])

/** R-SGN-03. Inside the signer's weekly limit, or approved by the panel for this version at this amount. */
export const isWithinLimitOrApproved: Rule<SignOffPlanFacts> = (journey, { facts, standing }) => {
  const { planVersion, budget } = facts
  if (committedWeekly(journey, budget) <= (standing.signOffLimitPence ?? 0)) return undefined
  return panelApproval(journey, planVersion, budget.totalWeeklyPence) === undefined
    ? SIGN_OFF_REFUSALS.OVER_SIGN_OFF_LIMIT
    : undefined
}

/** R-SGN-03. What is paid once has a limit of its own: a small weekly amount does not hide a dear adaptation. */
export const oneOffIsWithinLimit: Rule<SignOffPlanFacts> = (journey, { facts, standing }) => {
  const { planVersion, budget } = facts
  if ((budget.oneOffPence ?? 0) <= (standing.oneOffLimitPence ?? 0)) return undefined
  return panelApproval(journey, planVersion, budget.totalWeeklyPence) === undefined
    ? SIGN_OFF_REFUSALS.OVER_ONE_OFF_LIMIT
    : undefined
}

/** R-PLN-06. The date goes into a letter and starts a clock, so it is one that can be meant. */
export const startsNearby: Rule<SignOffPlanFacts> = (_journey, { facts, standing }) =>
  isBetween(facts.startDate, standing.earliestStartOn, standing.latestStartOn)
    ? undefined
    : SIGN_OFF_REFUSALS.START_DATE_FAR_AWAY

/** R-SGN-04. Copies and the start of support belong to a signed plan. */
export const planIsInForce: Rule<unknown> = ({ signOff }) =>
  signOff?.inForce === undefined ? SIGN_OFF_REFUSALS.NO_SIGNED_PLAN : undefined
