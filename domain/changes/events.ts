import type { RiskRating } from '../shared/risk-matrix.ts'
import type { TriageChangeFacts } from './facts.ts'
import type { ChangeKind, ChangeReporter } from './state.ts'

export interface ChangeReported {
  readonly type: 'ChangeReported'
  readonly kind: ChangeKind
  readonly reportedBy: ChangeReporter
  /** True when it joined a change of its kind that nobody had looked at yet. */
  readonly joined: boolean
}

export interface ChangeTriaged extends TriageChangeFacts {
  readonly type: 'ChangeTriaged'
  /** Worked out from the matrix, never typed in; absent when nobody rated the risk. */
  readonly rating?: RiskRating
}

/** R-REV-14. Part of the weekly budget is spent in another way, inside the plan's outcomes. */
export interface SpendingAdjusted {
  readonly type: 'SpendingAdjusted'
  readonly weeklyPence: number
  /** R-REV-03. True when it brought a review about, because changes added up; absent in older events. */
  readonly callsReview?: boolean
}

export type ChangesEvent = ChangeReported | ChangeTriaged | SpendingAdjusted
