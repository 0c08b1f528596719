import type { ChoiceAuthority } from '../managing/state.ts'
import type { DirectPaymentDecision, PaymentRecipient, WayOfManaging } from './state.ts'

export interface RequestDirectPaymentFacts {
  readonly recipient: PaymentRecipient
  /** Somebody else than the one for whom a direct payment is agreed now, although they get it for the same reason. */
  readonly somebodyNew?: boolean
}

/** What was found about each condition; the words are personal. */
export interface DecideDirectPaymentFacts {
  readonly decision: DirectPaymentDecision
  /** Of the person, for this decision. */
  readonly hasCapacity: boolean
  /** With a yes for somebody without it: who decides for them. */
  readonly authority?: ChoiceAuthority
  /** A nominated or authorised person is willing to get and look after the money. */
  readonly recipientAgrees: boolean
  /** Only of an authorised person: the council is satisfied that they are suitable. */
  readonly recipientSuitable?: boolean
  /** Only of an authorised person: they will act in the person's best interests. */
  readonly inBestInterests?: boolean
  /** True when a court order or treatment requirement keeps the person from having one. */
  readonly barred: boolean
  readonly manages: WayOfManaging
  /** A direct payment is a proper way to meet these needs. */
  readonly properWay: boolean
}
