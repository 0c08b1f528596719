import type { AdvocateNews } from '../advocacy/state.ts'
import type { ChoiceAuthority } from '../managing/state.ts'
import type { ReuseConfirmer } from '../reviews/state.ts'
import type { StaffId } from '../roles/roles.ts'
import type { LocalDate } from '../shared/time.ts'
import type { ExpertiseConfirmed, SpecialistNeedsRecorded } from './specialist.ts'
import type {
  AssessmentSection,
  AssessmentTerms,
  CarerWillingness,
  ConsentGiver,
  RecordCopyRecipient,
  Refuser,
  RefuserCapacity,
} from './state.ts'

/** R-ASM-03. What will happen, who comes, what to prepare, and the person's rights. */
export interface AssessmentInformationSent {
  readonly type: 'AssessmentInformationSent'
}

export interface AssessmentStarted extends AdvocateNews {
  readonly type: 'AssessmentStarted'
  readonly terms: AssessmentTerms
  /** Sections of the assessment before that are still right. */
  readonly reuse: readonly AssessmentSection[]
  /** Who said so; absent when nothing is taken over, and in older events. */
  readonly reuseConfirmedBy?: ReuseConfirmer
  /** R-CAR-01. A carer takes part of whom nobody knew; absent in older events. */
  readonly carerFound?: true
}

export interface AssessmentSectionSaved {
  readonly type: 'AssessmentSectionSaved'
  readonly section: AssessmentSection
  readonly reusedFromVersion?: number
  /** Who said that it is still right; absent when it was written, and in older events. */
  readonly confirmedBy?: ReuseConfirmer
  /** R-ASM-09. The person found something wrong in the record. */
  readonly correction?: true
}

export interface CarerWillingnessRecorded extends Omit<CarerWillingness, 'recordedAt'> {
  readonly type: 'CarerWillingnessRecorded'
}

/** R-CAR-04. One of the two no longer wants the assessments done together; what was written stays. */
export interface CombinedAssessmentSplit {
  readonly type: 'CombinedAssessmentSplit'
  readonly withdrawnBy: ConsentGiver
}

/** R-ASM-02. The person and the worker agreed by when it will be finished after all. */
export interface NewAssessmentDateAgreed {
  readonly type: 'NewAssessmentDateAgreed'
  readonly on: LocalDate
}

export interface AssessmentCountersigned {
  readonly type: 'AssessmentCountersigned'
}

export interface AssessmentRefused {
  readonly type: 'AssessmentRefused'
  readonly refusedBy: Refuser
  readonly capacity: RefuserCapacity
  /** Who decided for somebody who cannot. */
  readonly authority?: ChoiceAuthority
  readonly assessmentInBestInterests: boolean
  readonly abuseOrNeglectRisk: boolean
  /** R-CLS-04. True when a signed plan is in force: the refusal does not end it. */
  readonly supportGoesOn: boolean
}

export interface ContinuingHealthcareMayApply {
  readonly type: 'ContinuingHealthcareMayApply'
}

export interface ContinuingHealthcareReferred {
  readonly type: 'ContinuingHealthcareReferred'
}

export interface ContinuingHealthcareNotedInError {
  readonly type: 'ContinuingHealthcareNotedInError'
}

export interface AssessmentCompleted {
  readonly type: 'AssessmentCompleted'
  readonly countersignedBy?: StaffId
  readonly copiesTo: readonly RecordCopyRecipient[]
}

export type AssessmentEvent =
  | AssessmentInformationSent
  | AssessmentStarted
  | AssessmentSectionSaved
  | CarerWillingnessRecorded
  | CombinedAssessmentSplit
  | NewAssessmentDateAgreed
  | AssessmentCountersigned
  | SpecialistNeedsRecorded
  | ExpertiseConfirmed
  | AssessmentRefused
  | ContinuingHealthcareMayApply
  | ContinuingHealthcareReferred
  | ContinuingHealthcareNotedInError
  | AssessmentCompleted
