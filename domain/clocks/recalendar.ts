import { toMs, type Instant } from '../shared/time.ts'
import type { ClockRules } from './compute.ts'
import { entriesOf, hasEnded, policyOf, reached, startOf, type ClockRecord, type LedgerEntry } from './ledger.ts'
import { changeOf, type ClockChange } from './change.ts'
import { policyFor, withAgreedTime, type ClockPolicy } from './policy.ts'
import { groundsOf, heldBy, reckon } from './reckon.ts'
import { append } from './write.ts'

/**
 * Rulebook 0.4.9 and 0.4.10. Takes a new calendar, or a new policy that applies to open clocks, into a running clock and logs it.
 * A past due date never moves, and no change of rules makes late what was in time: then the old date stands, and the ledger says so
 * once. A policy that is not taken does not keep out the calendar.
 * @returns undefined when nothing changes for this clock
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN
 */
export function recalendar(record: ClockRecord, rules: ClockRules, at: Instant): ClockChange | undefined {
  const now = takeCalendar(takePolicy(record, rules, at), rules, at)
  return now === record ? undefined : changeOf(now, record, rules)
}

function takePolicy(record: ClockRecord, rules: ClockRules, at: Instant): ClockRecord {
  const policy = isSettled(record, at) ? undefined : newPolicy(record, rules)
  if (policy === undefined) return record
  const { dueAt } = reckon({ ...groundsOf(record), rule: policy.rule }, rules.calendar)
  return note(record, { cause: 'POLICY', version: rules.policy.version, policy, dueAt }, { rules, at })
}

function takeCalendar(record: ClockRecord, rules: ClockRules, at: Instant): ClockRecord {
  const { version } = rules.calendar
  if (isSettled(record, at) || wasRefused(record, 'CALENDAR', version)) return record
  const { dueAt } = reckon(groundsOf(record), rules.calendar)
  return dueAt === lastEntry(record).reckoning.dueAt
    ? record
    : note(record, { cause: 'CALENDAR', version, dueAt }, { rules, at })
}

/** Nothing can move the date any more: the clock is over, it has come to what it waited for, or its date is held and past. */
function isSettled(record: ClockRecord, at: Instant): boolean {
  const held = heldBy(record)
  const isPast = held !== undefined && toMs(held.reckoning.dueAt) < toMs(at)
  return isPast || hasEnded(record) || reached(record) !== undefined
}

interface NewRules {
  readonly cause: 'CALENDAR' | 'POLICY'
  readonly version: number
  readonly policy?: ClockPolicy
  /** The date under them. */
  readonly dueAt: Instant
}

function note(
  record: ClockRecord,
  { cause, version, policy, dueAt }: NewRules,
  { rules, at }: { readonly rules: ClockRules; readonly at: Instant },
): ClockRecord {
  const { reckoning, policyVersion, calendarVersion } = lastEntry(record)
  const entry = { entry: 'RECALENDARED', cause, wasDueAt: reckoning.dueAt } as const
  const by = 'SYSTEM'
  if (dueAt === reckoning.dueAt || Math.min(toMs(reckoning.dueAt), toMs(dueAt)) >= toMs(at))
    return append(record, { ...entry, kept: false, ...(policy !== undefined && { policy }) }, { at, by, rules })
  const written = { at, by, policyVersion, calendarVersion, reckoning }
  return { ...record, ledger: [...record.ledger, { ...entry, kept: true, refusedVersion: version, ...written }] }
}

const lastEntry = (record: ClockRecord): LedgerEntry => record.ledger.at(-1) ?? startOf(record)

const wasRefused = (record: ClockRecord, cause: NewRules['cause'], version: number): boolean =>
  entriesOf(record, 'RECALENDARED').some((entry) => entry.cause === cause && entry.refusedVersion === version)

/** The values a policy change brings to this clock, when it applies to open clocks and is newer than the clock's own. */
function newPolicy(record: ClockRecord, { policy: set }: ClockRules): ClockPolicy | undefined {
  const { policy, version } = policyOf(record)
  if (!set.applyToOpen || set.version <= version || wasRefused(record, 'POLICY', set.version)) return undefined
  const wanted = withAgreedTime(policyFor(record.key, set), startOf(record).within)
  return JSON.stringify(wanted) === JSON.stringify(policy) ? undefined : wanted
}
