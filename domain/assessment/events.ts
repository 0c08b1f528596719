import type { StaffId } from '../roles/roles.ts'
import type {
  AssessmentSection,
  AssessmentTerms,
  CarerWillingness,
  ConsentGiver,
  RecordCopyRecipient,
} from './state.ts'

/** R-ASM-03. What will happen, who comes, what to prepare, and the person's rights. */
export interface AssessmentInformationSent {
  readonly type: 'AssessmentInformationSent'
}

export interface AssessmentStarted {
  readonly type: 'AssessmentStarted'
  readonly terms: AssessmentTerms
  /** Sections of the assessment before that are still right. */
  readonly reuse: readonly AssessmentSection[]
}

export interface AssessmentSectionSaved {
  readonly type: 'AssessmentSectionSaved'
  readonly section: AssessmentSection
  readonly reusedFromVersion?: number
}

export interface CarerWillingnessRecorded extends Omit<CarerWillingness, 'recordedAt'> {
  readonly type: 'CarerWillingnessRecorded'
}

/** R-CAR-04. One of the two no longer wants the assessments done together; what was written stays. */
export interface CombinedAssessmentSplit {
  readonly type: 'CombinedAssessmentSplit'
  readonly withdrawnBy: ConsentGiver
}

export interface AssessmentCountersigned {
  readonly type: 'AssessmentCountersigned'
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
  | AssessmentCountersigned
  | AssessmentCompleted
