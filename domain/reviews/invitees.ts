import { carerOf } from '../carers/rules.ts'
import { othersWhoGetIt } from '../direct-payments/word-for-recipient.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { managingOf } from '../managing/lines.ts'
import type { Management } from '../managing/state.ts'
import type { ScheduleReviewFacts } from './facts.ts'
import type { Recipient } from '../messages/recipient.ts'
import { REVIEWS_REFUSALS } from './refusals.ts'
import { BUDGET_MANAGERS, type BudgetManager } from './state.ts'

/** Money that somebody of the council manages is the council's to look after, whatever the account is called. */
const OF_THE_COUNCIL: readonly Management['manager'][] = ['COUNCIL_FINANCE_TEAM', 'CARE_MANAGER']

const isWithSomebodyElse = ({ mode, manager }: Management): boolean =>
  mode === 'ISF' || (mode === 'THIRD_PARTY' && !OF_THE_COUNCIL.includes(manager))

const isPaidDirectly = ({ mode }: Management): boolean => mode === 'DIRECT_PAYMENT'

/** R-REV-06. Those besides the person who get the direct payment of this plan; their addresses are known since it was agreed. */
export const knownMoneyManagers = (journey: Journey): readonly Recipient[] =>
  (managingOf(journey).inForce ?? []).some(isPaidDirectly) ? othersWhoGetIt(journey) : []

/**
 * R-REV-06. Who can be looking after the money, going by the lines of the plan in force and by who gets the direct payment. One, where the
 * journey knows; it does not know of a plan signed before lines were chosen, nor of a direct payment from before it was decided here.
 */
function possibleManagers(journey: Journey): readonly BudgetManager[] {
  const { inForce = [] } = managingOf(journey)
  if (inForce.length === 0) return BUDGET_MANAGERS
  if (inForce.some(isWithSomebodyElse) || knownMoneyManagers(journey).length > 0) return ['SOMEBODY_ELSE']
  if (!inForce.some(isPaidDirectly)) return ['COUNCIL']
  return journey.directPayment?.agreed === undefined ? ['PERSON', 'SOMEBODY_ELSE'] : ['PERSON']
}

/** Somebody whose address no step has brought yet: a holder of a fund, a manager of an account, or somebody who is only said to have it. */
const addressIsUnknown = (journey: Journey): boolean =>
  (managingOf(journey).inForce ?? []).some(isWithSomebodyElse) || knownMoneyManagers(journey).length === 0

/** R-REV-06. Who looks after the money: as the journey knows it, else as somebody says. */
export function budgetManager(journey: Journey, { budgetManagedBy }: ScheduleReviewFacts): BudgetManager | undefined {
  const [known, ...others] = possibleManagers(journey)
  return others.length === 0 ? known : budgetManagedBy
}

/** R-REV-06. What is said fits what the journey knows; where it does not know, somebody says it. */
export const budgetManagerIsClear: Rule<ScheduleReviewFacts> = (journey, { facts }) => {
  const manager = budgetManager(journey, facts)
  if (manager === undefined) return REVIEWS_REFUSALS.MONEY_MANAGER_NOT_SAID
  const { budgetManagedBy: said = manager } = facts
  if (possibleManagers(journey).includes(said)) return undefined
  const known = possibleManagers(journey).join(' or ')
  return { ...REVIEWS_REFUSALS.MONEY_MANAGER_IS_KNOWN, detail: `By the signed plan the money is with: ${known}.` }
}

/** R-REV-06. Whoever looks after the money takes part where that is neither the council nor the person. */
export const moneyManagerIsInvited: Rule<ScheduleReviewFacts> = (journey, { facts, given }) => {
  if (budgetManager(journey, facts) !== 'SOMEBODY_ELSE') return undefined
  const canBeReached = given.includes('/otherRecipient') || !addressIsUnknown(journey)
  return facts.invitees.includes('MONEY_MANAGER') && canBeReached
    ? undefined
    : REVIEWS_REFUSALS.MONEY_MANAGER_NOT_INVITED
}

/** R-CAR-07. A carer's plan is reviewed at the same time where there is one. */
export const carerHasPlan: Rule<ScheduleReviewFacts> = (journey, { facts: { carersPlan } }) =>
  carersPlan === undefined || carerOf(journey, carersPlan)?.plan !== undefined
    ? undefined
    : REVIEWS_REFUSALS.NO_CARERS_PLAN_TO_REVIEW

/** R-CAR-07, R-JNT-01. It is the carer's review too: they want it at the same time, and are invited. */
export const carerWantsItTogether: Rule<ScheduleReviewFacts> = (_journey, { facts, given }) => {
  if (facts.carersPlan === undefined) return undefined
  if (!facts.carersPlan.carerAgrees) return REVIEWS_REFUSALS.CARER_WANTS_OWN_REVIEW
  return facts.invitees.includes('CARER') && given.includes('/carerRecipient')
    ? undefined
    : REVIEWS_REFUSALS.CARER_NOT_INVITED_WITH_PLAN
}
