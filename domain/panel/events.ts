import type { PlanItem } from '../planning/state.ts'
import type { StaffId } from '../roles/roles.ts'
import type { LocalDate } from '../shared/time.ts'
import type {
  InterimSupport,
  PanelDecision,
  PanelDeferralReason,
  PanelSitting,
  PanelTrigger,
  PanelWithdrawalCause,
  Ratification,
} from './state.ts'

export interface PanelReferred {
  readonly type: 'PanelReferred'
  readonly trigger: PanelTrigger
  readonly planVersion: number
  readonly weeklyPence: number
  readonly interim?: readonly InterimSupport[]
}

export interface PanelItemScheduled extends PanelSitting {
  readonly type: 'PanelItemScheduled'
}

export interface PanelItemDeferred extends PanelSitting {
  readonly type: 'PanelItemDeferred'
  readonly reason: PanelDeferralReason
  /** 1 for the first time. */
  readonly times: number
  readonly director?: StaffId
}

/** The director fixed the last sitting of a plan that was put off twice. */
export interface PanelSittingFixed extends PanelSitting {
  readonly type: 'PanelSittingFixed'
}

export interface PanelDecided {
  readonly type: 'PanelDecided'
  readonly decision: PanelDecision
  readonly planVersion: number
  readonly weeklyPence: number
  readonly decidedBy: readonly StaffId[]
  /** Who declared a conflict and stepped out. */
  readonly conflicts: readonly StaffId[]
  /** The parts a returned plan goes back to; empty for an approval. */
  readonly returnedItems: readonly PlanItem[]
  readonly returnBy?: LocalDate
}

export interface PanelApprovedUrgently {
  readonly type: 'PanelApprovedUrgently'
  readonly planVersion: number
  readonly weeklyPence: number
  readonly involved: readonly StaffId[]
}

export interface UrgentApprovalRatified {
  readonly type: 'UrgentApprovalRatified'
  readonly decision: Ratification
  readonly planVersion: number
  readonly weeklyPence: number
  readonly decidedBy: readonly StaffId[]
  readonly conflicts: readonly StaffId[]
}

export interface PanelWithdrawn {
  readonly type: 'PanelWithdrawn'
  readonly cause: PanelWithdrawalCause
  readonly planVersion: number
}

export type PanelEvent =
  | PanelReferred
  | PanelItemScheduled
  | PanelItemDeferred
  | PanelSittingFixed
  | PanelDecided
  | PanelApprovedUrgently
  | UrgentApprovalRatified
  | PanelWithdrawn
