import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Instant } from '../shared/time.ts'
import type { ClockId, FiringKind } from './clock-intent.ts'

/** The next wake-up of a clock, as the planner worked it out. */
export interface WakeUp {
  readonly kind: FiringKind
  readonly at: Instant
  readonly index: number
}

/**
 * What the journey knows of a clock that runs: finished instants and one sentence, worked out by the planner at the last commit.
 * The ledger behind it lives in PostgreSQL.
 */
export interface RunningClock {
  readonly id: ClockId
  readonly key: ClockKey
  readonly instance?: string
  readonly startedAt: Instant
  /** Inclusive: done at or before this instant is in time. */
  readonly dueAt: Instant
  readonly breached: boolean
  readonly paused: boolean
  /** 0.4.6: no office is open in time, so the out-of-hours team has it. */
  readonly rota?: true
  /** Absent when nothing is left to wake for (a paused clock, or a missed one at the top of the ladder). */
  readonly next?: WakeUp
  /** The sentence a family could read. */
  readonly because: string
}
