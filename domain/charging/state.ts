import type { LineId } from '../managing/state.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** R-CHG-05. Support to get back on one's feet that is free at first. */
export const FREE_SUPPORT = ['REABLEMENT', 'INTERMEDIATE_CARE'] as const
export type FreeSupport = (typeof FREE_SUPPORT)[number]

export interface Reablement {
  readonly kind: FreeSupport
  readonly startedOn: LocalDate
  /** Present when it ended, early or late. */
  readonly endedOn?: LocalDate
}

/** What the person is charged for one line of their plan. */
export interface Charge {
  readonly weeklyPence: number
  readonly from: LocalDate
  readonly setAt: Instant
}

export interface ChargingState {
  /** R-CHG-04. What was charged wrongly and is still to be paid back; absent when nothing is. */
  readonly repaymentDuePence?: number
  readonly reablement?: Reablement
  readonly charges?: Readonly<Partial<Record<LineId, Charge>>>
}
