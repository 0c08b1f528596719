import type { LineId } from '../managing/state.ts'
import type { LocalDate } from '../shared/time.ts'
import type { FreeSupport } from './state.ts'

export interface RecordReablementStartedFacts {
  readonly kind: FreeSupport
  readonly startedOn: LocalDate
}

export interface RecordReablementEndedFacts {
  readonly endedOn: LocalDate
}

export interface SetChargeFacts {
  readonly line: LineId
  /** 0 ends the charge. */
  readonly weeklyPence: number
  readonly from: LocalDate
}
