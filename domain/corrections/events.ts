import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockId } from '../journey/clock-intent.ts'
import type { RuleId } from '../rulebook/rule-ids.ts'
import type { CorrectableFact, FactValue, WrongBecause } from './state.ts'

/** A fact was recorded wrongly. The event that recorded it stays as it is. */
export interface FactCorrected {
  readonly type: 'FactCorrected'
  readonly fact: CorrectableFact
  readonly was: FactValue
  readonly now: FactValue
  readonly because: WrongBecause
  /** The rule that counts from the fact. */
  readonly rule: RuleId
  /** The dates that hung on it. */
  readonly clockIds: readonly ClockId[]
  /** Dates that have passed by the correction, and whoever corrected answers for that. */
  readonly lateAccepted: readonly ClockKey[]
}

export type CorrectionsEvent = FactCorrected
