import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { clockFired } from '../journey/clock-fired.ts'
import type { FiringKind } from '../journey/clock-intent.ts'
import { cancel, start } from '../journey/clock-intents.ts'
import type { OnFiring } from '../journey/step.ts'
import { concernRaised } from './concern.ts'
import { isPaying } from './paying.ts'
import { wordForRecipient } from './word-for-recipient.ts'

/**
 * R-DPY-07. The receipts have not come: they are asked for once more, with a new date. After that somebody looks with the person at what
 * stands in the way (R-DPY-09); nothing is stopped.
 */
const receiptsAreMissing: OnFiring = (journey, firing, at) => {
  const { returns } = journey.directPayment ?? {}
  if (returns === undefined) return { event: clockFired(firing, at) }
  if (returns.reminded === undefined) {
    return {
      event: { type: 'DirectPaymentReturnsReminded' },
      clocks: [cancel('directPayment.returns', 'DirectPaymentReturnsReminded'), start('directPayment.returns', at)],
      messages: [
        { template: 'DIRECT_PAYMENT_RECEIPTS_REMINDER', to: 'PERSON', dates: ['directPayment.returns'] },
        ...wordForRecipient(journey, 'RECEIPTS_REMINDER', { dates: ['directPayment.returns'] }),
      ],
    }
  }
  if (!isPaying(journey)) return { event: clockFired(firing, at) }
  const { callsReview, clocks, messages } = concernRaised(journey, at)
  return { event: { type: 'DirectPaymentConcernRaised', concern: 'RECEIPTS_MISSING', callsReview }, clocks, messages }
}

/** R-DPY-12. The notice has run out. Nothing ends by itself: a manager ends the payment, or withdraws the notice. */
const noticeIsOver: OnFiring = (_journey, firing, at) => ({
  event: clockFired(firing, at),
  messages: [{ template: 'DIRECT_PAYMENT_NOTICE_OVER', to: 'TEAM_MANAGER' }],
})

export const directPaymentsFirings: Partial<Record<ClockKey, Partial<Record<FiringKind, OnFiring>>>> = {
  'directPayment.endNotice': { OPENING: noticeIsOver },
  'directPayment.returns': { BREACH: receiptsAreMissing },
}
