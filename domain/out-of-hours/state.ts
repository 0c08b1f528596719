import type { Instant } from '../shared/time.ts'

/** How the out-of-hours team responded to an urgent call. A try that reached nobody is no response. */
export const EDT_RESPONSES = ['SPOKE', 'VISITED', 'EMERGENCY_SERVICES'] as const
export type EdtResponse = (typeof EDT_RESPONSES)[number]

/** What the out-of-hours team (EDT) has, or had until it handed back. */
export interface OutOfHoursState {
  readonly since: Instant
  /** Somebody has to respond within hours (R-REF-05); else the contact waits for the hand-back only. */
  readonly urgent: boolean
  /** It has this by a call about a limit alone, and nobody has taken the call: nothing has been done that could be handed back. */
  readonly byCallOnly?: true
  readonly response?: EdtResponse
  readonly handedBackAt?: Instant
}
