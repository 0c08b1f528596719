import type { StaffId } from '../roles/roles.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** R-PAN-01. The only two reasons for which a plan may go to the panel. */
export const PANEL_TRIGGERS = ['OVER_THRESHOLD', 'UNUSUAL_PLAN'] as const
export type PanelTrigger = (typeof PANEL_TRIGGERS)[number]

/** R-PAN-03. All that a panel can say: nothing here redoes the plan or decides eligibility again. */
export const PANEL_DECISIONS = ['APPROVED', 'APPROVED_WITH_GOVERNANCE_CONDITIONS', 'RETURNED'] as const
export type PanelDecision = (typeof PANEL_DECISIONS)[number]

/** Why the panel puts a plan off; the reason in words is kept encrypted. */
export const PANEL_DEFERRAL_REASONS = [
  'INFORMATION_MISSING',
  'NOT_ENOUGH_MEMBERS',
  'NO_TIME_LEFT',
  'PERSON_ASKED_FOR_TIME',
] as const
export type PanelDeferralReason = (typeof PANEL_DEFERRAL_REASONS)[number]

/** Why a plan leaves the panel without its decision. */
export const PANEL_WITHDRAWAL_CAUSES = [
  'PANEL_TOO_LATE',
  'PUT_OFF_TWICE',
  'NO_LONGER_EXCEPTIONAL',
  'PERSON_ASKED',
] as const
export type PanelWithdrawalCause = (typeof PANEL_WITHDRAWAL_CAUSES)[number]

/** What the panel says of an approval that could not wait for it. */
export const RATIFICATIONS = ['RATIFIED', 'NOT_RATIFIED'] as const
export type Ratification = (typeof RATIFICATIONS)[number]

/** A place on the panel's agenda: the day, and which item of that day. */
export interface PanelSitting {
  readonly sittingOn: LocalDate
  readonly slot: number
}

/** R-PAN-06. What supports the person while their plan waits for the panel. */
export const INTERIM_SUPPORT = ['PLAN_IN_FORCE', 'URGENT_SUPPORT', 'REABLEMENT', 'ARRANGED_OTHERWISE'] as const
export type InterimSupport = (typeof INTERIM_SUPPORT)[number]

export interface PanelOutcome {
  readonly decision: PanelDecision
  /** The members who decided; those with a conflict stepped out. Of an urgent approval: who gave it. */
  readonly decidedBy: readonly StaffId[]
  readonly decidedAt: Instant
  /** Present only for an urgent approval, given outside the panel. */
  readonly urgent?: UrgentApproval
}

export interface UrgentApproval {
  readonly ratification: 'PENDING' | Ratification
  /** Who wrote the plan, referred it, works with the person or gave the approval: none of them ratifies it (R-GEN-06). */
  readonly involved: readonly StaffId[]
}

/** The latest referral. Referral and decision are bound to one version of the plan and one amount. */
export interface PanelState {
  readonly planVersion: number
  readonly weeklyPence: number
  readonly trigger: PanelTrigger
  readonly referredBy: StaffId
  readonly referredAt: Instant
  /** At the referral. Absent in journeys before this was asked. */
  readonly interim?: readonly InterimSupport[]
  /** Absent until the plan has a place on the agenda. */
  readonly agenda?: PanelSitting
  /** How often the panel has put this plan off; absent while it has not. */
  readonly deferrals?: number
  /** Who decides how a plan goes on that was put off twice. */
  readonly director?: StaffId
  readonly withdrawnAt?: Instant
  readonly outcome?: PanelOutcome
}
