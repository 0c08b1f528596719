import type { RiskRating } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'

/** Whether the person was spoken to. */
export const WAITING_CONTACT_OUTCOMES = ['REACHED', 'NOT_REACHED'] as const
export type WaitingContactOutcome = (typeof WAITING_CONTACT_OUTCOMES)[number]

/** The person is on the waiting list; absent when they are not. */
export interface WaitingState {
  readonly rating: RiskRating
  readonly since: Instant
  /** When somebody last spoke to them; contacts count from here. */
  readonly lastContactAt?: Instant
}
