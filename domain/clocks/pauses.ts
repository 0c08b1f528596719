import type { Role } from '../roles/roles.ts'
import type { Instant, LocalDate } from '../shared/time.ts'
import { toMs } from '../shared/time.ts'
import { addDays, localDate } from './civil.ts'
import { entriesOf, type ClockRecord } from './ledger.ts'

/** One stretch of time for which a clock stood still; open while it still does. */
export interface Pause {
  readonly from: Instant
  readonly until?: Instant
  readonly reason: string
  /** The last day for which it was meant to stand still, and in which role somebody said so. */
  readonly untilDay?: LocalDate
  readonly role?: Role
}

/** The pauses of a ledger in the order they were entered. */
export function pausesOf(record: Pick<ClockRecord, 'ledger'>): readonly Pause[] {
  const pauses: Pause[] = []
  for (const entry of entriesOf(record, 'PAUSED', 'RESUMED')) {
    if (entry.entry === 'PAUSED') pauses.push(entry)
    else closePauses(pauses, entry.from, entry.reason)
  }
  return pauses
}

function closePauses(pauses: Pause[], until: Instant, reason: string | undefined): void {
  for (const [index, pause] of pauses.entries()) {
    const isMeant = pause.until === undefined && (reason === undefined || pause.reason === reason)
    if (isMeant) pauses[index] = { ...pause, until }
  }
}

export const openPauses = (record: Pick<ClockRecord, 'ledger'>): readonly Pause[] =>
  pausesOf(record).filter(({ until }) => until === undefined)

/**
 * Rulebook 0.4.11: whole calendar days for which the clock stood still, by local dates; a day inside two pauses counts once, and
 * the order in which pauses were entered does not matter. An open pause counts only when it ends.
 * @param since days before this date do not count: a date set by hand has already taken them in
 */
export function pausedDays(pauses: readonly Pause[], since?: LocalDate): number {
  const days = new Set<LocalDate>()
  for (const { from, until } of pauses) {
    if (until === undefined) continue
    const end = localDate(until)
    for (let day = localDate(from); day < end; day = addDays(day, 1)) days.add(day)
  }
  return [...days].filter((day) => since === undefined || day >= since).length
}

/** True when a pause ends no earlier than it begins. */
export const isInOrder = ({ from, until }: Pause): boolean => until === undefined || toMs(until) >= toMs(from)
