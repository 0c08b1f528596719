import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockId } from '../journey/clock-intent.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'

/** Why nobody on call has taken it. */
export type ReasonNotReached = 'ROTA_EMPTY' | 'NOBODY_ANSWERED'

/** A call about one limit that falls while the office is closed. */
export interface Call {
  readonly clock: ClockKey
  readonly clockId: ClockId
  /** Those who were called, in their order. */
  readonly called: readonly { readonly staff: StaffId; readonly at: Instant }[]
  /** Who has taken it. */
  readonly acknowledged?: { readonly by: StaffId; readonly at: Instant }
  /** Since when nobody is left to call; the managers have been told. */
  readonly nobodySince?: Instant
}

/** Calls to whoever is on call. The last one about a clock stands for all before it. */
export interface OnCallState {
  readonly calls: readonly Call[]
}
