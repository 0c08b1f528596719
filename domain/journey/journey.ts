import type { AccessState } from '../access/state.ts'
import type { AdmissionState } from '../admission/state.ts'
import type { AdviceState, PreventionState } from '../advice/state.ts'
import type { AdvocacyState } from '../advocacy/state.ts'
import type { CapacityState } from '../capacity/state.ts'
import type { AgreementState } from '../agreement/state.ts'
import type { AllocationState } from '../allocation/state.ts'
import type { SpecialistState } from '../assessment/specialist.ts'
import type { AssessmentState, ContinuingHealthcareState, EarlierRound, PreparationState } from '../assessment/state.ts'
import type { BudgetState } from '../budget/state.ts'
import type { ChangesState } from '../changes/state.ts'
import type { ChargingState } from '../charging/state.ts'
import type { ClosureState, EndingState } from '../closure/state.ts'
import type { CarersState } from '../carers/state.ts'
import type { ContactState } from '../contact/state.ts'
import type { ConversationsState } from '../conversations/state.ts'
import type { ContingencyState } from '../contingency/state.ts'
import type { CorrectionsState } from '../corrections/state.ts'
import type { DatesState } from '../dates/state.ts'
import type { DirectPaymentState } from '../direct-payments/state.ts'
import type { EligibilityState } from '../eligibility/state.ts'
import type { FinanceState } from '../finance/state.ts'
import type { HeldState } from '../holding/state.ts'
import type { HospitalState } from '../hospital/state.ts'
import type { LeavingHospitalState } from '../leaving-hospital/state.ts'
import type { LettersState } from '../messages/state.ts'
import type { ContactDetailsState } from '../contact-details/state.ts'
import type { OutOfHoursState } from '../out-of-hours/state.ts'
import type { OnCallState } from '../on-call/state.ts'
import type { ManagingState } from '../managing/state.ts'
import type { MoveState } from '../moves/state.ts'
import type { PanelState } from '../panel/state.ts'
import type { PlanningState } from '../planning/state.ts'
import type { ReassessmentState } from '../reassessment/state.ts'
import type { ReferralState } from '../referral/state.ts'
import type { RepairsState } from '../repairs/state.ts'
import type { ReviewsState } from '../reviews/state.ts'
import type { Actor } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { SafeguardingState } from '../safeguarding/state.ts'
import type { SignOffState } from '../sign-off/state.ts'
import type { TakenOverState } from '../taking-over/state.ts'
import type { TriageState } from '../triage/state.ts'
import type { UrgentSupportState } from '../urgent-support/state.ts'
import type { WaitingState } from '../waiting/state.ts'
import type { RunningClock } from './running-clock.ts'
import type { Stage } from './stage.ts'

/** The parts of a journey, each with its own slice of the state. A slice is absent until something has happened to it. */
export interface Regions {
  readonly takenOver?: TakenOverState
  readonly contact?: ContactState
  readonly outOfHours?: OutOfHoursState
  readonly onCall?: OnCallState
  readonly advice?: AdviceState | undefined
  readonly prevention?: PreventionState | undefined
  readonly referral?: ReferralState
  readonly triage?: TriageState | undefined
  readonly conversations?: ConversationsState | undefined
  readonly advocacy?: AdvocacyState | undefined
  readonly capacity?: CapacityState | undefined
  readonly urgentSupport?: UrgentSupportState
  readonly waiting?: WaitingState | undefined
  readonly allocation?: AllocationState
  readonly held?: HeldState
  readonly access?: AccessState
  readonly dates?: DatesState
  readonly corrections?: CorrectionsState
  readonly repairs?: RepairsState
  readonly specialist?: SpecialistState | undefined
  readonly carers?: CarersState | undefined
  readonly preparation?: PreparationState | undefined
  readonly assessment?: AssessmentState | undefined
  readonly earlierRound?: EarlierRound | undefined
  readonly continuingHealthcare?: ContinuingHealthcareState | undefined
  readonly eligibility?: EligibilityState | undefined
  readonly reassessment?: ReassessmentState | undefined
  readonly budget?: BudgetState | undefined
  readonly finance?: FinanceState | undefined
  readonly managing?: ManagingState | undefined
  readonly directPayment?: DirectPaymentState | undefined
  readonly charging?: ChargingState | undefined
  readonly planning?: PlanningState | undefined
  readonly agreement?: AgreementState | undefined
  readonly panel?: PanelState | undefined
  readonly signOff?: SignOffState | undefined
  readonly reviews?: ReviewsState | undefined
  readonly contingency?: ContingencyState | undefined
  readonly changes?: ChangesState | undefined
  readonly hospital?: HospitalState | undefined
  readonly admission?: AdmissionState | undefined
  readonly leavingHospital?: LeavingHospitalState | undefined
  readonly safeguarding?: SafeguardingState
  readonly move?: MoveState | undefined
  readonly ending?: EndingState | undefined
  readonly closure?: ClosureState | undefined
  readonly letters?: LettersState
  readonly contactDetails?: ContactDetailsState
}

export const REGIONS = [
  'takenOver',
  'contact',
  'outOfHours',
  'onCall',
  'advice',
  'prevention',
  'referral',
  'triage',
  'conversations',
  'advocacy',
  'capacity',
  'urgentSupport',
  'waiting',
  'allocation',
  'held',
  'access',
  'dates',
  'corrections',
  'repairs',
  'specialist',
  'carers',
  'preparation',
  'assessment',
  'earlierRound',
  'continuingHealthcare',
  'eligibility',
  'reassessment',
  'budget',
  'finance',
  'managing',
  'directPayment',
  'charging',
  'planning',
  'agreement',
  'panel',
  'signOff',
  'reviews',
  'contingency',
  'changes',
  'hospital',
  'admission',
  'leavingHospital',
  'safeguarding',
  'move',
  'ending',
  'closure',
  'letters',
  'contactDetails',
] as const satisfies readonly (keyof Regions)[]

export type Region = (typeof REGIONS)[number]

/** One of the last few things that happened, for the supervisor's page and for telling a stale caller who did what. */
export interface RecentEvent {
  readonly version: number
  readonly type: string
  readonly at: Instant
  readonly by: Actor
}

/**
 * One citizen's journey as the workflow holds it: codes, ids, amounts and instants. No identifiers of a person and no free text.
 * It is plain data: it goes through continue-as-new, into PostgreSQL and back unchanged.
 */
export interface Journey extends Regions {
  /** The shape's version; `migrate` brings an older one up to date at the start of a run. */
  readonly schema: 1
  readonly id: string
  /** For people: `ASC-2026-000123` with a check letter. */
  readonly reference: string
  /** The council, by its national code. */
  readonly authority: string
  /** Counts events; 0 before the first. */
  readonly version: number
  readonly stage: Stage
  /** The last version that touched each region: what `If-Match` is held against. */
  readonly touched: Readonly<Partial<Record<Region, number>>>
  readonly clocks: readonly RunningClock[]
  /** The newest last; at most eight. */
  readonly recent: readonly RecentEvent[]
}

/** A journey to which nothing has happened yet. */
export const newJourney = (identity: Pick<Journey, 'id' | 'reference' | 'authority'>): Journey => ({
  schema: 1,
  ...identity,
  version: 0,
  stage: 'CONTACT',
  touched: {},
  clocks: [],
  recent: [],
})
