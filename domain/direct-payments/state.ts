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

/** R-DPY-04. Who signs the direct payment agreement. */
export const PAYMENT_SIGNATORIES = ['RECIPIENT', 'COUNCIL'] as const
export type PaymentSignatory = (typeof PAYMENT_SIGNATORIES)[number]

/** R-DPY-05. Where the money is paid to. */
export const PAYMENT_CHANNELS = ['NEW_BANK_ACCOUNT', 'PREPAID_CARD', 'ACCOUNT_IN_USE'] as const
export type PaymentChannel = (typeof PAYMENT_CHANNELS)[number]

/** What a review of a direct payment finds. */
export const PAYMENT_REVIEW_RESULTS = ['GOES_ON', 'NEEDS_CHANGE', 'SHOULD_END'] as const
export type PaymentReviewResult = (typeof PAYMENT_REVIEW_RESULTS)[number]

/** R-DPY-09. What calls for an extra review of a direct payment. */
export const CONCERNS_ABOUT_PAYMENT = ['CONDITION_BROKEN', 'CAPACITY_CHANGED', 'MISUSE_TOLD'] as const
export type ConcernAboutPayment = (typeof CONCERNS_ABOUT_PAYMENT)[number]

/** R-DPY-12. Why a direct payment ends; the last two are the only ones without notice that the person did not choose. */
export const ENDINGS_OF_PAYMENT = ['NOTICE_RAN_OUT', 'PERSONS_CHOICE', 'MISUSE', 'RISK'] as const
export type EndingOfPayment = (typeof ENDINGS_OF_PAYMENT)[number]

/** A request that nobody has decided about. */
interface PaymentRequest {
  readonly at: Instant
  readonly recipient: PaymentRecipient
}

/** R-DPY-04. The written terms. */
interface PaymentAgreement {
  readonly issuedAt: Instant
  readonly signedAt?: Instant
}

/**
 * The region: asked for, agreed or refused; then agreement and account, paying, under notice. What has not happened is absent; a new
 * request stands beside an older answer.
 */
export interface DirectPaymentState {
  readonly request?: PaymentRequest
  readonly agreed?: PaymentRequest
  readonly refusedAt?: Instant
  readonly agreement?: PaymentAgreement
  readonly channel?: PaymentChannel
  /** The first payment; absent before it, and again after the last. */
  readonly startedAt?: Instant
  readonly noticeGivenAt?: Instant
}
