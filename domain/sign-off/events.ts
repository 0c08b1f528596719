import type { LocalDate } from '../shared/time.ts'
import type { CopyRecipient, FinalBudget, FirstReviewAnchor } from './state.ts'

export interface PlanSignedOff {
  readonly type: 'PlanSignedOff'
  readonly planVersion: number
  readonly budget: FinalBudget
  readonly startDate: LocalDate
  /** True when support begins or changes, so that somebody must say when it has started. */
  readonly startsService: boolean
  readonly firstReviewFrom: FirstReviewAnchor
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

export interface ServiceStarted {
  readonly type: 'ServiceStarted'
  readonly startedOn: LocalDate
}

export type SignOffEvent = PlanSignedOff | PlanRefused | PlanCopiesSent | ServiceStarted
