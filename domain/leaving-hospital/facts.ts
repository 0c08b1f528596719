import type { DischargePathway } from '../hospital/state.ts'
import type { StaffId } from '../roles/roles.ts'
import type { LocalDate } from '../shared/time.ts'
import type { BedReviewOutcome, WelfareCheckOutcome, WelfareCheckWay, TransferRecord, TransferState } from './state.ts'

export interface SetDischargePathwayFacts {
  readonly pathway: DischargePathway
  readonly transferRecord: TransferRecord
  readonly worker?: StaffId
}

export interface UpdateTransferRecordFacts {
  readonly status: TransferState
}

export interface LeaveHospitalFacts {
  readonly on: LocalDate
}

export interface RecordWelfareCheckFacts {
  readonly outcome: WelfareCheckOutcome
  readonly way: WelfareCheckWay
}

export interface ReviewDischargePlacementFacts {
  readonly outcome: BedReviewOutcome
}
