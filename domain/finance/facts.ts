import type { LocalDate } from '../shared/time.ts'
import type { Means } from './contribution.ts'
import type {
  FinancialEvidence,
  FinancialResult,
  LightTouchGround,
  MissingInformationDecision,
  NilChargeGround,
} from './state.ts'

export interface RecordFinancialInformationFacts {
  readonly received: readonly FinancialEvidence[]
  /** Empty when everything is there. */
  readonly missing: readonly FinancialEvidence[]
}

export interface CompleteFinancialAssessmentFacts {
  readonly result: FinancialResult
  readonly weeklyContributionPence: number
  readonly effectiveFrom: LocalDate
  readonly means?: Means
  readonly lightTouchGround?: LightTouchGround
  readonly nilChargeGround?: NilChargeGround
  readonly wronglyChargedPence?: number
}

export interface DeclineFinancialAssessmentFacts {
  readonly effectiveFrom: LocalDate
}

export interface DecideOnMissingInformationFacts {
  readonly decision: MissingInformationDecision
  /** From when the person pays the full cost; only when they are treated as having declined. */
  readonly effectiveFrom?: LocalDate
}
