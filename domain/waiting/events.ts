import type { MayRaise } from '../safeguarding/concern.ts'
import type { Risk, RiskRating } from '../shared/risk-matrix.ts'
import type { RecordInterimHelpFacts } from './interim-help.ts'
import type { DecideRedRiskFacts } from './red-risk.ts'
import type {
  FailedTry,
  InterimHelpAnswer,
  LeavingReason,
  WaitingContactOutcome,
  WaitingQueue,
  WelfareCheckDecision,
} from './state.ts'

export interface PlacedOnWaitingList {
  readonly type: 'PlacedOnWaitingList'
  readonly queue: WaitingQueue
  readonly risk: Risk
  readonly rating: RiskRating
}

export interface WaitingContactRecorded {
  readonly type: 'WaitingContactRecorded'
  readonly outcome: WaitingContactOutcome
  /** The matrix as it was filled in this time; absent when nobody was reached and nothing new was heard. */
  readonly risk?: Risk
  readonly rating: RiskRating
  readonly unmetRisk: boolean
  readonly interimHelp?: InterimHelpAnswer
  /** When and how it was tried, when nobody was reached. */
  readonly failedTry?: FailedTry
}

export interface WelfareCheckDecided {
  readonly type: 'WelfareCheckDecided'
  readonly decision: WelfareCheckDecision
}

export interface LeftWaitingList {
  readonly type: 'LeftWaitingList'
  readonly queue: WaitingQueue
  readonly reason: LeavingReason
}

export interface InterimHelpRecorded extends RecordInterimHelpFacts {
  readonly type: 'InterimHelpRecorded'
}

export interface RedRiskDecided extends DecideRedRiskFacts, MayRaise {
  readonly type: 'RedRiskDecided'
}

export type WaitingEvent =
  | PlacedOnWaitingList
  | WaitingContactRecorded
  | InterimHelpRecorded
  | RedRiskDecided
  | WelfareCheckDecided
  | LeftWaitingList
