import type { AccessEvent } from '../access/events.ts'
import type { AdmissionEvent } from '../admission/events.ts'
import type { AdviceEvent } from '../advice/events.ts'
import type { AdvocacyEvent } from '../advocacy/events.ts'
import type { CapacityEvent } from '../capacity/events.ts'
import type { AgreementEvent } from '../agreement/events.ts'
import type { AllocationEvent } from '../allocation/events.ts'
import type { AssessmentEvent } from '../assessment/events.ts'
import type { BudgetEvent } from '../budget/events.ts'
import type { ChangesEvent } from '../changes/events.ts'
import type { CarersEvent } from '../carers/events.ts'
import type { ChargingEvent } from '../charging/events.ts'
import type { ClosureEvent } from '../closure/events.ts'
import type { ContactDetailsEvent } from '../contact-details/events.ts'
import type { ContactEvent } from '../contact/events.ts'
import type { ConversationsEvent } from '../conversations/events.ts'
import type { ContingencyEvent } from '../contingency/events.ts'
import type { CorrectionsEvent } from '../corrections/events.ts'
import type { DatesEvent } from '../dates/events.ts'
import type { DirectPaymentsEvent } from '../direct-payments/events.ts'
import type { PayingEvent } from '../direct-payments/paying-events.ts'
import type { RunningEvent } from '../direct-payments/running-events.ts'
import type { EligibilityEvent } from '../eligibility/events.ts'
import type { FinanceEvent } from '../finance/events.ts'
import type { HoldingEvent } from '../holding/events.ts'
import type { RepairsEvent } from '../repairs/events.ts'
import type { HospitalEvent } from '../hospital/events.ts'
import type { LeavingHospitalEvent } from '../leaving-hospital/events.ts'
import type { LettersEvent } from '../messages/events.ts'
import type { ManagingEvent } from '../managing/events.ts'
import type { MovesEvent } from '../moves/events.ts'
import type { TemplateName } from '../messages/templates.ts'
import type { OnCallEvent } from '../on-call/events.ts'
import type { OutOfHoursEvent } from '../out-of-hours/events.ts'
import type { PanelEvent } from '../panel/events.ts'
import type { PlanningEvent } from '../planning/events.ts'
import type { ReassessmentEvent } from '../reassessment/events.ts'
import type { ReferralEvent } from '../referral/events.ts'
import type { ReviewsEvent } from '../reviews/events.ts'
import type { SafeguardingEvent } from '../safeguarding/events.ts'
import type { SignOffEvent } from '../sign-off/events.ts'
import type { TakingOverEvent } from '../taking-over/events.ts'
import type { TriageEvent } from '../triage/events.ts'
import type { UrgentSupportEvent } from '../urgent-support/events.ts'
import type { WaitingEvent } from '../waiting/events.ts'
import type { Firing } from './clock-intent.ts'

/** A clock woke the journey and people were told; nothing was decided (R-GEN-04, R-GEN-05). */
export interface ClockFired extends Omit<Firing, 'onCall'> {
  readonly type: 'ClockFired'
  /** True when it was handled well after its instant, because something was down (R-OPS-07). The true instant stays in `at`. */
  readonly late: boolean
}

/** The post's receipt for a message; "letter sent" means this, not the wish to send. */
export interface MessageDelivered {
  readonly type: 'MessageDelivered'
  readonly reference: string
  readonly template: TemplateName
}

export type JourneyWideEvent = ClockFired | MessageDelivered

/** Everything that can happen to a journey. Every accepted step and every firing writes exactly one. */
export type JourneyEvent =
  | JourneyWideEvent
  | TakingOverEvent
  | ContactEvent
  | OutOfHoursEvent
  | OnCallEvent
  | AdviceEvent
  | ReferralEvent
  | TriageEvent
  | ConversationsEvent
  | AdvocacyEvent
  | CapacityEvent
  | UrgentSupportEvent
  | WaitingEvent
  | AllocationEvent
  | HoldingEvent
  | AccessEvent
  | DatesEvent
  | CorrectionsEvent
  | RepairsEvent
  | CarersEvent
  | AssessmentEvent
  | EligibilityEvent
  | ReassessmentEvent
  | BudgetEvent
  | FinanceEvent
  | ManagingEvent
  | DirectPaymentsEvent
  | PayingEvent
  | RunningEvent
  | ChargingEvent
  | PlanningEvent
  | AgreementEvent
  | PanelEvent
  | SignOffEvent
  | ReviewsEvent
  | ContingencyEvent
  | ChangesEvent
  | HospitalEvent
  | AdmissionEvent
  | LeavingHospitalEvent
  | SafeguardingEvent
  | MovesEvent
  | ClosureEvent
  | LettersEvent
  | ContactDetailsEvent
