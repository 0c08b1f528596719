import type { ContingencyKind } from '../planning/details.ts'
import type { LocalDate } from '../shared/time.ts'

export interface ContingencyActivated {
  readonly type: 'ContingencyActivated'
  readonly kind: ContingencyKind
  readonly endsOn?: LocalDate
  /** True when it was needed so often that the plan is reviewed (R-REV-03). */
  readonly callsReview: boolean
}

export interface ContingencyEnded {
  readonly type: 'ContingencyEnded'
  readonly kind: ContingencyKind
}

/** R-HLT-03. A person lets the extra support go on while somebody looks at what is needed. */
export interface ContingencyKept {
  readonly type: 'ContingencyKept'
  readonly kind: ContingencyKind
}

export type ContingencyEvent = ContingencyActivated | ContingencyEnded | ContingencyKept
