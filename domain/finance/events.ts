import type { LocalDate } from '../shared/time.ts'
import type { ContributionWorking } from './contribution.ts'
import type {
  FinancialEvidence,
  FinancialOutcome,
  LightTouchGround,
  MissingInformationDecision,
  NilChargeGround,
} from './state.ts'

export interface FinancialAssessmentOffered {
  readonly type: 'FinancialAssessmentOffered'
}

/** Some of the information is there, some is asked for. */
export interface FinancialInformationAsked {
  readonly type: 'FinancialInformationAsked'
  readonly received: readonly FinancialEvidence[]
  readonly missing: readonly FinancialEvidence[]
}

export interface FinancialInformationComplete {
  readonly type: 'FinancialInformationComplete'
  readonly received: readonly FinancialEvidence[]
}

/** The information had not come, and a letter asked again. */
export interface FinancialInformationChased {
  readonly type: 'FinancialInformationChased'
  readonly times: number
}

export interface MissingInformationDecided {
  readonly type: 'MissingInformationDecided'
  readonly decision: MissingInformationDecision
  /** Only when the person is treated as having declined. */
  readonly outcome?: Omit<FinancialOutcome, 'completedAt'>
}

export interface FinancialAssessmentCompleted extends Omit<FinancialOutcome, 'completedAt'> {
  readonly type: 'FinancialAssessmentCompleted'
  /** R-CHG-02. Of a full assessment: how the most that can be asked came about. */
  readonly working?: ContributionWorking
  readonly lightTouchGround?: LightTouchGround
  readonly nilChargeGround?: NilChargeGround
  /** R-CHG-04. What the person has paid and should not have; it is paid back. */
  readonly wronglyChargedPence?: number
}

export interface FinancialAssessmentDeclined extends Omit<FinancialOutcome, 'completedAt'> {
  readonly type: 'FinancialAssessmentDeclined'
}

export interface FinancialResultChallenged {
  readonly type: 'FinancialResultChallenged'
}

/** R-CHG-04. What was charged wrongly has been paid back. */
export interface RepaymentRecorded {
  readonly type: 'RepaymentRecorded'
  readonly paidBackPence: number
  readonly paidOn: LocalDate
}

/** R-CHG-04. It came out after the end that money had been charged wrongly. */
export interface WrongChargeFound {
  readonly type: 'WrongChargeFound'
  readonly wronglyChargedPence: number
}

export type FinanceEvent =
  | RepaymentRecorded
  | WrongChargeFound
  | FinancialAssessmentOffered
  | FinancialInformationAsked
  | FinancialInformationComplete
  | FinancialInformationChased
  | MissingInformationDecided
  | FinancialAssessmentCompleted
  | FinancialAssessmentDeclined
  | FinancialResultChallenged
