import type { DecisionRecord } from '../domain/decisions/record.ts'
import type { ClockIntent, Firing } from '../domain/journey/clock-intent.ts'
import type { JourneyEvent } from '../domain/journey/events.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { RunningClock } from '../domain/journey/running-clock.ts'
import type { Happened } from '../domain/journey/step.ts'
import type { MessageIntent } from '../domain/messages/message-intent.ts'
import type { Instant } from '../domain/shared/time.ts'

/** One transition on its way to PostgreSQL: everything the commit writes, in one statement. */
export interface CommitRequest {
  /** The idempotency key of the step, or a name made from the firing: unique in its journey. */
  readonly key: string
  /** The step's name; absent for firings and receipts. */
  readonly step?: string
  readonly event: JourneyEvent
  readonly happened: Happened
  readonly clocks: readonly ClockIntent[]
  readonly messages: readonly MessageIntent[]
  /** R-GEN-01. Kept with the event of a decision. */
  readonly decision?: DecisionRecord
  /** The firing this transition answers, so that its clock's ledger says so. */
  readonly firing?: Firing
  /** The state after the event; its clocks are those of before, and the commit works out the new ones. */
  readonly journey: Journey
  readonly attention: readonly string[]
}

/** What the journey needs to know of a commit. */
export interface Committed {
  readonly clocks: readonly RunningClock[]
}

/** What a timer asks before it acts. */
export interface FiringQuestion {
  readonly journeyId: string
  /** The version that the journey is at. */
  readonly version: number
  readonly now: Instant
}

/**
 * The clocks as they now stand. FIRE: this is due. WAIT: nothing is due yet, or a step received before the limit is still under
 * way; then `lookAgainAt` says when to ask again.
 */
export type FiringAnswer =
  | { readonly decision: 'FIRE'; readonly clocks: readonly RunningClock[]; readonly firing: Firing }
  | { readonly decision: 'WAIT'; readonly clocks: readonly RunningClock[]; readonly lookAgainAt?: Instant }
