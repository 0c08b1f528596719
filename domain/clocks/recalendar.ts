import type { ClockId } from '../journey/clock-intent.ts'
import type { StaffId } from '../roles/roles.ts'
import { toMs, type Instant } from '../shared/time.ts'
import type { ClockRules } from './compute.ts'
import { entriesOf, hasEnded, policyOf, reached, startOf, type ClockRecord, type LedgerEntry } from './ledger.ts'
import { changeOf, type ClockChange } from './change.ts'
import { policyFor, withAgreedTime, type ClockPolicy, type PolicySet } from './policy.ts'
import { groundsOf, heldBy, reckon } from './reckon.ts'
import { append } from './write.ts'

export type RulesCause = 'CALENDAR' | 'POLICY'

/** What was decided about clocks that run, when the rules were changed. */
export interface Approved {
  /** The policy versions that apply to open clocks of this journey, oldest first; the one in force alone unless said. */
  readonly openSets?: readonly PolicySet[]
  /** Who accepted that this clock is late at once under this version; nobody unless said. */
  readonly acceptedBy?: (clockId: ClockId, cause: RulesCause, version: number) => StaffId | undefined
}

/** The rules that are taken, when, and what was decided about them. */
interface Taking {
  readonly rules: ClockRules
  readonly at: Instant
  readonly approved: Approved
}

/**
 * Rulebook 0.4.9 and 0.4.10. Takes a new calendar, or new policies that apply to open clocks, into a running clock and logs it.
 * A past due date never moves, and no change of rules makes late what was in time unless a named person has accepted it: else the
 * old date stands, and the ledger says so once. A policy that is not taken does not keep out the calendar.
 * @returns undefined when nothing changes for this clock
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN
 */
export function recalendar(
  record: ClockRecord,
  rules: ClockRules,
  at: Instant,
  approved: Approved = {},
): ClockChange | undefined {
  const now = takeRules(record, rules, at, approved)
  return now === record ? undefined : changeOf(now, record, rules)
}

/** The record with the new rules in its ledger; the same record when nothing changes for it. @throws ClockRefusal */
export function takeRules(record: ClockRecord, rules: ClockRules, at: Instant, approved: Approved = {}): ClockRecord {
  const { openSets = [rules.policy] } = approved
  const withPolicy = openSets.reduce(
    (now, policy) => takePolicy(now, { rules: { ...rules, policy }, at, approved }),
    record,
  )
  return takeCalendar(withPolicy, { rules, at, approved })
}

function takePolicy(record: ClockRecord, taking: Taking): ClockRecord {
  const { rules, at } = taking
  const policy = isSettled(record, at) ? undefined : newPolicy(record, rules)
  if (policy === undefined) return record
  const { dueAt } = reckon({ ...groundsOf(record), rule: policy.rule }, rules.calendar)
  return note(record, { cause: 'POLICY', version: rules.policy.version, policy, dueAt }, taking)
}

function takeCalendar(record: ClockRecord, taking: Taking): ClockRecord {
  const { calendar } = taking.rules
  if (isSettled(record, taking.at) || wasRefused(record, 'CALENDAR', calendar.version)) return record
  const { dueAt } = reckon(groundsOf(record), calendar)
  return dueAt === lastEntry(record).reckoning.dueAt
    ? record
    : note(record, { cause: 'CALENDAR', version: calendar.version, dueAt }, taking)
}

/** Nothing can move the date any more: the clock is over, it has come to what it waited for, or its date is held and past. */
function isSettled(record: ClockRecord, at: Instant): boolean {
  const held = heldBy(record)
  const isPast = held !== undefined && toMs(held.reckoning.dueAt) < toMs(at)
  return isPast || hasEnded(record) || reached(record) !== undefined
}

interface NewRules {
  readonly cause: RulesCause
  readonly version: number
  readonly policy?: ClockPolicy
  /** The date under them. */
  readonly dueAt: Instant
}

function note(record: ClockRecord, { cause, version, policy, dueAt }: NewRules, taking: Taking): ClockRecord {
  const { rules, at, approved } = taking
  const { reckoning, policyVersion, calendarVersion } = lastEntry(record)
  const entry = { entry: 'RECALENDARED', cause, wasDueAt: reckoning.dueAt } as const
  const by = 'SYSTEM'
  const fate = fateOf(reckoning.dueAt, dueAt, at)
  const lateAcceptedBy = fate === 'LATE_AT_ONCE' ? approved.acceptedBy?.(record.id, cause, version) : undefined
  if (fate === 'TAKEN' || lateAcceptedBy !== undefined) {
    const accepted = lateAcceptedBy === undefined ? {} : { lateAcceptedBy }
    const taken = { ...entry, kept: false, ...(policy !== undefined && { policy }), ...accepted }
    return append(record, taken, { at, by, rules })
  }
  const written = { at, by, policyVersion, calendarVersion, reckoning }
  return { ...record, ledger: [...record.ledger, { ...entry, kept: true, refusedVersion: version, ...written }] }
}

/** What becomes of a new date: it is taken, it would have passed already, or the old one has passed and stands whatever comes. */
function fateOf(was: Instant, dueAt: Instant, at: Instant): 'TAKEN' | 'LATE_AT_ONCE' | 'PAST' {
  if (dueAt === was) return 'TAKEN'
  if (toMs(was) < toMs(at)) return 'PAST'
  return toMs(dueAt) < toMs(at) ? 'LATE_AT_ONCE' : 'TAKEN'
}

const lastEntry = (record: ClockRecord): LedgerEntry => record.ledger.at(-1) ?? startOf(record)

const wasRefused = (record: ClockRecord, cause: RulesCause, version: number): boolean =>
  entriesOf(record, 'RECALENDARED').some((entry) => entry.cause === cause && entry.refusedVersion === version)

/** The values a policy change brings to this clock, when it applies to open clocks and is newer than the clock's own. */
function newPolicy(record: ClockRecord, { policy: set }: ClockRules): ClockPolicy | undefined {
  const { policy, version } = policyOf(record)
  const isMeant = set.applyToOpen && set.openKeys?.includes(record.key) !== false
  if (!isMeant || set.version <= version || wasRefused(record, 'POLICY', set.version)) return undefined
  const wanted = withAgreedTime(policyFor(record.key, set), startOf(record).within)
  return JSON.stringify(wanted) === JSON.stringify(policy) ? undefined : wanted
}
