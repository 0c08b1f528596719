import type {
  ConcernAboutPayment,
  EndingOfPayment,
  PaymentChannel,
  PaymentRecipient,
  PaymentReviewResult,
  PaymentSignatory,
} from './state.ts'

export interface IssueDirectPaymentAgreementFacts {
  /** The money pays somebody whom the person, or whoever gets it, employs. */
  readonly employsAssistant: boolean
  /** R-DPY-06. They know what an employer has to do, and where help is. */
  readonly employerDutiesTold: boolean
}

export interface SignDirectPaymentAgreementFacts {
  readonly signedBy: readonly PaymentSignatory[]
}

export interface ConfirmPaymentChannelFacts {
  readonly channel: PaymentChannel
  readonly controlledBy: PaymentRecipient
}

export interface StartDirectPaymentFacts {
  /** R-DPY-13. The money pays a close relative who lives in the same household. */
  readonly paysFamilyInHousehold: boolean
  /** R-DPY-13. The council has decided that this is necessary. */
  readonly foundNecessary?: boolean
}

export interface ReviewDirectPaymentFacts {
  readonly result: PaymentReviewResult
  /** The person took part, and whoever gets the money. */
  readonly involved: boolean
}

export interface RaiseSpendConcernFacts {
  readonly concern: ConcernAboutPayment
}

export interface EndDirectPaymentFacts {
  readonly because: EndingOfPayment
  /** The needs are met in another way from the day of the end. */
  readonly alternativeInPlace: boolean
}
