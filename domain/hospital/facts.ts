import type { AdvocacyScreen } from '../advocacy/screen.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { DelayCause } from './delay.ts'
import type {
  Admission,
  CarerAnswer,
  DischargePathway,
  HealthcareResult,
  HospitalId,
  LongTermNeeds,
  NoticeKind,
  NoticeSource,
  Objection,
  WardAssessmentMethod,
  WithdrawalReason,
} from './state.ts'

/** Rulebook 0.4.12. Where a notice came from, and when it truly came, where that is earlier than its entry. */
export interface Arrival {
  readonly source: NoticeSource
  readonly cameAt?: Instant
}

/** R-HOS-02. What the hospital says in an assessment notice. What is missing is named, so nothing but the source must be there. */
export interface ReceiveAssessmentNoticeFacts extends Arrival {
  readonly hospital?: HospitalId
  readonly admission?: Admission
  readonly likelyDischargeOn?: LocalDate
  readonly personConsulted?: boolean
  readonly carerConsulted?: CarerAnswer
  readonly healthcare?: HealthcareResult
  readonly objection?: Objection
  readonly language?: string
  readonly interpreterNeeded?: boolean
  /** R-HOS-15. The hospital has seen signs of abuse or neglect. */
  readonly abuseSigns?: boolean
}

/** R-HOS-05. What the hospital says in a discharge notice. */
export interface ReceiveDischargeNoticeFacts extends Arrival {
  readonly proposedOn?: LocalDate
  readonly personTold?: boolean
  readonly carerTold?: CarerAnswer
}

export interface ChangeDischargeDateFacts extends Arrival {
  /** Absent when the hospital does not know a day any more. */
  readonly likelyDischargeOn?: LocalDate
}

export interface WithdrawNoticeFacts {
  readonly which: NoticeKind
  readonly reason: WithdrawalReason
}

export interface CompleteHospitalAssessmentFacts {
  /** R-ADV-01. An assessment in hospital is a stage of its own; undefined when the form leaves it open. */
  readonly advocacyScreen?: AdvocacyScreen
  /** R-ADV-02. An independent advocate was there. */
  readonly advocateTookPart?: boolean
  readonly method: WardAssessmentMethod
  readonly pathway: DischargePathway
  readonly longTermNeeds: LongTermNeeds
  /** R-HOS-15. Whoever assessed has seen signs of abuse or neglect. */
  readonly abuseSigns?: boolean
}

export interface TellHospitalTimeFacts {
  readonly by: LocalDate
}

export interface RecordSupportInPlaceFacts {
  readonly from: LocalDate
}

export interface RecordDelayCauseFacts {
  readonly cause: DelayCause
}
