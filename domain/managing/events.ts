import type { DecisionCapacity } from '../advocacy/capacity.ts'
import type { PaymentRecipient } from '../direct-payments/state.ts'
import type { RecordPoolReviewsFacts } from './facts.ts'
import type {
  BudgetLine,
  ChoiceAuthority,
  FundHolder,
  LineId,
  Management,
  ManagementMode,
  ModeChangeDecision,
  MoneyDecision,
  MoneyManager,
  PoolLeaver,
  PoolShare,
  ReleasePurpose,
} from './state.ts'

export interface ManagementModeChosen {
  readonly type: 'ManagementModeChosen'
  /** MIXED where the lines differ. */
  readonly mode: ManagementMode | 'MIXED'
  readonly lines: readonly BudgetLine[]
  readonly hasCapacity: boolean
  readonly authority?: ChoiceAuthority
  readonly adultAgrees?: boolean
  /** True when a worker recorded what the person chose, with evidence. */
  readonly onBehalf: boolean
  /** R-DPY-01. Present when the choice asks for a direct payment that nobody had asked for; absent in older events. */
  readonly asksForDirectPayment?: PaymentRecipient
}

export interface ServiceFundAgreed {
  readonly type: 'ServiceFundAgreed'
  readonly line: LineId
  readonly holder: FundHolder
}

export interface DecisionMakingAgreed {
  readonly type: 'DecisionMakingAgreed'
  readonly line: LineId
  readonly manager: MoneyManager
  readonly mayDecide: readonly MoneyDecision[]
  readonly mayNotDecide: readonly MoneyDecision[]
}

export interface PoolAgreed {
  readonly type: 'PoolAgreed'
  readonly line: LineId
  readonly shares: readonly PoolShare[]
}

export interface PoolLeft {
  readonly type: 'PoolLeft'
  readonly line: LineId
  readonly leaver: PoolLeaver
}

/** R-MGT-06. The others have their reviews. */
export interface PoolReviewsRecorded extends RecordPoolReviewsFacts {
  readonly type: 'PoolReviewsRecorded'
}

export interface OutsideServiceChecked {
  readonly type: 'OutsideServiceChecked'
  readonly line: LineId
  readonly meetsNeeds: boolean
}

export interface BudgetReleased extends Partial<Management> {
  readonly type: 'BudgetReleased'
  readonly purpose: ReleasePurpose
  readonly line?: LineId
  readonly weeklyPence?: number
  /** R-DPY-13. Of a line that is paid directly; absent in older events. */
  readonly paysFamilyInHousehold?: boolean
}

export interface ModeChangeRequested extends Management, DecisionCapacity {
  readonly type: 'ModeChangeRequested'
  readonly line: LineId
  readonly asksForDirectPayment?: PaymentRecipient
}

/** What was said of the person's capacity is kept with the decision. */
export interface ModeChangeDecided extends DecisionCapacity {
  readonly type: 'ModeChangeDecided'
  readonly line: LineId
  readonly decision: ModeChangeDecision
}

export type ManagingEvent =
  | ManagementModeChosen
  | ServiceFundAgreed
  | DecisionMakingAgreed
  | PoolAgreed
  | PoolLeft
  | PoolReviewsRecorded
  | OutsideServiceChecked
  | BudgetReleased
  | ModeChangeRequested
  | ModeChangeDecided
