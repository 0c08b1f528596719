import type { AttorneyCheck, CapacityDecision, CapacityOutcome, Consulted } from './state.ts'

export interface RecordCapacityFacts {
  readonly decision: CapacityDecision
  readonly outcome: CapacityOutcome
}

export interface RecordBestInterestsFacts {
  readonly decision: CapacityDecision
  readonly attorneyOrDeputy: AttorneyCheck
  readonly consulted: readonly Consulted[]
  /** It is about serious medical treatment, or a stay of 28 days in hospital or eight weeks in a care home (Mental Capacity Act sections 37 to 39). */
  readonly callsForImca: boolean
}
