import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel } from '../journey/clock-intents.ts'

/** What runs for a payment that ends; receipts that were asked for are still awaited. */
const OF_THE_PAYMENT = [
  'directPayment.audit',
  'directPayment.firstReview',
  'directPayment.review',
  'directPayment.concernReview',
  'directPayment.pause.recheck',
  'directPayment.dearer',
  'directPayment.endNotice',
] as const satisfies readonly ClockKey[]

export const paymentClocksEnd = (cause: string): readonly ClockIntent[] =>
  OF_THE_PAYMENT.map((key) => cancel(key, cause))
