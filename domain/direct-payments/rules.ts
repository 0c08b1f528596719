import { capacityIsOnRecord } from '../capacity/rules.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule, Step } from '../journey/step.ts'
import { isOfAge, unmet } from './conditions.ts'
import type { DecideDirectPaymentFacts, RequestDirectPaymentFacts } from './facts.ts'
import { conditionsNotMet, DIRECT_PAYMENT_REFUSALS } from './refusals.ts'
import type { PaymentCondition } from './state.ts'

/** R-DPY-01. One request at a time has one date. */
export const noneIsAsked: Rule<unknown> = ({ directPayment }) =>
  directPayment?.request === undefined ? undefined : DIRECT_PAYMENT_REFUSALS.DIRECT_PAYMENT_ASKED_ALREADY

/** R-DPY-01. What was agreed for this recipient needs no asking again. */
export const isNotAgreedYet: Rule<RequestDirectPaymentFacts> = ({ directPayment }, { facts }) => {
  const isReplaced = facts.recipient !== 'PERSON' && facts.somebodyNew === true
  return directPayment?.agreed?.recipient === facts.recipient && !isReplaced
    ? DIRECT_PAYMENT_REFUSALS.DIRECT_PAYMENT_AGREED_ALREADY
    : undefined
}

/** R-DPY-01. There is a request to decide about, or to take back. */
export const oneIsAsked: Rule<unknown> = ({ directPayment }) =>
  directPayment?.request === undefined ? DIRECT_PAYMENT_REFUSALS.NO_DIRECT_PAYMENT_ASKED : undefined

const standsAgainst = (
  { directPayment }: Journey,
  { facts, standing }: Pick<Step<DecideDirectPaymentFacts>, 'facts' | 'standing'>,
): readonly PaymentCondition[] =>
  unmet({ ...facts, recipient: directPayment?.request?.recipient ?? 'PERSON', isAdult: isOfAge(standing) })

/** R-DPY-01, R-DPY-02. Agreed only where the law's conditions are met. */
export const conditionsAreMet: Rule<DecideDirectPaymentFacts> = (journey, step) => {
  const against = standsAgainst(journey, step)
  return step.facts.decision === 'AGREED' && against.length > 0 ? conditionsNotMet(against) : undefined
}

/** R-DPY-01. Where every condition is met, the council must agree: a direct payment is a right then. */
export const isNotRefusedByRight: Rule<DecideDirectPaymentFacts> = (journey, step) =>
  step.facts.decision === 'REFUSED' && standsAgainst(journey, step).length === 0
    ? DIRECT_PAYMENT_REFUSALS.DIRECT_PAYMENT_MUST_BE_AGREED
    : undefined

/** R-DPY-01. Nobody is said to be unable to manage money before help to do so was thought of. */
export const helpWasConsidered: Rule<DecideDirectPaymentFacts> = (_journey, { facts: { manages }, given }) =>
  manages === 'NOT_EVEN_WITH_HELP' && !given.includes('/helpConsidered')
    ? DIRECT_PAYMENT_REFUSALS.HELP_TO_MANAGE_NOT_CONSIDERED
    : undefined

/** R-DPY-02. Where the person cannot decide, it is said who decides for them that the money is theirs to have. */
export const somebodyDecidesForThem: Rule<DecideDirectPaymentFacts> = (_journey, { facts }) =>
  facts.decision === 'AGREED' && !facts.hasCapacity && facts.authority === undefined
    ? DIRECT_PAYMENT_REFUSALS.DIRECT_PAYMENT_NEEDS_AUTHORITY
    : undefined

/**
 * R-CAP-01, R-CAP-02. Whether yes or no: nobody gives the money to somebody else, or keeps it from the person, for a lack of capacity
 * that nobody has looked at. A yes needs what is best for them as well.
 */
export const capacityWasLookedAt: Rule<DecideDirectPaymentFacts> = capacityIsOnRecord(
  'WHO_MANAGES_THE_MONEY',
  ({ decision, hasCapacity, authority }: DecideDirectPaymentFacts) =>
    decision === 'AGREED' && authority ? { hasCapacity, authority } : { hasCapacity },
)

/** R-DPY-02. That an authorised person is suitable, and acts in the person's best interests, is written down with who was asked. */
export const bestInterestsAreOnRecord: Rule<DecideDirectPaymentFacts> = (_journey, { facts, given }) =>
  facts.decision === 'AGREED' && !facts.hasCapacity && !given.includes('/bestInterestsRecord')
    ? DIRECT_PAYMENT_REFUSALS.BEST_INTERESTS_NOT_RECORDED
    : undefined

/** R-DPY-01, R-DPY-02. Nobody gets somebody else's money whom the council could not write to. */
export const recipientCanBeWrittenTo: Rule<DecideDirectPaymentFacts> = (journey, { facts: { decision }, given }) => {
  const isSomebodyElse = (journey.directPayment?.request?.recipient ?? 'PERSON') !== 'PERSON'
  const isNamed = given.includes('/nomineeRecipient')
  return decision === 'AGREED' && isSomebodyElse && !isNamed ? DIRECT_PAYMENT_REFUSALS.RECIPIENT_NOT_NAMED : undefined
}

/** R-DPY-03. Why not, what would have to change, and how the needs are met meanwhile: in words for the person. */
const IN_A_REFUSAL = ['/reasons', '/whatWouldChange', '/metMeanwhile'] as const

/** R-DPY-03. The reasons of a refusal go to the person in writing, with what would need to change. */
export const refusalIsExplained: Rule<DecideDirectPaymentFacts> = (_journey, { facts: { decision }, given }) =>
  decision === 'REFUSED' && !IN_A_REFUSAL.every((words) => given.includes(words))
    ? DIRECT_PAYMENT_REFUSALS.REFUSAL_NOT_EXPLAINED
    : undefined
