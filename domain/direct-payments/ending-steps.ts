import { cancel, start } from '../journey/clock-intents.ts'
import { defineStep } from '../journey/step.ts'
import { PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import type { EndDirectPaymentFacts } from './paying-facts.ts'
import * as rules from './paying-rules.ts'
import { paymentClocksEnd } from './paying-clocks.ts'
import { wordForRecipient } from './word-for-recipient.ts'

/** R-DPY-12. The person hears in time, and why; the payment goes on meanwhile. */
const giveDirectPaymentNotice = defineStep<object>()({
  name: 'giveDirectPaymentNotice',
  title: 'Give notice that the direct payment is going to end',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment'],
  rules: [rules.somethingIsPaid, rules.noNoticeRuns],
  happens: (journey, { receivedAt }) => ({
    event: { type: 'DirectPaymentEndNoticeGiven' },
    clocks: [start('directPayment.endNotice', receivedAt)],
    messages: [
      { template: 'DIRECT_PAYMENT_NOTICE', to: 'PERSON', dates: ['directPayment.endNotice'] },
      ...wordForRecipient(journey, 'NOTICE', { dates: ['directPayment.endNotice'] }),
    ],
  }),
})

/** R-DPY-12. The payment goes on after all. */
const withdrawDirectPaymentNotice = defineStep<object>()({
  name: 'withdrawDirectPaymentNotice',
  title: 'Withdraw the notice that the direct payment is going to end',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment'],
  rules: [rules.noticeRuns],
  happens: (journey) => ({
    event: { type: 'DirectPaymentEndNoticeWithdrawn' },
    clocks: [cancel('directPayment.endNotice', 'DirectPaymentEndNoticeWithdrawn')],
    messages: [
      { template: 'DIRECT_PAYMENT_NOTICE_WITHDRAWN', to: 'PERSON' },
      ...wordForRecipient(journey, 'NOTICE_WITHDRAWN'),
    ],
  }),
})

const LAST_LOOK = ['directPayment.finalAudit'] as const

/** R-DPY-12. After notice, by the person's choice, or at once for misuse or risk; never before the needs are met in another way. */
const endDirectPayment = defineStep<EndDirectPaymentFacts>()({
  name: 'endDirectPayment',
  title: 'End the direct payment',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['directPayment', 'managing'],
  rules: [
    rules.somethingIsPaid,
    rules.alternativeIsThere,
    rules.nothingIsLeft,
    rules.noticeRanOut,
    rules.choiceIsOnRecord,
    rules.othersAreNotLeftUnpaid,
  ],
  happens: (journey, { facts: { because }, receivedAt }) => ({
    event: { type: 'DirectPaymentEnded', because },
    clocks: paymentClocksEnd(journey, 'DirectPaymentEnded', receivedAt),
    messages: [
      { template: 'DIRECT_PAYMENT_ENDED', to: 'PERSON', dates: LAST_LOOK, about: { because } },
      ...wordForRecipient(journey, 'ENDED', { dates: LAST_LOOK }),
      { template: 'DIRECT_PAYMENT_STOPPED', to: 'FINANCE' },
    ],
  }),
})

export const endingSteps = [giveDirectPaymentNotice, withdrawDirectPaymentNotice, endDirectPayment] as const
