import type { Contingency, ContingencyKind } from '../planning/details.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** Extra support that runs. It goes on until a person ends it, also past its date. */
export interface ContingencyInUse {
  readonly kind: ContingencyKind
  readonly since: Instant
  readonly endsOn?: LocalDate
}

export interface ContingencyState {
  /** What the signed plan holds ready; a draft of the next one is no part of it (R-REV-11). */
  readonly inForce: readonly Contingency[]
  readonly inUse: readonly ContingencyInUse[]
  /** How often extra support was needed since the last review or the last signature (R-REV-03). */
  readonly uses: number
}
