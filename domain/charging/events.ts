import type { LineId } from '../managing/state.ts'
import type { LocalDate } from '../shared/time.ts'
import type { FreeSupport } from './state.ts'

export interface ReablementStarted {
  readonly type: 'ReablementStarted'
  readonly kind: FreeSupport
  readonly startedOn: LocalDate
}

export interface ReablementEnded {
  readonly type: 'ReablementEnded'
  readonly endedOn: LocalDate
}

/** The free weeks are over. Nothing is charged by that alone. */
export interface FreePeriodEnded {
  readonly type: 'FreePeriodEnded'
}

export interface ChargeSet {
  readonly type: 'ChargeSet'
  readonly line: LineId
  readonly weeklyPence: number
  readonly from: LocalDate
}

export type ChargingEvent = ReablementStarted | ReablementEnded | FreePeriodEnded | ChargeSet
