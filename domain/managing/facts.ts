import type { DecisionCapacity } from '../advocacy/capacity.ts'
import type { FamilyFacts } from '../direct-payments/paying-facts.ts'
import type {
  BudgetLine,
  ChoiceAuthority,
  FundHolder,
  FundSignatory,
  LineId,
  Management,
  ModeChangeDecision,
  MoneyDecision,
  MoneyManager,
  PoolLeaver,
  PoolReviewResult,
  PoolShare,
  ReleasePurpose,
} from './state.ts'

export interface AboutLine {
  readonly line: LineId
}

export interface ChooseManagementModeFacts {
  readonly lines: readonly BudgetLine[]
  /** For this decision, at this time. */
  readonly hasCapacity: boolean
  /** Who decides where capacity is lacking. */
  readonly authority?: ChoiceAuthority
  /** R-CAR-06. Only with support that gives a carer a break: the adult who gets it agrees. */
  readonly adultAgrees?: boolean
}

export interface AgreeServiceFundFacts extends AboutLine {
  readonly holder: FundHolder
  readonly signedBy: readonly FundSignatory[]
}

export interface AgreeDecisionMakingFacts extends AboutLine {
  readonly manager: MoneyManager
  readonly mayDecide: readonly MoneyDecision[]
  readonly mayNotDecide: readonly MoneyDecision[]
  /** The council has looked at who is to manage the money, and agrees to them. */
  readonly councilAgrees: boolean
}

export interface AgreePoolFacts extends AboutLine {
  /** The others; the person's own share is the line. */
  readonly shares: readonly PoolShare[]
  readonly personConsents: boolean
  /** How anybody can leave again has been settled. */
  readonly exitAgreed: boolean
}

export interface LeavePoolFacts extends AboutLine {
  readonly leaver: PoolLeaver
}

export interface RecordPoolReviewsFacts extends AboutLine {
  /** One entry for each of the others; which journey, or who looks after them, is kept sealed. */
  readonly others: readonly { readonly result: PoolReviewResult }[]
}

export interface CheckOutsideServiceFacts extends AboutLine {
  readonly meetsNeeds: boolean
}

/** Of a line that is paid directly, whom it pays is asked (R-DPY-13). */
export interface ReleaseBudgetFacts extends FamilyFacts {
  readonly purpose: ReleasePurpose
  /** Of the signed plan; urgent and interim support have none. */
  readonly line?: LineId
}

/** Whether the person has capacity for this is asked at the latest when it is decided; asking is open to everybody. */
export interface RequestModeChangeFacts extends AboutLine, Management, DecisionCapacity {}

export interface DecideModeChangeFacts extends DecisionCapacity {
  readonly decision: ModeChangeDecision
  /** The change is big: it may alter what the person gets, or from whom. */
  readonly bigChange: boolean
}
