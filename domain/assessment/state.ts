import type { AdvocacyScreen } from '../advocacy/screen.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'

export const ASSESSMENT_TYPES = ['NEEDS', 'CARER', 'COMBINED', 'SUPPORTED_SELF', 'OT', 'REASSESSMENT'] as const
export type AssessmentType = (typeof ASSESSMENT_TYPES)[number]

/** R-ASM-05. What a complete assessment covers. */
export const ASSESSMENT_SECTIONS = [
  'NEEDS',
  'WELLBEING_IMPACT',
  'DESIRED_OUTCOMES',
  'HOW_SUPPORT_COULD_HELP',
  'STRENGTHS_AND_COMMUNITY',
  'CARER',
  'FAMILY_AND_CHILD_IMPACT',
  'FLUCTUATION',
  'RISKS',
  'CAPACITY',
  'ADVOCACY',
  'EQUIPMENT_AND_PREVENTION',
  'HOUSING',
  'NHS_NEEDS',
] as const
export type AssessmentSection = (typeof ASSESSMENT_SECTIONS)[number]

/** The sections in plain words, for refusals and for the record. */
export const SECTION_WORDS: Readonly<Record<AssessmentSection, string>> = {
  NEEDS: 'needs',
  WELLBEING_IMPACT: 'impact on each area of wellbeing',
  DESIRED_OUTCOMES: 'what the person wants to achieve',
  HOW_SUPPORT_COULD_HELP: 'whether support could help to achieve it',
  STRENGTHS_AND_COMMUNITY: 'strengths and community',
  CARER: 'carer',
  FAMILY_AND_CHILD_IMPACT: 'impact on family and children',
  FLUCTUATION: 'how needs change over time',
  RISKS: 'risks',
  CAPACITY: 'capacity',
  ADVOCACY: 'advocacy',
  EQUIPMENT_AND_PREVENTION: 'equipment and prevention',
  HOUSING: 'housing',
  NHS_NEEDS: 'NHS needs',
}

/** R-ASM-03. Whether the person was told what will happen before it does. */
export const INFORMATION_GIVEN = ['SENT', 'NOT_PRACTICABLE', 'NOT_SENT'] as const
export type InformationGiven = (typeof INFORMATION_GIVEN)[number]

/** R-ASM-04. What became of the offer to lead their own assessment with support. */
export const SELF_ASSESSMENT_ANSWERS = ['ACCEPTED', 'DECLINED', 'LACKS_CAPACITY', 'NOT_OFFERED'] as const
export type SelfAssessmentAnswer = (typeof SELF_ASSESSMENT_ANSWERS)[number]

/** Who gets a copy of the record besides the person, because the person names them (R-ASM-09). */
export const RECORD_COPY_RECIPIENTS = ['CARER', 'ADVOCATE', 'OTHER'] as const
export type RecordCopyRecipient = (typeof RECORD_COPY_RECIPIENTS)[number]

/** R-CAR-04. Each of the two says for themselves whether the assessments may be done together. */
export interface ConsentsToCombine {
  readonly person: boolean
  readonly carer: boolean
}

/** The facts under which an assessment was started. */
export interface AssessmentTerms {
  readonly type: AssessmentType
  readonly information: InformationGiven
  readonly selfAssessment: SelfAssessmentAnswer
  readonly advocacyScreen: AdvocacyScreen
  readonly consentsToCombine?: ConsentsToCombine
}

/** The journey's version in which each section was last written; the contents are kept encrypted. */
export type SectionVersions = Readonly<Partial<Record<AssessmentSection, number>>>

/** Who finished the assessment, and who signed it too where that was needed. */
export interface AssessmentCompletion {
  readonly at: Instant
  readonly by: StaffId
  readonly countersignedBy?: StaffId
}

export interface AssessmentState extends AssessmentTerms {
  readonly startedAt: Instant
  readonly startedBy: StaffId
  readonly sections: SectionVersions
  /** Absent while the assessment is open, also after its return from the manager. */
  readonly completed?: AssessmentCompletion | undefined
}
