import type { ClockIntent } from '../journey/clock-intent.ts'
import { met } from '../journey/clock-intents.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { without } from '../shared/without.ts'
import type { Instant } from '../shared/time.ts'
import { signatureAnswers } from './dearer.ts'
import { paymentClocksEnd } from './paying-clocks.ts'
import { afterPayment, paymentIsReplaced } from './paying.ts'
import { wordForRecipient } from './word-for-recipient.ts'

/** R-DPY-11, R-DPY-12. A new plan is another way to meet the needs, or pays what they cost. */
export function paymentUnderNewPlan(journey: Journey, at: Instant): readonly ClockIntent[] {
  if (paymentIsReplaced(journey)) return paymentClocksEnd(journey, 'PlanSignedOff', at)
  return signatureAnswers(journey) ? [met('directPayment.dearer', 'PlanSignedOff')] : []
}

/** R-DPY-12. Finance hears that nothing is paid any more, and so does whoever got the money of somebody else. */
export const wordOfReplacedPayment = (journey: Journey): readonly MessageIntent[] =>
  paymentIsReplaced(journey)
    ? [
        { template: 'DIRECT_PAYMENT_STOPPED', to: 'FINANCE' },
        ...wordForRecipient(journey, 'ENDED', { dates: ['directPayment.finalAudit'] }),
      ]
    : []

/** The payment once the new plan is signed. */
export function underNewPlan(journey: Journey, at: Instant): Changes {
  const { directPayment } = journey
  if (directPayment === undefined) return {}
  if (paymentIsReplaced(journey)) return { directPayment: afterPayment(directPayment, at) }
  return signatureAnswers(journey) ? { directPayment: without(directPayment, 'dearer') } : {}
}
