import { computeClock, type ClockRules, type ClockView } from './compute.ts'
import type { ClockRecord, LedgerEntry } from './ledger.ts'

/** One clock that a step or a firing changed: the whole record, what was added to it, and its dates now. */
export interface ClockChange {
  readonly record: ClockRecord
  readonly appended: readonly LedgerEntry[]
  readonly view: ClockView
}

/** What changed between two states of one record. */
export const changeOf = (record: ClockRecord, before: ClockRecord | undefined, rules: ClockRules): ClockChange => ({
  record,
  appended: record.ledger.slice(before?.ledger.length ?? 0),
  view: computeClock(record, rules),
})
