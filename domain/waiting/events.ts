import type { Risk, RiskRating } from '../shared/risk-matrix.ts'
import type { WaitingContactOutcome } from './state.ts'

export interface WaitingContactRecorded {
  readonly type: 'WaitingContactRecorded'
  readonly outcome: WaitingContactOutcome
  /** The matrix as it was filled in this time; absent when nobody was reached and nothing new was heard. */
  readonly risk?: Risk
  readonly rating: RiskRating
  readonly unmetRisk: boolean
}

export type WaitingEvent = WaitingContactRecorded
