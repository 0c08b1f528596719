import type { AdvocacyScreen } from '../advocacy/screen.ts'
import type { AssessmentType } from '../assessment/state.ts'
import type { CommunicationState, ConsentGround, ContactChannel } from '../contact/state.ts'
import type { PaymentChannel, PaymentRecipient } from '../direct-payments/state.ts'
import type { EligibilityFinding } from '../eligibility/criteria.ts'
import type { BudgetLine } from '../managing/state.ts'
import type { Referrer, RouteOfAccess } from '../referral/state.ts'
import type { OutcomesAchieved, ReviewType } from '../reviews/state.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Risk } from '../shared/risk-matrix.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { ReviewRhythm } from '../sign-off/state.ts'
import type { ConversationLevel, Priority, SafeguardingScreen } from '../triage/state.ts'
import type { FormerEvent } from './state.ts'

export interface FormerContact {
  readonly on: LocalDate
  readonly channel: ContactChannel
  readonly consent: ConsentGround
}

export interface FormerReferral {
  readonly receivedOn: LocalDate
  readonly referrer: Referrer
  readonly routeOfAccess: RouteOfAccess
  readonly urgent: boolean
  readonly carerKnown: boolean
  readonly inHospital: boolean
}

export interface FormerTriage {
  readonly decidedOn: LocalDate
  readonly priority: Priority
  readonly risk: Risk
  readonly conversationLevel: ConversationLevel
  readonly safeguardingScreen: SafeguardingScreen
  readonly advocacyScreen: AdvocacyScreen
}

export interface FormerPlan {
  readonly signedOn: LocalDate
  readonly startDate: LocalDate
  /** Absent while support has not started. */
  readonly supportStartedOn?: LocalDate
  readonly lines: readonly BudgetLine[]
  /** What the person pays of it, in pence a week. */
  readonly personPence: number
  readonly reviewRhythm?: ReviewRhythm
}

/** A direct payment that is being paid. */
export interface FormerDirectPayment {
  readonly startedOn: LocalDate
  readonly recipient: PaymentRecipient
  readonly channel: PaymentChannel
  readonly employsAssistant: boolean
  /** Absent before its first review. */
  readonly reviewedOn?: LocalDate
  readonly reviewDueOn?: LocalDate
  readonly auditDueOn?: LocalDate
}

export interface FormerReview {
  readonly on: LocalDate
  readonly type: ReviewType
  readonly outcomesAchieved: OutcomesAchieved
}

export interface AtTriage {
  readonly stage: 'TRIAGE'
  readonly referral: FormerReferral
  readonly triageDueOn?: LocalDate
}

export interface AtWaiting {
  readonly stage: 'WAITING'
  readonly referral: FormerReferral
  readonly triage: FormerTriage
  /** When somebody last spoke to the person; absent: not since triage. */
  readonly lastContactOn?: LocalDate
  readonly contactDueOn?: LocalDate
  readonly assessmentDueOn?: LocalDate
}

/** Somebody works with the person for a few weeks, and longer-term support is not assessed for. */
export interface AtShortTerm {
  readonly stage: 'SHORT_TERM'
  readonly referral: FormerReferral
  readonly triage: FormerTriage
  readonly begunOn: LocalDate
  readonly planWritten: boolean
  /** When somebody last looked how it goes; absent: not since it began. */
  readonly lastCheckOn?: LocalDate
  readonly checkDueOn?: LocalDate
  /** By when it ends, or longer-term work is proposed. */
  readonly limitDueOn?: LocalDate
}

export interface AtAssessing {
  readonly stage: 'ASSESSING'
  readonly referral: FormerReferral
  readonly triage: FormerTriage
  readonly allocatedOn: LocalDate
  readonly assessmentDueOn?: LocalDate
}

/** The needs are assessed and found eligible, and no plan is signed. */
export interface AtBudgeting {
  readonly stage: 'BUDGETING'
  readonly referral: FormerReferral
  readonly triage: FormerTriage
  readonly allocatedOn: LocalDate
  readonly assessment: { readonly type: AssessmentType; readonly completedOn: LocalDate }
  readonly eligibility: { readonly determinedOn: LocalDate; readonly finding: EligibilityFinding }
  /** By when the plan is agreed and signed. */
  readonly planDueOn?: LocalDate
}

export interface AtActive {
  readonly stage: 'ACTIVE'
  readonly plan: FormerPlan
  readonly directPayment?: FormerDirectPayment
  /** Absent before the first review. */
  readonly lastReview?: FormerReview
  /** Of the next review, as the former system had it. */
  readonly reviewDueOn?: LocalDate
}

export interface FormerEntry {
  readonly on: LocalDate
  readonly what: FormerEvent
}

export interface TakeOverJourneyFacts {
  readonly team: string
  readonly worker?: StaffId
  readonly contact: FormerContact
  readonly communication: CommunicationState
  readonly stands: AtTriage | AtWaiting | AtShortTerm | AtAssessing | AtBudgeting | AtActive
  readonly history: readonly FormerEntry[]
  /** Dates that have passed are told of from here; absent: at once. */
  readonly ringFrom?: Instant
}
