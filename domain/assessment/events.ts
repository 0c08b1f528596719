import type { StaffId } from '../roles/roles.ts'
import type { AssessmentSection, AssessmentTerms, RecordCopyRecipient } from './state.ts'

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

export interface AssessmentCompleted {
  readonly type: 'AssessmentCompleted'
  readonly countersignedBy?: StaffId
  readonly copiesTo: readonly RecordCopyRecipient[]
}

export type AssessmentEvent = AssessmentStarted | AssessmentSectionSaved | AssessmentCompleted
