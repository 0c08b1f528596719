import type { BudgetTests } from '../budget/state.ts'
import type { LocalDate } from '../shared/time.ts'
import type { CopyRecipient, FinalBudget } from './state.ts'

export interface SignOffPlanFacts {
  readonly planVersion: number
  readonly budget: FinalBudget
  readonly startDate: LocalDate
  readonly budgetTests: BudgetTests
  /** False only for a revision that leaves the support as it is; the review clocks and the start of service depend on it. */
  readonly supportChanged: boolean
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

export interface RecordServiceStartedFacts {
  readonly startedOn: LocalDate
}
