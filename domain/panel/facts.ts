import type { PlanItem } from '../planning/state.ts'
import type { StaffId } from '../roles/roles.ts'
import type { LocalDate } from '../shared/time.ts'
import type {
  PanelDecision,
  PanelDeferralReason,
  PanelSitting,
  PanelTrigger,
  PanelWithdrawalCause,
  Ratification,
} from './state.ts'

export interface ReferToPanelFacts {
  readonly trigger: PanelTrigger
  /** What the plan costs in pence a week. */
  readonly weeklyPence: number
  readonly papersSent: boolean
}

export interface DeferPanelItemFacts extends PanelSitting {
  readonly reason: PanelDeferralReason
  /** Named when the plan is put off for the second time. */
  readonly director?: StaffId
}

/** Who sat. */
export interface PanelMembers {
  /** Everybody who sat, the chair included. */
  readonly members: readonly StaffId[]
  /** Those of them who declared a conflict and stepped out. */
  readonly conflicts: readonly StaffId[]
}

export interface RecordPanelDecisionFacts extends PanelMembers {
  readonly decision: PanelDecision
  /** R-PAN-07: the parts that a returned plan goes back to. */
  readonly returnedItems: readonly PlanItem[]
  /** The day by which the work on a returned plan is to be finished. */
  readonly returnBy?: LocalDate
}

/** An urgent approval is of the version that was referred, too. */
export interface ApproveUrgentlyFacts {
  readonly planVersion: number
}

export interface RatifyUrgentApprovalFacts extends PanelMembers {
  readonly decision: Ratification
}

export interface WithdrawFromPanelFacts {
  readonly cause: PanelWithdrawalCause
}
