import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockId } from '../journey/clock-intent.ts'
import type { StaffId } from '../roles/roles.ts'
import type { ReasonNotReached } from './state.ts'

/** Somebody on call was called about a limit that falls while the office is closed: the first, or the next when nobody answered. */
export interface OnCallCalled {
  readonly type: 'OnCallCalled'
  readonly clock: ClockKey
  readonly clockId: ClockId
  readonly staff: StaffId
  /** Counted from 1. */
  readonly attempt: number
  /** They had just been called about another date of this journey, and one call is enough. */
  readonly sameCall?: true
  /** The out-of-hours team had nothing of this journey before, and has it from now on (R-REF-05). */
  readonly takesOver?: true
}

/** Nobody is left on the rota to call: the managers have it now. */
export interface OnCallNotReached {
  readonly type: 'OnCallNotReached'
  readonly clock: ClockKey
  readonly clockId: ClockId
  readonly why: ReasonNotReached
  /** How many were called. */
  readonly tried: number
  readonly takesOver?: true
}

/** Somebody has taken what the calls were about. */
export interface OnCallAcknowledged {
  readonly type: 'OnCallAcknowledged'
  readonly clocks: readonly ClockKey[]
}

export type OnCallEvent = OnCallCalled | OnCallNotReached | OnCallAcknowledged
