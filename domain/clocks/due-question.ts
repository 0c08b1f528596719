import type { ClockFacts } from '../journey/clock-intent.ts'
import type { Instant } from '../shared/time.ts'
import type { CountingRule } from './policy.ts'

/** What a due instant is worked out from. With the calendar's days it is the whole of it. */
export interface DueQuestion {
  readonly rule: CountingRule
  /** The instant that day zero is taken from. */
  readonly from: Instant
  readonly facts?: ClockFacts
  /** Which occurrence of a repeating clock, from 1 (0.4.7). */
  readonly occurrence?: number
  readonly moves?: Moves
}

/** What has moved the date since the start: rulebook 0.4.11 and extensions by a manager. */
export interface Moves {
  /** Whole calendar days for which the clock stood still. */
  readonly pausedDays: number
  /** Working days for clocks that count working days or elapsed time, calendar days for the others. */
  readonly extendedDays: number
}
