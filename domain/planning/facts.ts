import type { DecisionCapacity } from '../advocacy/capacity.ts'
import type { Party } from '../agreement/state.ts'
import type { ConsentGround } from '../contact/state.ts'
import type { PlanDetails } from './details.ts'
import type { Need, OtherWhoMeetsNeeds, OutsideDuty } from './needs.ts'
import type { PlanItem, PlanTerms } from './state.ts'
import type { CombinedPlanEnding, ExternalPlanType, JointPlan, JointPlanParty, LeadMonitor } from './together.ts'

export type DraftPlanFacts = PlanTerms

export interface UpdatePlanSectionFacts extends PlanDetails {
  readonly item: PlanItem
  /** R-PLN-05. What of this part is somebody else's duty; nothing when absent. */
  readonly outsideDuties?: readonly OutsideDuty[]
  /** R-PLN-05. Those of them, in PC-19, that are provided already, so that nobody has to be asked. */
  readonly providedAlready?: readonly OutsideDuty[]
}

export interface SubmitPlanForAgreementFacts {
  /** Whose agreement the plan needs: PERSON and COUNCIL always, and everybody else involved. */
  readonly parties: readonly Party[]
  /** What the plan costs in pence a week. */
  readonly weeklyPence: number
  /** What it costs once, when it begins; absent when nothing. */
  readonly oneOffPence?: number
  /** Present when the plan goes out as a joint one. */
  readonly joint?: JointPlan
}

export interface ConsentToJointPlanFacts extends DecisionCapacity {
  readonly party: JointPlanParty
  readonly consents: boolean
}

export interface LinkExternalPlanFacts extends DecisionCapacity {
  readonly plan: ExternalPlanType
  readonly consent: boolean
  /** Who watches over the whole; absent while nobody is named. */
  readonly leadMonitor?: LeadMonitor
  /** True when somebody made sure that the two plans do not give the same support twice. */
  readonly overlapChecked: boolean
}

export interface RecordExternalPlanEndedFacts {
  readonly plan: ExternalPlanType
  readonly ending: CombinedPlanEnding
  /** Who watches over what is still combined. */
  readonly leadMonitor?: LeadMonitor
}

/** What somebody found about one need that others meet. */
export interface FoundAboutNeed {
  readonly need: Need
  readonly by: OtherWhoMeetsNeeds
  readonly stillMet: boolean
}

export interface ReviewNeedsMetByOthersFacts {
  readonly found: readonly FoundAboutNeed[]
}

export interface ReferNeedElsewhereFacts {
  readonly duty: OutsideDuty
  readonly basis: ConsentGround
}
