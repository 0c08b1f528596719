import type {
  ConcernAboutPayment,
  EndingOfPayment,
  FamilyPaidFor,
  PaymentChannel,
  PaymentRecipient,
  PaymentReviewResult,
  PaymentSignatory,
  WayOfSigning,
} from './state.ts'

/** R-DPY-13. Whether the money pays a close relative who lives in the same household, and for what. */
export interface FamilyFacts {
  readonly paysFamilyInHousehold?: boolean
  /** Absent: for support. */
  readonly familyPaidFor?: FamilyPaidFor
  /** The council decides with this step that it is necessary; absent where it has decided before. */
  readonly foundNecessary?: boolean
}

export interface DecideFamilyPaymentFacts {
  readonly necessary: boolean
}

/** Of somebody new who gets the money while it is paid, whom it pays is asked. */
export interface IssueDirectPaymentAgreementFacts extends FamilyFacts {
  /** The money pays somebody whom the person, or whoever gets it, employs. */
  readonly employsAssistant: boolean
  /** R-DPY-06. They know what an employer has to do, and where help is. */
  readonly employerDutiesTold: boolean
}

export interface TellEmployerDutiesFacts {
  /** Contract, tax, insurance, checks and pension, and where help is. */
  readonly employerDutiesTold: boolean
}

export interface SignDirectPaymentAgreementFacts {
  readonly signedBy: readonly PaymentSignatory[]
  /** Of whoever gets the money, where somebody else records it. */
  readonly way?: WayOfSigning
}

export interface ConfirmPaymentChannelFacts {
  readonly channel: PaymentChannel
  readonly controlledBy: PaymentRecipient
}

export interface StartDirectPaymentFacts extends FamilyFacts {
  readonly paysFamilyInHousehold: boolean
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
