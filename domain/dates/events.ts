import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockId } from '../journey/clock-intent.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import type { LocalDate } from '../shared/time.ts'
import type { ExtensionReason, NewDateReason, PauseReason } from './reasons.ts'

interface OfClock {
  readonly clock: ClockKey
  readonly instance?: string
  /** Those that it was done to. */
  readonly clockIds: readonly ClockId[]
}

export interface ClockPaused extends OfClock {
  readonly type: 'ClockPaused'
  readonly reason: PauseReason
  readonly until: LocalDate
  /** The rule that names the reason. */
  readonly rule: RuleId
}

/** By a person, or by SYSTEM because the last day of the pause was over. */
export interface ClockResumed extends OfClock {
  readonly type: 'ClockResumed'
}

export interface ClockExtended extends OfClock {
  readonly type: 'ClockExtended'
  readonly reason: ExtensionReason
  readonly byDays: number
  readonly rule: RuleId
}

export interface ClockDateSet extends OfClock {
  readonly type: 'ClockDateSet'
  readonly reason: NewDateReason
  readonly on: LocalDate
  readonly rule: RuleId
}

export type DatesEvent = ClockPaused | ClockResumed | ClockExtended | ClockDateSet
