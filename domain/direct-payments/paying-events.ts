import type { LineId } from '../managing/state.ts'
import type {
  ConcernAboutPayment,
  EndingOfPayment,
  PaymentChannel,
  PaymentReviewResult,
  PaymentSignatory,
  WayOfSigning,
} from './state.ts'

interface DirectPaymentAgreementIssued {
  readonly type: 'DirectPaymentAgreementIssued'
  readonly employsAssistant: boolean
  /** R-DPY-13. Asked of somebody new who gets the money while it is paid. */
  readonly paysFamilyInHousehold?: boolean
}

interface DirectPaymentAgreementSigned {
  readonly type: 'DirectPaymentAgreementSigned'
  /** Who has signed now; absent in older events: both. */
  readonly signedBy?: readonly PaymentSignatory[]
  /** How whoever gets the money has signed; ONLINE: they took the step themselves. */
  readonly way?: WayOfSigning
  /** True when somebody of the council recorded the signature of whoever gets the money, with evidence. */
  readonly onBehalf?: boolean
}

interface PaymentChannelConfirmed {
  readonly type: 'PaymentChannelConfirmed'
  readonly channel: PaymentChannel
}

/** The first payment. */
interface DirectPaymentStarted {
  readonly type: 'DirectPaymentStarted'
  readonly lines: readonly LineId[]
  readonly paysFamilyInHousehold: boolean
}

/** R-DPY-13. */
interface FamilyPaymentDecided {
  readonly type: 'FamilyPaymentDecided'
  readonly necessary: boolean
}

/** R-DPY-06. Somebody is employed from now on who was not when the terms were signed. */
interface EmployerDutiesTold {
  readonly type: 'EmployerDutiesTold'
}

interface DirectPaymentReviewed {
  readonly type: 'DirectPaymentReviewed'
  readonly result: PaymentReviewResult
}

interface DirectPaymentConcernRaised {
  readonly type: 'DirectPaymentConcernRaised'
  readonly concern: ConcernAboutPayment
  /** R-REV-03. True when it brought a review of the plan about. */
  readonly callsReview: boolean
}

interface DirectPaymentEndNoticeGiven {
  readonly type: 'DirectPaymentEndNoticeGiven'
}

interface DirectPaymentEndNoticeWithdrawn {
  readonly type: 'DirectPaymentEndNoticeWithdrawn'
}

interface DirectPaymentEnded {
  readonly type: 'DirectPaymentEnded'
  readonly because: EndingOfPayment
}

export type PayingEvent =
  | DirectPaymentAgreementIssued
  | DirectPaymentAgreementSigned
  | PaymentChannelConfirmed
  | DirectPaymentStarted
  | FamilyPaymentDecided
  | EmployerDutiesTold
  | DirectPaymentReviewed
  | DirectPaymentConcernRaised
  | DirectPaymentEndNoticeGiven
  | DirectPaymentEndNoticeWithdrawn
  | DirectPaymentEnded
