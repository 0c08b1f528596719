import type { Risk } from '../shared/risk-matrix.ts'
import type { Priority } from '../triage/state.ts'
import type { ChangeKind, ChangeOutcome, ChangeReporter } from './state.ts'

export interface ReportChangeFacts {
  readonly kind: ChangeKind
  readonly reportedBy: ChangeReporter
}

export interface AdjustSpendingFacts {
  /** How much of the weekly budget is spent in another way. */
  readonly weeklyPence: number
  /** True when it still serves the outcomes in the plan. */
  readonly withinOutcomes: boolean
}

export interface TriageChangeFacts {
  readonly kind: ChangeKind
  /** R-HLT-01: much has changed, or the change will last; one of them is enough. */
  readonly muchChanged: boolean
  readonly lasts: boolean
  /** The matrix as it is now; needed for a change of risk. */
  readonly risk?: Risk
  readonly outcome: ChangeOutcome
  /** How soon a new assessment has to be finished (R-ASM-02). */
  readonly priority?: Priority
}
