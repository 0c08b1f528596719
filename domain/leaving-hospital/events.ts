import type { DelaySplit } from '../hospital/delay.ts'
import type { DischargePathway } from '../hospital/state.ts'
import type { LocalDate } from '../shared/time.ts'
import type { LeaveHospitalFacts, RecordWelfareCheckFacts, SetDischargePathwayFacts } from './facts.ts'
import type { BedReviewOutcome, TransferRecord } from './state.ts'

export interface DischargePathwaySet extends SetDischargePathwayFacts {
  readonly type: 'DischargePathwaySet'
}

export interface TransferRecordUpdated {
  readonly type: 'TransferRecordUpdated'
  readonly transferRecord: TransferRecord
}

interface Left extends LeaveHospitalFacts {
  readonly pathway?: DischargePathway
  /** R-HOS-08. How long the discharge had been late. */
  readonly delay?: DelaySplit
  /** R-REV-03. A review of the plan in force was called for. */
  readonly review: boolean
}

export interface Discharged extends Left {
  readonly type: 'Discharged'
}

export interface SelfDischarged extends Left {
  readonly type: 'SelfDischarged'
}

export interface Readmitted {
  readonly type: 'Readmitted'
  readonly on: LocalDate
  readonly review: boolean
}

export interface WelfareCheckRecorded extends RecordWelfareCheckFacts {
  readonly type: 'WelfareCheckRecorded'
}

export interface DischargePlacementReviewed {
  readonly type: 'DischargePlacementReviewed'
  readonly outcome: BedReviewOutcome
}

export type LeavingHospitalEvent =
  | DischargePathwaySet
  | TransferRecordUpdated
  | Discharged
  | SelfDischarged
  | Readmitted
  | WelfareCheckRecorded
  | DischargePlacementReviewed
