import type { HospitalId } from '../hospital/state.ts'
import type { LocalDate } from '../shared/time.ts'
import type { LineInHospital } from './state.ts'

export interface AdmissionRecorded {
  readonly type: 'AdmissionRecorded'
  readonly on: LocalDate
  readonly hospital: HospitalId
  /** R-REV-03. A review of the plan in force was called for. */
  readonly review: boolean
}

export interface ProvidersTold {
  readonly type: 'ProvidersTold'
  readonly lines: readonly LineInHospital[]
}

export type AdmissionEvent = AdmissionRecorded | ProvidersTold
