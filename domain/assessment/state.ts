import type { DecisionCapacity } from '../advocacy/capacity.ts'
import type { AdvocacyScreen } from '../advocacy/screen.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { Involvement } from './involvement.ts'

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

/** R-CAR-03. What an assessment covers as well where it is about a carer. */
export const CARER_SECTIONS = ['CARER_WELLBEING', 'CARER_OUTCOMES', 'CARER_WORK_EDUCATION_RECREATION'] as const

/** Every section that an assessment can have. */
export const EVERY_SECTION = [...ASSESSMENT_SECTIONS, ...CARER_SECTIONS] as const
export type AssessmentSection = (typeof EVERY_SECTION)[number]

/** R-ASM-05, R-CAR-03. What has to be there; a carer's own wellbeing and outcomes already are the subject of a carer's assessment. */
export function sectionsNeeded(type: AssessmentType): readonly AssessmentSection[] {
  if (type === 'COMBINED') return EVERY_SECTION
  return type === 'CARER' ? [...ASSESSMENT_SECTIONS, 'CARER_WORK_EDUCATION_RECREATION'] : ASSESSMENT_SECTIONS
}

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
  CARER_WELLBEING: 'the carer’s own wellbeing',
  CARER_OUTCOMES: 'what the carer wants to achieve in daily life',
  CARER_WORK_EDUCATION_RECREATION: 'the carer’s work, education and recreation',
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

/** Who can take back a consent to a combined assessment. */
export const CONSENT_GIVERS = ['PERSON', 'CARER'] as const
export type ConsentGiver = (typeof CONSENT_GIVERS)[number]

/** R-ASM-11. Another body whose assessment of the person is done together with this one. */
export const JOINT_BODIES = ['NHS', 'OTHER_COUNCIL', 'HOUSING', 'PRISON_OR_PROBATION', 'OTHER'] as const
export type JointBody = (typeof JOINT_BODIES)[number]

export const JOINT_LEADS = ['COUNCIL', 'OTHER_BODY'] as const
export type JointLead = (typeof JOINT_LEADS)[number]

export interface JointAssessment {
  readonly body: JointBody
  /** One of the two leads. */
  readonly lead: JointLead
  /** The person agreed that the two are done together. */
  readonly consent: boolean
}

/** The facts under which an assessment was started. */
export interface AssessmentTerms {
  readonly type: AssessmentType
  readonly information: InformationGiven
  readonly selfAssessment: SelfAssessmentAnswer
  readonly advocacyScreen: AdvocacyScreen
  readonly consentsToCombine?: ConsentsToCombine
  /** Absent in assessments that began before it was asked. */
  readonly involvement?: Involvement
  readonly jointWith?: JointAssessment
  /** What was said of the person's capacity to agree that assessments are done together. */
  readonly combining?: DecisionCapacity
}

/** The journey's version in which each section was last written; the contents are kept encrypted. */
export type SectionVersions = Readonly<Partial<Record<AssessmentSection, number>>>

/** R-CAR-03, R-CAR-05. What a carer said about going on; asked of the carer and nobody else. */
export interface CarerWillingness {
  readonly willing: boolean
  readonly able: boolean
  readonly from: LocalDate
  /** Absent when the carer sees no end. */
  readonly until?: LocalDate
  readonly recordedAt: Instant
}

/** R-GEN-06. Somebody registered or senior has read the assessment as it then was and stands for it. */
export interface Countersignature {
  readonly by: StaffId
  readonly at: Instant
  /** The journey's version; what is written later is not covered. */
  readonly version: number
}

/** R-ASM-03. What went to the person before an assessment; used up when it starts. */
export interface PreparationState {
  readonly informationSentAt: Instant
}

/** R-ASM-08. Who says no to being assessed. */
export const REFUSERS = ['PERSON', 'REPRESENTATIVE'] as const
export type Refuser = (typeof REFUSERS)[number]

export const REFUSER_CAPACITIES = ['HAS_CAPACITY', 'LACKS_CAPACITY'] as const
export type RefuserCapacity = (typeof REFUSER_CAPACITIES)[number]

/** R-ASM-07. NHS continuing healthcare may apply; the assessment goes on beside it. */
export interface ContinuingHealthcareState {
  readonly notedAt: Instant
  readonly referredAt?: Instant
}

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
  /** R-RAS-02. Each section as it last was in an earlier assessment: what can be taken over. Absent when there is nothing. */
  readonly earlier?: SectionVersions
  readonly carerWillingness?: CarerWillingness
  readonly countersignature?: Countersignature
  /** R-ASM-08. The person did not want it any more; what was written can be reused. */
  readonly refusedAt?: Instant
  /** Absent while the assessment is open, also after its return from the manager. */
  readonly completed?: AssessmentCompletion | undefined
}

/** R-CLS-05. What the last assessment before a reopening said, section by section: the new round can take it over. */
export type EarlierRound = Pick<AssessmentState, 'type' | 'sections'>

/** An assessment that is under way: neither finished nor refused. */
export const isOpen = (assessment: AssessmentState | undefined): boolean =>
  assessment !== undefined && assessment.completed === undefined && assessment.refusedAt === undefined
