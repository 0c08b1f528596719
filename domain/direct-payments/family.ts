import { MONEY_STAGES } from '../finance/consequences.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { asWanted, lineInForce } from '../managing/lines.ts'
import type { ReleaseBudgetFacts } from '../managing/facts.ts'
import { isPaying } from './paying.ts'
import type { DecideFamilyPaymentFacts, FamilyFacts } from './paying-facts.ts'
import { PAYING_REFUSALS } from './paying-refusals.ts'
import { isAgreed } from './paying-rules.ts'
import { wordForRecipient } from './word-for-recipient.ts'

/**
 * R-DPY-13. A close relative in the same household is paid only where the council has decided before that it is necessary, and why.
 * Whoever only looks after the money, or the papers that go with it, may be one of them.
 */
export const familyOnlyWhereNecessary: Rule<FamilyFacts> = ({ directPayment }, { facts, given }) => {
  if (facts.paysFamilyInHousehold !== true || facts.familyPaidFor === 'MANAGEMENT_ONLY') return undefined
  const isDecidedNow = facts.foundNecessary === true && given.includes('/whyNecessary')
  return isDecidedNow || directPayment?.familyMayBePaid === true
    ? undefined
    : PAYING_REFUSALS.PAYING_FAMILY_NEEDS_DECISION
}

const isAsked: Rule<FamilyFacts> = (_journey, { facts }) =>
  facts.paysFamilyInHousehold === undefined ? PAYING_REFUSALS.PAYING_FAMILY_NOT_ASKED : undefined

/** R-DPY-13. A line that a new plan, or a change, pays directly may pay somebody else than before: it is asked again. */
export const familyIsAskedForLine: Rule<ReleaseBudgetFacts> = (journey, step) => {
  const { purpose, line } = step.facts
  const signed = purpose === 'PLAN' ? lineInForce(journey, line) : undefined
  if (signed === undefined || asWanted(signed).mode !== 'DIRECT_PAYMENT') return undefined
  return isAsked(journey, step) ?? familyOnlyWhereNecessary(journey, step)
}

/** R-DPY-13. So is whoever gets the money from now on. */
export const familyIsAskedOfNewRecipient: Rule<FamilyFacts> = (journey, step) =>
  isPaying(journey) ? (isAsked(journey, step) ?? familyOnlyWhereNecessary(journey, step)) : undefined

/** R-DPY-13. Before the money pays a close relative in the same household, at any time: is it necessary, and why, or why not. */
const decideFamilyPayment = defineStep<DecideFamilyPaymentFacts>()({
  name: 'decideFamilyPayment',
  title: 'Decide whether a close relative in the household may be paid',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: MONEY_STAGES,
  reads: ['directPayment'],
  rules: [isAgreed],
  happens: (journey, { facts: { necessary } }) => ({
    event: { type: 'FamilyPaymentDecided', necessary },
    messages: [
      { template: 'FAMILY_PAYMENT_DECIDED', to: 'PERSON', about: { necessary } },
      ...wordForRecipient(journey, 'FAMILY_DECIDED', { about: { necessary } }),
    ],
  }),
})

export const familySteps = [decideFamilyPayment] as const
