import type { AdvocateNews } from '../advocacy/state.ts'
import type { DecisionCapacity } from '../advocacy/capacity.ts'
import type { Party } from '../agreement/state.ts'
import type { ConsentGround } from '../contact/state.ts'
import type { PlanDetails } from './details.ts'
import type { FoundAboutNeed } from './facts.ts'
import type { OutsideDuty } from './needs.ts'
import type { PlanItem, PlanItemAnswer, PlanTerms } from './state.ts'
import type { CombinedPlanEnding, ExternalPlanType, JointPlan, JointPlanParty, LeadMonitor } from './together.ts'

export interface PlanBegun extends PlanTerms, AdvocateNews {
  readonly type: 'PlanBegun'
}

export interface PlanSectionUpdated {
  readonly type: 'PlanSectionUpdated'
  readonly item: PlanItem
  readonly answer: PlanItemAnswer
  readonly details?: PlanDetails
  /** R-PLN-05. What PC-19 tells of that is somebody else's duty; absent in older events, and where the step says nothing of it. */
  readonly outsideDuties?: readonly OutsideDuty[]
  readonly providedAlready?: readonly OutsideDuty[]
}

export interface PlanSubmitted {
  readonly type: 'PlanSubmitted'
  readonly planVersion: number
  readonly parties: readonly Party[]
  readonly weeklyPence: number
  readonly oneOffPence?: number
  readonly joint?: JointPlan
}

/** What was said of the person's capacity is kept with their yes. */
export interface JointPlanConsentRecorded extends DecisionCapacity {
  readonly type: 'JointPlanConsentRecorded'
  readonly party: JointPlanParty
  readonly consents: boolean
  /** True when somebody else recorded what the party said, with evidence. */
  readonly onBehalf: boolean
  /** True when a joint plan becomes two again. */
  readonly splits: boolean
  /** True when the plan in force was a joint one, so that a review looks at it (R-REV-03). */
  readonly callsReview?: boolean
  /** True when a version that was out for agreement no longer counts. */
  readonly voids: boolean
}

export interface ExternalPlanLinked extends DecisionCapacity {
  readonly type: 'ExternalPlanLinked'
  readonly plan: ExternalPlanType
  readonly leadMonitor: LeadMonitor
}

export interface ExternalPlanEnded {
  readonly type: 'ExternalPlanEnded'
  readonly plan: ExternalPlanType
  readonly ending: CombinedPlanEnding
  /** Who watches over what is still combined; absent when nothing is. */
  readonly leadMonitor?: LeadMonitor
  /** True when a version that was out for agreement no longer counts. */
  readonly voids: boolean
}

export interface NeedReferredElsewhere {
  readonly type: 'NeedReferredElsewhere'
  readonly duty: OutsideDuty
  readonly basis: ConsentGround
}

export interface NeedsMetByOthersReviewed {
  readonly type: 'NeedsMetByOthersReviewed'
  readonly found: readonly FoundAboutNeed[]
}

export type PlanningEvent =
  | PlanBegun
  | PlanSectionUpdated
  | PlanSubmitted
  | JointPlanConsentRecorded
  | ExternalPlanLinked
  | ExternalPlanEnded
  | NeedReferredElsewhere
  | NeedsMetByOthersReviewed
