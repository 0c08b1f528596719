import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockId } from '../journey/clock-intent.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { computeClock, type ClockRules } from './compute.ts'
import { hasEnded, type ClockRecord } from './ledger.ts'
import { takeRules, type Approved } from './recalendar.ts'

/**
 * What a change of rules does to a clock that runs. LATE_AT_ONCE: the new date has passed already, so the old one stands unless
 * somebody accepts it. REMINDERS: the date stays, and what is told before or after it moves.
 */
export const RULE_EFFECTS = ['LATE_AT_ONCE', 'EARLIER', 'LATER', 'REMINDERS'] as const
export type RuleEffect = (typeof RULE_EFFECTS)[number]

export interface ClockEffect {
  readonly clockId: ClockId
  readonly key: ClockKey
  readonly effect: RuleEffect
  readonly wasDueAt: Instant
  /** The date under the new rules. */
  readonly dueAt: Instant
}

/** Rules with the policy versions that reach open clocks under them. */
export interface RulesWithOpen {
  readonly rules: ClockRules
  readonly openSets: Approved['openSets'] & {}
}

/**
 * What new rules would do to a clock: the very function that takes rules into a ledger, asked with everything accepted.
 * @returns undefined when nothing changes for this clock
 * @throws ClockRefusal BANK_HOLIDAYS_UNKNOWN when its date cannot be worked out under them
 */
export function effectOf(
  record: ClockRecord,
  { now, then }: { readonly now: RulesWithOpen; readonly then: RulesWithOpen },
  at: Instant,
): ClockEffect | undefined {
  if (hasEnded(record)) return undefined
  const current = takeRules(record, now.rules, at, { openSets: now.openSets })
  const wanted = takeRules(current, then.rules, at, { openSets: then.openSets, acceptedBy: () => 'ANYBODY' })
  const [before, after] = [computeClock(current, now.rules), computeClock(wanted, then.rules)]
  const { id: clockId, key } = record
  const effect = (kind: RuleEffect): ClockEffect => ({
    clockId,
    key,
    effect: kind,
    wasDueAt: before.dueAt,
    dueAt: after.dueAt,
  })
  if (after.dueAt !== before.dueAt) return effect(kindOf(before.dueAt, after.dueAt, at))
  const told = ({ wakeUps, actionBy }: typeof before): string => JSON.stringify([wakeUps, actionBy])
  return told(before) === told(after) ? undefined : effect('REMINDERS')
}

function kindOf(was: Instant, dueAt: Instant, at: Instant): RuleEffect {
  if (toMs(dueAt) < toMs(at)) return 'LATE_AT_ONCE'
  return toMs(dueAt) < toMs(was) ? 'EARLIER' : 'LATER'
}
