import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { paymentIsReplaced } from './paying.ts'

/** What runs for a payment that ends. */
const OF_THE_PAYMENT = [
  'directPayment.firstReview',
  'directPayment.review',
  'directPayment.concernReview',
  'directPayment.endNotice',
] as const satisfies readonly ClockKey[]

export const paymentClocksEnd = (cause: string): readonly ClockIntent[] =>
  OF_THE_PAYMENT.map((key) => cancel(key, cause))

/** R-DPY-12. The new plan is the other way to meet the needs. */
export const paymentEndsWithPlan = (journey: Journey): readonly ClockIntent[] =>
  paymentIsReplaced(journey) ? paymentClocksEnd('PlanSignedOff') : []
