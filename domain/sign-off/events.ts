import type { LocalDate } from '../shared/time.ts'
import type { ConfirmCopyReceivedFacts, CopyWishFor } from './facts.ts'
import type {
  CopyRecipient,
  FinalBudget,
  FirstReviewAnchor,
  GroundForLess,
  ReviewRhythm,
  ServiceDelayCause,
} from './state.ts'
import type { RecordServiceOfferFacts } from './offers.ts'

export interface PlanSignedOff {
  readonly type: 'PlanSignedOff'
  readonly planVersion: number
  readonly budget: FinalBudget
  readonly startDate: LocalDate
  /** True when support begins or changes, so that somebody must say when it has started. */
  readonly startsService: boolean
  readonly firstReviewFrom: FirstReviewAnchor
  readonly lowerBecause?: GroundForLess
  readonly reviewRhythm?: ReviewRhythm
}

export interface PlanRefused {
  readonly type: 'PlanRefused'
  readonly planVersion: number
}

export interface PlanCopiesSent {
  readonly type: 'PlanCopiesSent'
  readonly planVersion: number
  readonly recipients: readonly CopyRecipient[]
}

export interface CopyWishesRecorded {
  readonly type: 'CopyWishesRecorded'
  readonly wishes: readonly CopyWishFor[]
}

export interface PlanCopyReceived extends ConfirmCopyReceivedFacts {
  readonly type: 'PlanCopyReceived'
}

export interface ServiceDelayed {
  readonly type: 'ServiceDelayed'
  readonly cause: ServiceDelayCause
  readonly newStartOn: LocalDate
}

export interface ServiceStarted {
  readonly type: 'ServiceStarted'
  readonly startedOn: LocalDate
}

/** R-PLN-06. When providers were asked, and when the first of them offered the support. */
export interface ServiceOfferRecorded extends RecordServiceOfferFacts {
  readonly type: 'ServiceOfferRecorded'
}

export type SignOffEvent =
  | PlanSignedOff
  | PlanRefused
  | CopyWishesRecorded
  | PlanCopiesSent
  | PlanCopyReceived
  | ServiceDelayed
  | ServiceStarted
  | ServiceOfferRecorded
