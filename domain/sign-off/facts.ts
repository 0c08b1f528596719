import type { BudgetTests } from '../budget/state.ts'
import type { LocalDate } from '../shared/time.ts'
import type {
  CopyRecipient,
  CopyWay,
  FinalBudget,
  GroundForLess,
  OtherCopyRecipient,
  ReviewRhythm,
  ServiceDelayCause,
} from './state.ts'

export interface SignOffPlanFacts {
  readonly planVersion: number
  readonly budget: FinalBudget
  readonly startDate: LocalDate
  readonly budgetTests: BudgetTests
  /** False only for a revision that leaves the support as it is; the review clocks and the start of service depend on it. */
  readonly supportChanged: boolean
  /** R-REV-09. What the reassessment showed; only for a budget that is lower than the one in force. */
  readonly lowerBecause?: GroundForLess
  /** Absent: as it was for this person, or the council's own times. */
  readonly reviewRhythm?: ReviewRhythm
}

export interface RefusePlanFacts {
  readonly planVersion: number
}

export interface CopyFor {
  readonly to: CopyRecipient
  /** R-SGN-05. True when the person wants this recipient to have a copy. Their own copy needs no consent. */
  readonly consent: boolean
}

export interface SendPlanCopiesFacts {
  readonly recipients: readonly CopyFor[]
}

export interface CopyWishFor {
  readonly to: OtherCopyRecipient
  readonly wanted: boolean
}

export interface RecordCopyWishesFacts {
  readonly wishes: readonly CopyWishFor[]
}

export interface ConfirmCopyReceivedFacts {
  readonly to: CopyRecipient
  readonly way: CopyWay
  readonly receivedOn: LocalDate
}

export interface RecordServiceDelayFacts {
  readonly cause: ServiceDelayCause
  readonly newStartOn: LocalDate
  readonly interimArranged: boolean
}

export interface RecordServiceStartedFacts {
  readonly startedOn: LocalDate
}
