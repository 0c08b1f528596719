import type { AdvocacyScreen } from '../advocacy/screen.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { PlanDetails } from './details.ts'
import type { Need, OutsideDuty } from './needs.ts'
import type { CombinedPlan, ExternalPlanType, JointPlan, JointPlanConsents } from './together.ts'

/** Rulebook 4.9: the checklist of a care and support plan. PC-23, the copy of the agreement, is added by the sign-off. */
export const PLAN_ITEMS = [
  'PC-01',
  'PC-02',
  'PC-03',
  'PC-04',
  'PC-05',
  'PC-06',
  'PC-07',
  'PC-08',
  'PC-09',
  'PC-10',
  'PC-11',
  'PC-12',
  'PC-13',
  'PC-14',
  'PC-15',
  'PC-16',
  'PC-17',
  'PC-18',
  'PC-19',
  'PC-20',
  'PC-21',
  'PC-22',
] as const
export type PlanItem = (typeof PLAN_ITEMS)[number]

export type PlanItemAnswer = 'FILLED' | 'NOT_APPLICABLE'

/** R-PLN-03. Who leads the planning, as the person chose. */
export const PLAN_LEADERS = ['PERSON', 'PERSON_WITH_WORKER', 'REPRESENTATIVE', 'WORKER'] as const
export type PlanLeader = (typeof PLAN_LEADERS)[number]

/** R-JNT-02. Another service's plan that was found, and whether the person wants it combined with this one. */
export interface FoundPlan {
  readonly type: ExternalPlanType
  readonly combine: boolean
}

/** The terms on which a plan is written. */
export interface PlanTerms {
  readonly ledBy: PlanLeader
  readonly advocacyScreen: AdvocacyScreen
  /** R-PLN-01. The needs that a direct payment could meet; the person is told of them. */
  readonly directPaymentFor: readonly Need[]
  /** R-JNT-02. Empty when somebody asked and there are none. */
  readonly otherPlans: readonly FoundPlan[]
}

/** What sent the plan back to named parts, so that only those are written anew. */
export const SENT_BACK_BY = ['DISPUTE', 'PANEL', 'JOINT_PLAN_SPLIT', 'OTHER_PLAN_ENDED'] as const

export interface SentBack {
  readonly by: (typeof SENT_BACK_BY)[number]
  readonly items: readonly PlanItem[]
}

export interface PlanningState {
  /** Counts submissions: 0 while the first draft is written. Agreements, panel decisions and sign-offs are bound to it. */
  readonly version: number
  readonly items: Readonly<Partial<Record<PlanItem, PlanItemAnswer>>>
  /** Who wrote in the plan or submitted it since the last sign-off; none of them may sign it off (R-GEN-06). */
  readonly authors: readonly StaffId[]
  /** What the submitted version costs in pence a week: the amount the parties agree to. */
  readonly weeklyPence?: number
  /** What the submitted version costs once, when it begins; absent when nothing. */
  readonly oneOffPence?: number
  /** Absent when every part is open. */
  readonly sentBack?: SentBack
  /** Absent until somebody begins with the person; a revision begins again. */
  readonly terms?: PlanTerms & { readonly begunAt: Instant }
  /** What the parts say in codes, besides their words. */
  readonly details?: PlanDetails
  /**
   * R-REV-10. The parts whose details a revision took over with the plan before. Words that are written anew do not carry them on:
   * what the part says in codes is then said anew, too.
   */
  readonly detailsBefore?: readonly PlanItem[]
  /** R-PLN-05. What PC-19 tells of that is somebody else's duty and is not provided yet; absent when nothing. */
  readonly toPassOn?: readonly OutsideDuty[]
  /** R-PLN-05. What was passed on to those whose duty it is. */
  readonly passedOn?: readonly OutsideDuty[]
  /** When somebody last asked whether those who meet needs besides the council still do (R-CAR-05). */
  readonly metByOthersReviewedAt?: Instant
  /** R-JNT-01. The latest word of each of the two. */
  readonly jointConsents?: JointPlanConsents
  /** Present when the plan was submitted as a joint one. */
  readonly joint?: JointPlan
  /** R-JNT-02. Present while plans of other services are combined with this one. */
  readonly combined?: CombinedPlan
  /** R-JNT-03. Other services' plans that were combined and have ended. */
  readonly combinedBefore?: readonly ExternalPlanType[]
}
