import { MONEY_STAGES } from '../finance/consequences.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Consequences, type Step } from '../journey/step.ts'
import { changeIsSettled } from './asked-change.ts'
import { requestBegins } from './choice.ts'
import { isOfAge, unmet } from './conditions.ts'
import type { DecideDirectPaymentFacts, RequestDirectPaymentFacts } from './facts.ts'
import { endingSteps } from './ending-steps.ts'
import { dearerSteps } from './dearer-steps.ts'
import { pausingSteps } from './pausing-steps.ts'
import { employerSteps } from './employer.ts'
import { familySteps } from './family.ts'
import { wordOfSomebodyNew } from './passing-on.ts'
import { payingSteps } from './paying-steps.ts'
import * as rules from './rules.ts'
import { wordForRecipient } from './word-for-recipient.ts'
import { spendingSteps } from './spending-steps.ts'

/** R-DPY-01. The person, or whoever acts for them, wants to have the money and buy the support; it has a date from the first day. */
const requestDirectPayment = defineStep<RequestDirectPaymentFacts>()({
  name: 'requestDirectPayment',
  title: 'Ask for a direct payment',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'ADVOCATE', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER'],
  from: MONEY_STAGES,
  reads: ['directPayment'],
  rules: [rules.noneIsAsked, rules.isNotAgreedYet],
  happens: (_journey, { facts: { recipient, somebodyNew }, receivedAt }) => ({
    event: { type: 'DirectPaymentRequested', recipient, ...(somebodyNew && { somebodyNew }) },
    ...requestBegins(recipient, receivedAt),
  }),
})

/** R-DPY-01. The person wants something else after all. */
const withdrawDirectPaymentRequest = defineStep<object>()({
  name: 'withdrawDirectPaymentRequest',
  title: 'Take back the request for a direct payment',
  roles: ['CITIZEN', 'REPRESENTATIVE', 'PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: MONEY_STAGES,
  reads: ['directPayment', 'managing'],
  rules: [rules.oneIsAsked],
  happens: (journey) => ({
    event: { type: 'DirectPaymentRequestWithdrawn' },
    clocks: [
      cancel('directPayment.decision', 'DirectPaymentRequestWithdrawn'),
      ...changeIsSettled(journey, 'DirectPaymentRequestWithdrawn'),
    ],
  }),
})

function decided(journey: Journey, { facts, receivedAt, standing }: Step<DecideDirectPaymentFacts>): Consequences {
  const { decision, ...found } = facts
  const recipient = journey.directPayment?.request?.recipient ?? 'PERSON'
  if (decision === 'AGREED') {
    return {
      event: { type: 'DirectPaymentAgreed', recipient, ...found },
      clocks: [met('directPayment.decision', 'DirectPaymentAgreed')],
      messages: [
        { template: 'DIRECT_PAYMENT_AGREED', to: 'PERSON', about: { recipient } },
        ...wordForRecipient({ directPayment: { agreed: { at: receivedAt, recipient } } }, 'AGREED'),
        ...wordOfSomebodyNew(journey),
      ],
    }
  }
  return {
    event: {
      type: 'DirectPaymentRefused',
      recipient,
      ...found,
      unmet: unmet({ ...found, recipient, isAdult: isOfAge(standing) }),
    },
    clocks: [
      met('directPayment.decision', 'DirectPaymentRefused'),
      ...changeIsSettled(journey, 'DirectPaymentRefused'),
      start('directPayment.refusalReasons', receivedAt),
    ],
    messages: [{ template: 'DIRECT_PAYMENT_REFUSED', to: 'PERSON' }],
  }
}

/** R-DPY-01 to R-DPY-03. Yes where the law's conditions are met, and then it is a right; else no, with reasons and a way to challenge it. */
const decideDirectPayment = defineStep<DecideDirectPaymentFacts>()({
  name: 'decideDirectPayment',
  title: 'Decide about the direct payment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: MONEY_STAGES,
  reads: ['directPayment', 'managing', 'contactDetails', 'capacity'],
  standing: ['isAdult'],
  rules: [
    rules.oneIsAsked,
    rules.helpWasConsidered,
    rules.conditionsAreMet,
    rules.isNotRefusedByRight,
    rules.bestInterestsAreOnRecord,
    rules.somebodyDecidesForThem,
    rules.capacityWasLookedAt,
    rules.refusalIsExplained,
    rules.recipientCanBeWrittenTo,
  ],
  happens: decided,
})

export const directPaymentsSteps = [
  requestDirectPayment,
  withdrawDirectPaymentRequest,
  decideDirectPayment,
  ...payingSteps,
  ...familySteps,
  ...employerSteps,
  ...spendingSteps,
  ...pausingSteps,
  ...dearerSteps,
  ...endingSteps,
] as const
