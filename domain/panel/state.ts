import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'

/** R-PAN-01. The only two reasons for which a plan may go to the panel. */
export const PANEL_TRIGGERS = ['OVER_THRESHOLD', 'UNUSUAL_PLAN'] as const
export type PanelTrigger = (typeof PANEL_TRIGGERS)[number]

/** R-PAN-03. All that a panel can say: nothing here redoes the plan or decides eligibility again. */
export const PANEL_DECISIONS = ['APPROVED', 'APPROVED_WITH_GOVERNANCE_CONDITIONS', 'RETURNED'] as const
export type PanelDecision = (typeof PANEL_DECISIONS)[number]

export interface PanelOutcome {
  readonly decision: PanelDecision
  /** The members who decided; those with a conflict stepped out. */
  readonly decidedBy: readonly StaffId[]
  readonly decidedAt: Instant
}

/** The latest referral. Referral and decision are bound to one version of the plan and one amount. */
export interface PanelState {
  readonly planVersion: number
  readonly weeklyPence: number
  readonly trigger: PanelTrigger
  readonly referredBy: StaffId
  readonly referredAt: Instant
  readonly outcome?: PanelOutcome
}
