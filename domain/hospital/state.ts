import type { HospitalReading } from '../clock-catalogue/hospital-readings.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { Delay } from './delay.ts'

/** How a notice of the hospital reached the council. */
export const NOTICE_SOURCES = ['HOSPITAL_SYSTEM', 'LIAISON', 'E_MAIL', 'PAPER', 'PHONE'] as const
export type NoticeSource = (typeof NOTICE_SOURCES)[number]

/** The site code by which the NHS knows a hospital. */
export type HospitalId = string

/** Whether the person is in hospital already, or is expected there. */
export const ADMISSION_STATES = ['ADMITTED', 'EXPECTED'] as const
export type AdmissionState = (typeof ADMISSION_STATES)[number]

export interface Admission {
  readonly state: AdmissionState
  readonly on?: LocalDate
}

/** R-HOS-02. The statement about the carer: consulted or told, not yet, or there is none. */
export const CARER_ANSWERS = ['YES', 'NO', 'NO_CARER'] as const
export type CarerAnswer = (typeof CARER_ANSWERS)[number]

/** R-HOS-02. What came of considering NHS continuing healthcare. */
export const HEALTHCARE_RESULTS = ['CHECKLIST_NOT_NEEDED', 'CHECKLIST_NEGATIVE', 'NOT_ELIGIBLE', 'ELIGIBLE'] as const
export type HealthcareResult = (typeof HEALTHCARE_RESULTS)[number]

/** R-HOS-02. Who objects to the council being asked. */
export const OBJECTIONS = ['NOBODY', 'PERSON', 'CARER', 'PERSON_AND_CARER'] as const
export type Objection = (typeof OBJECTIONS)[number]

/** R-HOS-06. Why a notice is withdrawn. */
export const WITHDRAWAL_REASONS = [
  'HOSPITAL_WITHDREW',
  'NHS_CONTINUING_HEALTHCARE',
  'NO_LONGER_UNSAFE',
  'TREATMENT_CHANGED',
  'PERSON_OBJECTS',
  'WRONG_COUNCIL',
] as const
export type WithdrawalReason = (typeof WITHDRAWAL_REASONS)[number]

export const NOTICE_KINDS = ['ASSESSMENT', 'DISCHARGE'] as const
export type NoticeKind = (typeof NOTICE_KINDS)[number]

/** R-HOS-11. P0: home without new support. P1: home with new support. P2: a bed with help to recover. P3: a long-term bed. */
export const DISCHARGE_PATHWAYS = ['P0', 'P1', 'P2', 'P3'] as const
export type DischargePathway = (typeof DISCHARGE_PATHWAYS)[number]

export const WARD_ASSESSMENT_METHODS = ['ON_WARD', 'VIDEO', 'PHONE'] as const
export type WardAssessmentMethod = (typeof WARD_ASSESSMENT_METHODS)[number]

/** R-HOS-10. Longer-term needs are looked at after recovery, unless the person wants it done on the ward. */
export const LONG_TERM_NEEDS = ['AFTER_RECOVERY', 'ON_WARD_BY_CHOICE'] as const
export type LongTermNeeds = (typeof LONG_TERM_NEEDS)[number]

/** R-HOS-03, R-HOS-05. What the council's policy makes of the moment at which a notice came, as the door works it out. */
export interface NoticeDays {
  /** The local date on which it came. */
  readonly givenOn: LocalDate
  /** Day D: the day it counts as. */
  readonly deemedOn: LocalDate
  /** The last of the days after day D, whatever the proposed discharge date. */
  readonly lastDayOn: LocalDate
  /** The earliest day on which a notice of this admission may be given; absent where none is expected. */
  readonly earliestNoticeOn?: LocalDate
  /** The first discharge day that a notice that comes now supports. */
  readonly earliestDischargeOn: LocalDate
  /** The same in words for the hospital: "Wednesday 9 December 2026". */
  readonly earliestDischargeSaid?: string
  /** The last day that can be meant for a discharge: three months after the notice. */
  readonly latestDischargeOn?: LocalDate
  readonly reading: HospitalReading
  readonly policyVersion: number
  /** The day from which that policy holds. */
  readonly policySince: LocalDate
}

/** R-HOS-03. An assessment notice in force. `cameAt` drives its clock; it may be earlier than `enteredAt` for a notice on paper. */
export interface AssessmentNotice extends Pick<
  NoticeDays,
  'deemedOn' | 'lastDayOn' | 'reading' | 'policyVersion' | 'policySince'
> {
  readonly hospital: HospitalId
  readonly source: NoticeSource
  readonly cameAt: Instant
  readonly enteredAt: Instant
  readonly objection: Objection
  readonly healthcare: HealthcareResult
  /** The hospital can be written to by e-mail. */
  readonly hasEmail: boolean
}

/** What brought a proposed discharge date, or took it away. */
export const PROPOSAL_SOURCES = [
  'ASSESSMENT_NOTICE',
  'CHANGE',
  'DISCHARGE_NOTICE',
  'DISCHARGE_NOTICE_WITHDRAWN',
] as const
export type ProposalSource = (typeof PROPOSAL_SOURCES)[number]

/** One proposed discharge date in the history of a stay; without `on` the hospital does not know one any more. */
export interface Proposal {
  readonly on?: LocalDate
  readonly by: ProposalSource
  readonly at: Instant
}

export interface DischargeNotice {
  readonly cameAt: Instant
  readonly proposedOn: LocalDate
  readonly relevantDay: LocalDate
}

export interface WardAssessment {
  readonly at: Instant
  readonly pathway: DischargePathway
}

/** How a notice ended. */
export type NoticeEnd = 'WITHDRAWN' | 'DISCHARGED' | 'SELF_DISCHARGED'

export interface EndedNotice {
  readonly cameAt: Instant
  readonly endedAt: Instant
  readonly how: NoticeEnd
}

/** The hospital region. Without `notice` none is in force; what was assessed under one that was withdrawn stays as a draft. */
export interface HospitalState {
  readonly notice?: AssessmentNotice
  /** Of the notice in force, oldest first. */
  readonly proposals: readonly Proposal[]
  readonly discharge?: DischargeNotice
  readonly assessed?: WardAssessment
  /** Work that was done under a notice that has been withdrawn since. */
  readonly draft?: WardAssessment
  readonly supportInPlaceFrom?: LocalDate
  readonly delays: readonly Delay[]
  readonly ended: readonly EndedNotice[]
}
