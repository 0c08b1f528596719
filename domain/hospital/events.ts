import type { AdvocateNews } from '../advocacy/state.ts'
import type { AdvocacyScreen } from '../advocacy/screen.ts'
import type { TakeOver } from '../out-of-hours/take-over.ts'
import type { Raised } from '../safeguarding/concern.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import type { DelayCause, DelaySplit } from './delay.ts'
import type {
  AssessmentNotice,
  DischargeNotice,
  DischargePathway,
  LongTermNeeds,
  NoticeKind,
  NoticeSource,
  WardAssessmentMethod,
  WithdrawalReason,
} from './state.ts'

export interface AssessmentNoticeReceived {
  readonly type: 'AssessmentNoticeReceived'
  readonly notice: AssessmentNotice
  readonly likelyDischargeOn?: LocalDate
  readonly abuseSigns: boolean
  /** R-HOS-15. The concern that the signs of abuse raise; absent in events from before concerns were recorded. */
  readonly concern?: Raised
  /** R-HOS-03. The hospital tells of a carer, who has a right of their own. */
  readonly tellsOfCarer?: true
  /** The person is in hospital again after having left it: what followed the last discharge is over. */
  readonly newStay: boolean
  /** R-HOS-13. The day of the admission, where the notice is the first that the council hears of it and a plan is in force. */
  readonly admittedOn?: LocalDate
  readonly outOfHours?: TakeOver
}

export interface DischargeDateChanged {
  readonly type: 'DischargeDateChanged'
  readonly source: NoticeSource
  readonly cameAt: Instant
  readonly likelyDischargeOn?: LocalDate
  readonly before?: LocalDate
}

export interface DischargeNoticeReceived extends DischargeNotice {
  readonly type: 'DischargeNoticeReceived'
  readonly source: NoticeSource
  readonly enteredAt: Instant
  /** The day that was proposed before. */
  readonly before?: LocalDate
  /** R-HOS-08. How long the discharge had been late until it got a new day. */
  readonly delay?: DelaySplit
  readonly outOfHours?: TakeOver
}

export interface NoticeWithdrawn {
  readonly type: 'NoticeWithdrawn'
  readonly which: NoticeKind
  readonly reason: WithdrawalReason
  readonly delay?: DelaySplit
}

export interface HospitalReceiptSent {
  readonly type: 'HospitalReceiptSent'
}

export interface HospitalAssessmentCompleted extends AdvocateNews {
  readonly type: 'HospitalAssessmentCompleted'
  /** Absent in events from before the screen was asked for. */
  readonly advocacyScreen?: AdvocacyScreen
  readonly advocateTookPart?: boolean
  readonly pathway: DischargePathway
  readonly method: WardAssessmentMethod
  readonly longTermNeeds: LongTermNeeds
  /** R-HOS-15. Whoever assessed saw signs of abuse. */
  readonly concern?: Raised
}

export interface HospitalToldTime {
  readonly type: 'HospitalToldTime'
  readonly by: LocalDate
}

export interface SupportInPlace {
  readonly type: 'SupportInPlace'
  readonly from: LocalDate
  /** R-HOS-08. It is arranged and has not begun: what is late is late until it has. */
  readonly notYet?: true
  readonly delay?: DelaySplit
}

/** R-HOS-08. A timer says that the discharge is late; a person says for whom it waits. */
export interface DischargeDelayed {
  readonly type: 'DischargeDelayed'
  readonly since: Instant
}

export interface DelayCauseRecorded {
  readonly type: 'DelayCauseRecorded'
  readonly cause: DelayCause
}

export type HospitalEvent =
  | AssessmentNoticeReceived
  | DischargeDateChanged
  | DischargeNoticeReceived
  | NoticeWithdrawn
  | HospitalReceiptSent
  | HospitalAssessmentCompleted
  | HospitalToldTime
  | SupportInPlace
  | DischargeDelayed
  | DelayCauseRecorded
