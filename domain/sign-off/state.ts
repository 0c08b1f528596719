import type { StaffId } from '../roles/roles.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** R-SGN-05. Who a copy of the plan can go to. */
export const COPY_RECIPIENTS = ['PERSON', 'CARER', 'ADVOCATE', 'GP', 'OTHER'] as const
export type CopyRecipient = (typeof COPY_RECIPIENTS)[number]

/** Everybody but the person: they get a copy only if the person wants it. */
export type OtherCopyRecipient = Exclude<CopyRecipient, 'PERSON'>

/** How a copy reached somebody without a letter of ours. */
export const COPY_WAYS = ['BY_HAND', 'READ_TOGETHER', 'BY_SECURE_EMAIL'] as const
export type CopyWay = (typeof COPY_WAYS)[number]

/** What the person said about a copy for somebody. */
export type CopyWish = 'WANTED' | 'NOT_WANTED'

/** R-BUD-03. Budgets beside the personal budget of the council that the same plan rests on. */
export const OTHER_BUDGET_KINDS = ['PERSONAL_HEALTH_BUDGET', 'DISABLED_FACILITIES_GRANT', 'OTHER'] as const
export type OtherBudgetKind = (typeof OTHER_BUDGET_KINDS)[number]

export interface OtherBudget {
  readonly kind: OtherBudgetKind
  readonly weeklyPence: number
}

/** R-REV-09. What a reassessment has to show before a budget can be lower. */
export const GROUNDS_FOR_LESS = ['LESS_NEED', 'OTHER_SUPPORT'] as const
export type GroundForLess = (typeof GROUNDS_FOR_LESS)[number]

/** R-SGN-06. Why support cannot start on the day that was set; the words are kept encrypted. */
export const SERVICE_DELAY_CAUSES = [
  'PROVIDER_CANNOT_START',
  'NO_PROVIDER_FOUND',
  'HOME_NOT_READY',
  'PERSON_ASKED',
] as const
export type ServiceDelayCause = (typeof SERVICE_DELAY_CAUSES)[number]

/** How often this plan is reviewed, where that is sooner than the council's own times (R-REV-01, R-REV-02). */
export interface ReviewRhythm {
  /** Six to eight. */
  readonly firstReviewWeeks: number
  /** Three to twelve. */
  readonly everyMonths: number
}

/** What the first review is counted from; UNCHANGED when neither support nor budget changed, so that its clocks run on. */
export const FIRST_REVIEW_ANCHORS = ['SIGN_OFF', 'SERVICE_START', 'LATER_OF_BOTH', 'UNCHANGED'] as const
export type FirstReviewAnchor = (typeof FIRST_REVIEW_ANCHORS)[number]

/** R-BUD-03. The final budget in pence a week: what the plan costs, and who pays which share of it. */
export interface FinalBudget {
  readonly totalWeeklyPence: number
  readonly personPence: number
  readonly councilPence: number
  /** What is paid once, when the plan begins. */
  readonly oneOffPence?: number
  readonly otherBudgets?: readonly OtherBudget[]
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
  /** The latest new day, while support could not start (R-SGN-06). */
  readonly newStartOn?: LocalDate
  /** Absent where the council's own times hold. */
  readonly reviewRhythm?: ReviewRhythm
  /** Those besides the person whose copy has been asked for; absent before there was one. */
  readonly copiesSent?: readonly OtherCopyRecipient[]
  /** What the person said about copies for others; absent until they were asked. */
  readonly copyWishes?: Readonly<Partial<Record<OtherCopyRecipient, CopyWish>>>
  /** Present while the clocks of the first review wait for the service to start. */
  readonly firstReviewAwaits?: 'SERVICE_START' | 'LATER_OF_BOTH'
}

export interface SignOffState {
  readonly inForce?: PlanInForce
}
