import { toMs } from '../shared/time.ts'
import { isAfterToTheSecond, localDate } from './civil.ts'
import { isMovedByFact, type ClockRecord, type EntryOf } from './ledger.ts'
import { capital, sayDate, sayInstant } from './words.ts'

/** The last change of rules that the clock's date owes something to, as its ledger has it. */
export type RulesChanged = Pick<
  EntryOf<'RECALENDARED'>,
  'cause' | 'at' | 'wasDueAt' | 'kept' | 'lateAcceptedBy' | 'reckoning'
>

/**
 * 0.4.9, 0.4.10. The change of rules that moved the date last, or that would have and did not. A date that was set by hand or
 * planned anew since then owes it nothing.
 */
export function rulesChangedIn({ ledger }: Pick<ClockRecord, 'ledger'>): RulesChanged | undefined {
  const since = ledger.findLastIndex((entry) => entry.entry === 'OVERRIDDEN' || isMovedByFact(entry))
  return ledger
    .slice(since + 1)
    .filter((entry): entry is EntryOf<'RECALENDARED'> => entry.entry === 'RECALENDARED')
    .findLast(({ kept, wasDueAt, reckoning }) => kept || toMs(wasDueAt) !== toMs(reckoning.dueAt))
}

const WHAT = {
  CALENDAR: 'the list of bank holidays changed',
  POLICY: 'the council changed how this date is counted',
} as const

/** The sentence that says so to a family. */
export function tellRulesChanged({ cause, at, wasDueAt, kept, lateAcceptedBy, reckoning }: RulesChanged): string {
  const since = `${capital(WHAT[cause])} on ${sayDate(localDate(at))}`
  if (kept)
    return `${since}; this date stands${isAfterToTheSecond(at, wasDueAt) ? '' : ', so that nobody is late by it'}.`
  const direction = toMs(reckoning.dueAt) < toMs(wasDueAt) ? 'earlier' : 'later'
  const moved = `${since}, which made the date ${direction}; before that it was ${sayInstant(wasDueAt)}.`
  return lateAcceptedBy === undefined ? moved : `${moved} It had passed by then, and the council answers for that.`
}
