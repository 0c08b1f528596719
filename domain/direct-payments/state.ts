import type { Instant } from '../shared/time.ts'

/** Who gets the money: the person, somebody they name (section 31), or, where they lack capacity, an authorised person (section 32). */
export const PAYMENT_RECIPIENTS = ['PERSON', 'NOMINATED_PERSON', 'AUTHORISED_PERSON'] as const
export type PaymentRecipient = (typeof PAYMENT_RECIPIENTS)[number]

/** Whether whoever gets the money can look after it. */
export const WAYS_OF_MANAGING = ['ALONE', 'WITH_HELP', 'NOT_EVEN_WITH_HELP'] as const
export type WayOfManaging = (typeof WAYS_OF_MANAGING)[number]

export const DIRECT_PAYMENT_DECISIONS = ['AGREED', 'REFUSED'] as const
export type DirectPaymentDecision = (typeof DIRECT_PAYMENT_DECISIONS)[number]

/** What the law asks before a direct payment, as far as it is not met. */
export const PAYMENT_CONDITIONS = [
  'RECIPIENT_FITS_CAPACITY',
  'RECIPIENT_AGREES',
  'AUTHORISED_PERSON_SUITABLE',
  'IN_BEST_INTERESTS',
  'NOT_BARRED',
  'CAN_BE_MANAGED',
  'PROPER_WAY',
] as const
export type PaymentCondition = (typeof PAYMENT_CONDITIONS)[number]

/** A request that nobody has decided about. */
interface PaymentRequest {
  readonly at: Instant
  readonly recipient: PaymentRecipient
}

/** The region: asked for, agreed, refused. What has not happened is absent; a new request stands beside an older answer. */
export interface DirectPaymentState {
  readonly request?: PaymentRequest
  readonly agreed?: PaymentRequest
  readonly refusedAt?: Instant
}
