import { met, start } from '../journey/clock-intents.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import { concernRaised } from './concern.ts'
import { isPaying } from './paying.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { RecordDirectPaymentAuditFacts, RecoverDirectPaymentFacts } from './running-facts.ts'
import type { AuditResult } from './state.ts'
import * as rules from './spending-rules.ts'
import { estateIsNamedForRecovery, hasDied, nobodyIsWrittenTo, toldOfRecovery } from './after-closing.ts'
import { wordForRecipient } from './word-for-recipient.ts'

/** R-DPY-07. What was bought can be shown; there are four weeks to send it. */
const askDirectPaymentReturns = defineStep<object>()({
  name: 'askDirectPaymentReturns',
  title: 'Ask for the receipts of the direct payment',
  roles: ['FINANCE_OFFICER', 'PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: STAGES,
  reads: ['directPayment'],
  rules: [rules.somethingWasPaid, rules.noReceiptsAreAsked, nobodyIsWrittenTo],
  happens: (journey, { receivedAt }) => ({
    event: { type: 'DirectPaymentReturnsAsked' },
    clocks: [start('directPayment.returns', receivedAt)],
    messages: [
      { template: 'DIRECT_PAYMENT_RECEIPTS_ASKED', to: 'PERSON', dates: ['directPayment.returns'] },
      ...wordForRecipient(journey, 'RECEIPTS_ASKED', { dates: ['directPayment.returns'] }),
    ],
  }),
})

/** R-DPY-07. They are there; what they say is for the next check. */
const recordDirectPaymentReturns = defineStep<object>()({
  name: 'recordDirectPaymentReturns',
  title: 'Record that the receipts have come',
  roles: ['FINANCE_OFFICER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'CONTACT_OFFICER'],
  from: STAGES,
  reads: ['directPayment'],
  rules: [rules.receiptsAreAsked],
  happens: () => ({
    event: { type: 'DirectPaymentReturnsReceived' },
    clocks: [met('directPayment.returns', 'DirectPaymentReturnsReceived')],
  }),
})

/**
 * R-DPY-07. Counted from the first payment, so that the half-years never drift. After the last one there is none: the last look is done
 * once nothing is left to clear up.
 */
const nextAudit = (journey: Journey, result: AuditResult): readonly ClockIntent[] => {
  const { startedAt } = journey.directPayment ?? {}
  const goesOn = startedAt !== undefined && journey.stage !== 'CLOSED'
  const isLast = journey.clocks.some(({ key }) => key === 'directPayment.finalAudit')
  return [
    met('directPayment.audit', 'DirectPaymentAudited'),
    ...(goesOn ? [start('directPayment.audit', startedAt)] : []),
    ...(isLast && result !== 'TO_CLARIFY' ? [met('directPayment.finalAudit', 'DirectPaymentAudited')] : []),
  ]
}

/** R-DPY-09. Where a payment goes on, a concern about it is looked at. */
const mayBeReviewed = (journey: Journey): boolean => isPaying(journey) && journey.stage !== 'CLOSED'

const AUDITS = ['directPayment.audit', 'directPayment.finalAudit'] as const

/** R-DPY-07, R-CLS-01. What was found, in writing; nobody is written to for somebody who has died. */
const wordOfAudit = (journey: Journey, result: AuditResult): readonly MessageIntent[] =>
  hasDied(journey)
    ? []
    : [
        { template: 'DIRECT_PAYMENT_AUDITED', to: 'PERSON', dates: AUDITS, about: { result } },
        ...wordForRecipient(journey, 'AUDITED', { dates: AUDITS, about: { result } }),
      ]

/** R-DPY-07. Was it spent on what the plan is for? How exactly is the person's to say; outside the plan it is a concern (R-DPY-09). */
const recordDirectPaymentAudit = defineStep<RecordDirectPaymentAuditFacts>()({
  name: 'recordDirectPaymentAudit',
  title: 'Record a check of how the direct payment is spent',
  roles: ['FINANCE_OFFICER'],
  from: STAGES,
  reads: ['directPayment'],
  rules: [rules.somethingWasPaid, rules.receiptsWereSeen],
  happens: (journey, { facts: { result, receiptsSeen }, receivedAt }) => {
    const concern = result === 'OUTSIDE_PLAN' && mayBeReviewed(journey) ? concernRaised(journey, receivedAt) : undefined
    return {
      event: { type: 'DirectPaymentAudited', result, receiptsSeen, callsReview: concern?.callsReview ?? false },
      clocks: [
        ...nextAudit(journey, result),
        ...(receiptsSeen ? [met('directPayment.returns', 'DirectPaymentAudited')] : []),
        ...(concern?.clocks ?? []),
      ],
      messages: [...wordOfAudit(journey, result), ...(concern?.messages ?? [])],
    }
  },
})

/** R-DPY-07. Only what somebody has looked at is asked back, by a manager, with reasons and a way to challenge it. */
const recoverDirectPayment = defineStep<RecoverDirectPaymentFacts>()({
  name: 'recoverDirectPayment',
  title: 'Ask for money of a direct payment back',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: STAGES,
  reads: ['directPayment'],
  rules: [rules.somethingWasPaid, rules.spendingWasLookedAt, estateIsNamedForRecovery],
  happens: (journey, { facts: { because, amountPence } }) => ({
    event: { type: 'DirectPaymentRecovered', because, amountPence },
    messages: [
      ...toldOfRecovery(journey, { because, amountPence }),
      { template: 'DIRECT_PAYMENT_TO_RECOVER', to: 'FINANCE' },
    ],
  }),
})

export const spendingSteps = [
  askDirectPaymentReturns,
  recordDirectPaymentReturns,
  recordDirectPaymentAudit,
  recoverDirectPayment,
] as const
