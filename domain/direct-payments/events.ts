import type { DecideDirectPaymentFacts } from './facts.ts'
import type { PaymentCondition, PaymentRecipient } from './state.ts'

export interface DirectPaymentRequested {
  readonly type: 'DirectPaymentRequested'
  readonly recipient: PaymentRecipient
  /** They are to take the place of another nominated or authorised person. */
  readonly somebodyNew?: boolean
}

export interface DirectPaymentRequestWithdrawn {
  readonly type: 'DirectPaymentRequestWithdrawn'
}

/** R-GEN-01. What was found about each condition is kept with the decision. */
type Found = Omit<DecideDirectPaymentFacts, 'decision'>

export interface DirectPaymentAgreed extends Found {
  readonly type: 'DirectPaymentAgreed'
  readonly recipient: PaymentRecipient
}

export interface DirectPaymentRefused extends Found {
  readonly type: 'DirectPaymentRefused'
  readonly recipient: PaymentRecipient
  /** What stood against it; never empty. */
  readonly unmet: readonly PaymentCondition[]
}

export type DirectPaymentsEvent =
  DirectPaymentRequested | DirectPaymentRequestWithdrawn | DirectPaymentAgreed | DirectPaymentRefused
