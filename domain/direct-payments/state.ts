import type { LineId } from '../managing/state.ts'
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
  'OF_AGE',
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

/** R-DPY-04. How whoever gets the money has signed; ONLINE is their own step. */
export const WAYS_OF_SIGNING = ['ON_PAPER', 'ONLINE', 'BY_MARK_WITH_WITNESS'] as const
export type WayOfSigning = (typeof WAYS_OF_SIGNING)[number]

/** R-DPY-05. Where the money is paid to. */
export const PAYMENT_CHANNELS = ['NEW_BANK_ACCOUNT', 'PREPAID_CARD', 'ACCOUNT_IN_USE'] as const
export type PaymentChannel = (typeof PAYMENT_CHANNELS)[number]

/** R-DPY-13. What a close relative in the same household is paid for: support, or only looking after the money and its papers. */
export const FAMILY_PAID_FOR = ['SUPPORT', 'MANAGEMENT_ONLY'] as const
export type FamilyPaidFor = (typeof FAMILY_PAID_FOR)[number]

/** What a review of a direct payment finds. */
export const PAYMENT_REVIEW_RESULTS = ['GOES_ON', 'NEEDS_CHANGE', 'SHOULD_END'] as const
export type PaymentReviewResult = (typeof PAYMENT_REVIEW_RESULTS)[number]

/** R-DPY-09. What calls for an extra review of a direct payment. */
export const CONCERNS_ABOUT_PAYMENT = [
  'CONDITION_BROKEN',
  'CAPACITY_CHANGED',
  'MISUSE_TOLD',
  'RECEIPTS_MISSING',
  'SPENT_OUTSIDE_PLAN',
] as const
export type ConcernAboutPayment = (typeof CONCERNS_ABOUT_PAYMENT)[number]

/** R-DPY-12. Why a direct payment ends; misuse and risk are the only ones without notice while something is still paid for. */
export const ENDINGS_OF_PAYMENT = ['NOTICE_RAN_OUT', 'PERSONS_CHOICE', 'NOTHING_LEFT_TO_PAY', 'MISUSE', 'RISK'] as const
export type EndingOfPayment = (typeof ENDINGS_OF_PAYMENT)[number]

/** R-DPY-07. What a look at the spending finds. */
export const AUDIT_RESULTS = ['IN_ORDER', 'TO_CLARIFY', 'OUTSIDE_PLAN'] as const
export type AuditResult = (typeof AUDIT_RESULTS)[number]

/** R-DPY-07. Why money is to be paid back. */
export const REASONS_TO_RECOVER = ['NOT_SPENT_ON_PLAN', 'NOT_SPENT', 'PAID_TOO_MUCH'] as const
export type ReasonToRecover = (typeof REASONS_TO_RECOVER)[number]

/** R-DPY-10. What a direct payment is stopped for, for a time. */
export const PAUSE_CAUSES = ['CONDITION_IMPROVED', 'HOSPITAL_STAY', 'OTHER'] as const
export type PauseCause = (typeof PAUSE_CAUSES)[number]

/** R-DPY-11. What is done where the money is not enough; leaving it as it is is not among them. */
export const DEARER_DECISIONS = ['RAISED', 'SERVICE_ARRANGED'] as const
export type DearerDecision = (typeof DEARER_DECISIONS)[number]

/** What whoever gets the money of somebody else hears of it. */
export const NEWS_FOR_RECIPIENT = [
  'AGREED',
  'TERMS',
  'FAMILY_DECIDED',
  'EMPLOYER',
  'STARTED',
  'REVIEWED',
  'RECEIPTS_ASKED',
  'RECEIPTS_REMINDER',
  'AUDITED',
  'RECOVERED',
  'PAUSED',
  'STAYS_PAUSED',
  'RESUMED',
  'DEARER_DECIDED',
  'NOTICE',
  'NOTICE_WITHDRAWN',
  'ENDED',
  'ENDING_NOTICE',
  'ENDING_LATER',
  'ENDS_WITH_JOURNEY',
  'PASSES_ON',
  'PASSED_ON',
] as const
export type NewsForRecipient = (typeof NEWS_FOR_RECIPIENT)[number]

/** A request that nobody has decided about. */
interface PaymentRequest {
  readonly at: Instant
  readonly recipient: PaymentRecipient
}

/** R-DPY-04. The written terms. */
interface PaymentAgreement {
  readonly issuedAt: Instant
  /** Who has signed, while the other side has not. */
  readonly signedBy?: readonly PaymentSignatory[]
  readonly signedAt?: Instant
  /** R-DPY-10. Their wages go on when the payment is stopped for a time. */
  readonly employsAssistant?: true
}

/** R-DPY-07. Receipts that were asked for and have not come. */
interface ReturnsAsked {
  readonly askedAt: Instant
  /** They were asked for once more. */
  readonly reminded?: true
}

/** R-DPY-10. Stopped for a time. */
interface PausedPayment {
  readonly at: Instant
  readonly because: PauseCause
}

/** R-DPY-11. What a line really costs. */
export interface DearerLine {
  readonly line: LineId
  readonly costsWeeklyPence: number
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
  /** R-DPY-13. The council has decided that paying a close relative in the household is necessary. */
  readonly familyMayBePaid?: true
  /** The first payment; absent before it, and again after the last. */
  readonly startedAt?: Instant
  /** Who gets it until the terms of somebody new are signed and their account is there; absent while it passes to nobody. */
  readonly stillPaidTo?: PaymentRecipient
  /** Somebody else was named once more meanwhile, so that letters find only the one who was named in between and never got anything. */
  readonly namedTwice?: true
  readonly noticeGivenAt?: Instant
  readonly pause?: PausedPayment
  readonly dearer?: DearerLine
  readonly returns?: ReturnsAsked
  /** R-DPY-07. Somebody has looked at how the money was spent. */
  readonly auditedAt?: Instant
  /** After the last payment; its receipts can still be asked for. */
  readonly endedAt?: Instant
  /** Who got it until then, where that was not the person. */
  readonly endedFor?: PaymentRecipient
}
