import { toMs, type Instant } from '../shared/time.ts'
import type { ClockRules } from './compute.ts'
import { hasEnded, policyOf, startOf, type ClockRecord, type LedgerEntry } from './ledger.ts'
import { changeOf, type ClockChange } from './change.ts'
import { policyFor, withAgreedTime, type ClockPolicy } from './policy.ts'
import { groundsOf, heldReckoning, reckon } from './reckon.ts'
import { append } from './write.ts'

/**
 * Rulebook 0.4.9 and 0.4.10. Takes a new calendar, or a new policy that applies to open clocks, into a running clock and logs it.
 * A past due date never moves, and no change of rules makes late what was in time: then the old date stands, and the ledger says so.
 * @returns undefined when nothing changes for this clock
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN
 */
export function recalendar(record: ClockRecord, rules: ClockRules, at: Instant): ClockChange | undefined {
  const last = record.ledger.at(-1)
  if (last === undefined || isSettled(record, at)) return undefined
  const policy = newPolicy(record, rules)
  const grounds = groundsOf(record)
  const { dueAt } = reckon(policy === undefined ? grounds : { ...grounds, rule: policy.rule }, rules.calendar)
  if (dueAt === last.reckoning.dueAt && policy === undefined) return undefined
  const changed = note(record, last, { policy, dueAt, rules, at })
  return changeOf(changed, record, rules)
}

/** Nothing can move the date any more: the clock is over, or its date is held and past. */
function isSettled(record: ClockRecord, at: Instant): boolean {
  const held = heldReckoning(record)
  return hasEnded(record) || (held !== undefined && toMs(held.dueAt) < toMs(at))
}

interface Change {
  readonly policy: ClockPolicy | undefined
  readonly dueAt: Instant
  readonly rules: ClockRules
  readonly at: Instant
}

function note(record: ClockRecord, last: LedgerEntry, { policy, dueAt, rules, at }: Change): ClockRecord {
  const { dueAt: wasDueAt } = last.reckoning
  const entry = { entry: 'RECALENDARED', cause: policy === undefined ? 'CALENDAR' : 'POLICY', wasDueAt } as const
  if (dueAt === wasDueAt || Math.min(toMs(wasDueAt), toMs(dueAt)) >= toMs(at)) {
    return append(
      record,
      { ...entry, kept: false, ...(policy !== undefined && { policy }) },
      { at, by: 'SYSTEM', rules },
    )
  }
  const held = { at, by: 'SYSTEM', policyVersion: last.policyVersion, calendarVersion: last.calendarVersion }
  return { ...record, ledger: [...record.ledger, { ...entry, ...held, kept: true, reckoning: last.reckoning }] }
}

/** The values a policy change brings to this clock, when it applies to open clocks and is newer than the clock's own. */
function newPolicy(record: ClockRecord, { policy: set }: ClockRules): ClockPolicy | undefined {
  const { policy, version } = policyOf(record)
  if (!set.applyToOpen || set.version <= version) return undefined
  const wanted = withAgreedTime(policyFor(record.key, set), startOf(record).within)
  return JSON.stringify(wanted) === JSON.stringify(policy) ? undefined : wanted
}
