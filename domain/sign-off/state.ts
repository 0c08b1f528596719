import type { StaffId } from '../roles/roles.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** R-SGN-05. Who a copy of the plan can go to. */
export const COPY_RECIPIENTS = ['PERSON', 'CARER', 'ADVOCATE', 'GP', 'OTHER'] as const
export type CopyRecipient = (typeof COPY_RECIPIENTS)[number]

/** What the first review is counted from; UNCHANGED when neither support nor budget changed, so that its clocks run on. */
export const FIRST_REVIEW_ANCHORS = ['SIGN_OFF', 'SERVICE_START', 'LATER_OF_BOTH', 'UNCHANGED'] as const
export type FirstReviewAnchor = (typeof FIRST_REVIEW_ANCHORS)[number]

/** R-BUD-03. The final budget in pence a week: what the plan costs, and who pays which share of it. */
export interface FinalBudget {
  readonly totalWeeklyPence: number
  readonly personPence: number
  readonly councilPence: number
}

/** The signed plan. It stays in force until a new one is signed (R-REV-11). */
export interface PlanInForce {
  readonly planVersion: number
  readonly signedAt: Instant
  readonly signedBy: StaffId
  readonly startDate: LocalDate
  readonly budget: FinalBudget
  /** True once the person's own copy has been asked for. */
  readonly personCopySent: boolean
  readonly serviceStartedOn?: LocalDate
  /** Present while the clocks of the first review wait for the service to start. */
  readonly firstReviewAwaits?: 'SERVICE_START' | 'LATER_OF_BOTH'
}

export interface SignOffState {
  readonly inForce?: PlanInForce
}
