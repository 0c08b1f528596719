import { MONEY_STAGES } from '../finance/consequences.ts'
import { met, start } from '../journey/clock-intents.ts'
import { defineStep } from '../journey/step.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import { concernRaised } from './concern.ts'
import { familyIsAskedOfNewRecipient, familyOnlyWhereNecessary } from './family.ts'
import { paidLines } from './paying.ts'
import type {
  ConfirmPaymentChannelFacts,
  IssueDirectPaymentAgreementFacts,
  RaiseSpendConcernFacts,
  ReviewDirectPaymentFacts,
  StartDirectPaymentFacts,
} from './paying-facts.ts'
import * as rules from './paying-rules.ts'
import { wordOfPassing } from './passing-on.ts'
import { signingSteps } from './signing.ts'
import { wordForRecipient } from './word-for-recipient.ts'

/** R-DPY-04, R-DPY-06. What the money is for, what has to be kept, how it can end; and what an employer has to do. */
const issueDirectPaymentAgreement = defineStep<IssueDirectPaymentAgreementFacts>()({
  name: 'issueDirectPaymentAgreement',
  title: 'Issue the direct payment agreement',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'FINANCE_OFFICER'],
  from: MONEY_STAGES,
  reads: ['directPayment'],
  rules: [rules.isAgreed, rules.termsMayBeIssued, rules.employerKnows, familyIsAskedOfNewRecipient],
  happens: (journey, { facts: { employsAssistant, paysFamilyInHousehold } }) => ({
    event: {
      type: 'DirectPaymentAgreementIssued',
      employsAssistant,
      ...(paysFamilyInHousehold === undefined ? {} : { paysFamilyInHousehold }),
    },
    messages: [
      { template: 'DIRECT_PAYMENT_AGREEMENT', to: 'PERSON', about: { employsAssistant } },
      ...wordForRecipient(journey, 'TERMS', { about: { employsAssistant } }),
    ],
  }),
})

/** R-DPY-05. Where the money goes. */
const confirmPaymentChannel = defineStep<ConfirmPaymentChannelFacts>()({
  name: 'confirmPaymentChannel',
  title: 'Confirm the account or card for the direct payment',
  roles: ['FINANCE_OFFICER'],
  from: MONEY_STAGES,
  reads: ['directPayment'],
  rules: [rules.isAgreed, rules.channelIsOfItsOwn, rules.recipientControlsIt],
  happens: (journey, { facts: { channel } }) => ({
    event: { type: 'PaymentChannelConfirmed', channel },
    messages: wordOfPassing(journey, { channel }),
  }),
})

/** R-DPY-04, R-DPY-05, R-DPY-07, R-DPY-08, R-DPY-13. The first payment. The law gives its first review a date, the council the first check. */
const startDirectPayment = defineStep<StartDirectPaymentFacts>()({
  name: 'startDirectPayment',
  title: 'Make the first direct payment',
  roles: ['FINANCE_OFFICER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment', 'managing', 'signOff'],
  rules: [
    rules.isNotPaying,
    rules.isAgreed,
    rules.planSaysSo,
    rules.termsAreSigned,
    rules.channelIsThere,
    rules.linesAreReady,
    familyOnlyWhereNecessary,
  ],
  happens: (journey, { facts: { paysFamilyInHousehold }, receivedAt }) => ({
    event: { type: 'DirectPaymentStarted', lines: paidLines(journey), paysFamilyInHousehold },
    clocks: [start('directPayment.firstReview', receivedAt), start('directPayment.audit', receivedAt)],
    messages: [
      {
        template: 'DIRECT_PAYMENT_STARTED',
        to: 'PERSON',
        dates: ['directPayment.firstReview', 'directPayment.audit'],
      },
      ...wordForRecipient(journey, 'STARTED', { dates: ['directPayment.firstReview', 'directPayment.audit'] }),
    ],
  }),
})

/** R-DPY-08. Within six months of the first payment, then every twelve at most; it answers a concern as well (R-DPY-09). */
const reviewDirectPayment = defineStep<ReviewDirectPaymentFacts>()({
  name: 'reviewDirectPayment',
  title: 'Review the direct payment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment'],
  rules: [rules.somethingIsPaid, rules.theyTookPart],
  happens: (journey, { facts: { result }, receivedAt }) => ({
    event: { type: 'DirectPaymentReviewed', result },
    clocks: [
      met('directPayment.firstReview', 'DirectPaymentReviewed'),
      met('directPayment.review', 'DirectPaymentReviewed'),
      met('directPayment.concernReview', 'DirectPaymentReviewed'),
      start('directPayment.review', receivedAt),
    ],
    messages: [
      { template: 'DIRECT_PAYMENT_REVIEWED', to: 'PERSON', dates: ['directPayment.review'], about: { result } },
      ...wordForRecipient(journey, 'REVIEWED', { dates: ['directPayment.review'], about: { result } }),
    ],
  }),
})

/** R-DPY-09, R-REV-03. A condition is broken, capacity has changed, or misuse was told: the payment is reviewed, and the plan with it. */
const raiseSpendConcern = defineStep<RaiseSpendConcernFacts>()({
  name: 'raiseSpendConcern',
  title: 'Raise a concern about the direct payment',
  roles: ['FINANCE_OFFICER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'SAFEGUARDING_LEAD'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment'],
  rules: [rules.somethingIsPaid],
  happens: (journey, { facts: { concern }, receivedAt }) => {
    const { callsReview, clocks, messages } = concernRaised(journey, receivedAt)
    return { event: { type: 'DirectPaymentConcernRaised', concern, callsReview }, clocks, messages }
  },
})

export const payingSteps = [
  issueDirectPaymentAgreement,
  ...signingSteps,
  confirmPaymentChannel,
  startDirectPayment,
  reviewDirectPayment,
  raiseSpendConcern,
] as const
