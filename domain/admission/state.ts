import type { HospitalId } from '../hospital/state.ts'
import type { LineId } from '../managing/state.ts'
import type { LocalDate } from '../shared/time.ts'

/** R-HOS-13. What becomes of one line of the plan while the person is in hospital, and when they leave. */
export const LINE_DECISIONS = ['SUSPENDED', 'KEPT', 'RESUMED'] as const
export type LineDecision = (typeof LINE_DECISIONS)[number]

export interface LineInHospital {
  readonly line: LineId
  readonly decision: LineDecision
}

/** R-HOS-13. A stay in hospital of somebody whose plan is in force. */
export interface AdmissionState {
  readonly on: LocalDate
  readonly hospital?: HospitalId
  /** As the providers were last told; empty until then. */
  readonly lines: readonly LineInHospital[]
  readonly leftOn?: LocalDate
}
