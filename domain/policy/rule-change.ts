import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { calendarProblems, withYears } from '../clocks/calendar-problems.ts'
import type { BankHolidayCalendar } from '../clocks/calendar.ts'
import { localDate } from '../clocks/civil.ts'
import { DEFAULT_POLICY, type PolicySet } from '../clocks/policy.ts'
import { problemsOf, problemsOfOffice } from '../clocks/policy-problems.ts'
import { touchedKeys } from '../clocks/touched.ts'
import { INSTRUMENT_IDS, INSTRUMENTS } from '../rulebook/instruments.ts'
import { mergePatch } from '../shared/merge-patch.ts'
import { toMs, type Instant, type LocalDate } from '../shared/time.ts'
import type { StoredPolicy } from './council-policy.ts'

/** Whom a change of policy reaches besides the clocks that start from then on (rulebook 0.4.10). */
export type RuleScope =
  | { readonly is: 'NEW_CLOCKS' }
  | { readonly is: 'OPEN_CLOCKS' }
  | { readonly is: 'CHOSEN_JOURNEYS'; readonly journeys: readonly string[] }

/** A change of the council's rules, as somebody proposes it. What it does not name stays as it is. */
export type RuleChange =
  /** 0.4.9. The whole list of each year that is named. Bank holidays are facts: they count at once, for every clock. */
  | { readonly is: 'BANK_HOLIDAYS'; readonly years: BankHolidayCalendar['years'] }
  | {
      readonly is: 'POLICY'
      /** A merge patch of the council's policy. */
      readonly policy: PolicyPatch
      readonly scope: RuleScope
      /** The first instant for new clocks; from the approval on unless said. */
      readonly effectiveFrom?: Instant
    }

/** Fields of the policy with their new values; null takes a value back to the catalogue's. */
export type PolicyPatch = Readonly<Partial<Record<'clocks' | 'thresholds' | 'money', object>>>

/** A version of the policy that is approved and has not begun. */
export interface LaterPolicy {
  readonly from: Instant
  /** What was approved for then, in the order of approval; null where a version was written by other means. */
  readonly patches: readonly PolicyPatch[] | null
}

/** The rules that a change is made from. */
export interface RulesToChange {
  /** What is in force when the change begins. */
  readonly policy: StoredPolicy
  /** The newest version there is. */
  readonly policyVersion: number
  /** What follows after the change has begun, the earliest first. */
  readonly later: readonly LaterPolicy[]
  readonly calendar: BankHolidayCalendar
}

/** Something wrong with a change, at a JSON pointer into it. */
export interface RuleProblem {
  readonly pointer: string
  readonly code: string
  readonly detail: string
}

/** The policy with the patch in it, and with whom it reaches. */
export function policyAfter(
  { policy, policyVersion }: RulesToChange,
  { policy: patch, scope, effectiveFrom = '' }: Extract<RuleChange, { is: 'POLICY' }>,
): { readonly stored: StoredPolicy; readonly set: PolicySet } {
  const merged = mergePatch(policy, patch) as StoredPolicy
  const { applyToOpen: _open, openKeys: _keys, openJourneys: _journeys, ...clocks } = merged.clocks
  const version = policyVersion + 1
  const plain: PolicySet = { ...clocks, applyToOpen: false, version, effectiveFrom }
  const before: PolicySet = { ...policy.clocks, version: policyVersion, effectiveFrom }
  const set: PolicySet = { ...plain, ...reachOf(scope, touchedKeys(before, plain)) }
  const { version: _version, effectiveFrom: _from, ...stored } = set
  return { stored: { ...merged, clocks: stored }, set }
}

/**
 * What follows later, on top of a change that begins before it: what was approved for then still holds, and so does the change where
 * nothing else was approved.
 */
export function laterAfter(
  { later }: RulesToChange,
  stored: StoredPolicy,
): readonly { readonly from: Instant; readonly policy: StoredPolicy }[] {
  const { openKeys: _keys, openJourneys: _journeys, ...clocks } = stored.clocks
  let policy: StoredPolicy = { ...stored, clocks: { ...clocks, applyToOpen: false } }
  return later.map(({ from, patches }) => {
    policy = (patches ?? []).reduce<StoredPolicy>((merged, patch) => mergePatch(merged, patch) as StoredPolicy, policy)
    return { from, policy }
  })
}

function reachOf(
  scope: RuleScope,
  openKeys: readonly ClockKey[],
): Pick<PolicySet, 'applyToOpen' | 'openKeys' | 'openJourneys'> {
  if (scope.is === 'NEW_CLOCKS') return { applyToOpen: false }
  const chosen = scope.is === 'CHOSEN_JOURNEYS' ? { openJourneys: scope.journeys } : {}
  return { applyToOpen: true, openKeys, ...chosen }
}

/** The bank holidays with the change in them. */
export const calendarAfter = (
  { calendar }: RulesToChange,
  { years }: Extract<RuleChange, { is: 'BANK_HOLIDAYS' }>,
): BankHolidayCalendar => withYears(calendar, years, calendar.version + 1)

/** 0.4.9, 0.4.10. Everything wrong with a change, all at once; empty when it may be decided on. */
export function problemsOfChange(
  change: RuleChange,
  base: RulesToChange,
  { now, today }: { readonly now: Instant; readonly today: LocalDate },
): readonly RuleProblem[] {
  if (change.is === 'BANK_HOLIDAYS') return under('/years', calendarProblems(change.years, base.calendar.years, today))
  const { stored, set } = policyAfter(base, change)
  const ofClocks = under('/policy/clocks', problemsOf(set, DEFAULT_POLICY))
  return [
    ...(ofClocks.length > 0 ? ofClocks : laterProblems(base, stored)),
    ...under('/policy/clocks', problemsOfOffice(set)),
    ...under('/policy/clocks/repealed', repealProblems(set, localDate(change.effectiveFrom ?? now))),
    ...moneyProblems(stored),
    ...(isSame(stored, base.policy) ? [NOTHING_CHANGES] : []),
    ...datingProblems(change, base, now),
  ]
}

const under = (place: string, problems: readonly RuleProblem[]): readonly RuleProblem[] =>
  problems.map((problem) => ({ ...problem, pointer: `${place}${problem.pointer}` }))

/** An instrument is marked from the day on which it is no longer in force; until then it is law. */
const repealProblems = ({ repealed = {} }: PolicySet, from: LocalDate): readonly RuleProblem[] =>
  INSTRUMENT_IDS.flatMap((id) => {
    const { inForceFrom, title } = INSTRUMENTS[id]
    const on = repealed[id]
    if (on === undefined) return []
    const at = (code: string, detail: string): RuleProblem => ({ pointer: `/${id}`, code, detail })
    return [
      ...(on > from ? [at('STILL_IN_FORCE', `${title} is in force until then. Name that day in effectiveFrom.`)] : []),
      ...(on < inForceFrom ? [at('NOT_YET_IN_FORCE', `${title} came into force on ${inForceFrom}.`)] : []),
    ]
  })

/** R-CHG-02. Below the lower limit savings do not count, above the upper one the person pays the whole; they cannot cross. */
function moneyProblems({ money }: StoredPolicy): readonly RuleProblem[] {
  const { capitalLowerPence: lower = 0, capitalUpperPence: upper = Infinity } = money?.charging ?? {}
  if (lower <= upper) return []
  const detail = 'The lower capital limit is above the upper one.'
  return [{ pointer: '/policy/money/charging/capitalLowerPence', code: 'LIMITS_CROSSED', detail }]
}

function isSame(after: StoredPolicy, before: StoredPolicy): boolean {
  const { applyToOpen: _a, openKeys: _b, openJourneys: _c, ...now } = after.clocks
  const { applyToOpen: _d, openKeys: _e, openJourneys: _f, ...was } = before.clocks
  return canonical({ ...after, clocks: now }) === canonical({ ...before, clocks: was })
}

/** The same text for the same values, in whatever order they were written. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_name, inner: unknown) =>
    typeof inner === 'object' && inner !== null && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).sort(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  )

const NOTHING_CHANGES: RuleProblem = {
  pointer: '/policy',
  code: 'NOTHING_CHANGES',
  detail: 'This is the policy as it stands.',
}

/** A preview is true of the moment in which clocks are moved, so a change for open clocks has no later date. */
function datingProblems(
  { scope, effectiveFrom }: Extract<RuleChange, { is: 'POLICY' }>,
  { later }: RulesToChange,
  now: Instant,
): readonly RuleProblem[] {
  const at = (code: string, detail: string): RuleProblem => ({ pointer: '/effectiveFrom', code, detail })
  return [
    ...(effectiveFrom !== undefined && scope.is !== 'NEW_CLOCKS'
      ? [at('OPEN_CLOCKS_HAVE_NO_DATE', 'A change for open clocks counts from its approval. Leave the date out.')]
      : []),
    ...later
      .filter(({ patches }) => patches === null)
      .map(({ from }) => at('BEFORE_A_LATER_VERSION', `A version from ${from} on was written by other means.`)),
    ...(effectiveFrom !== undefined && toMs(effectiveFrom) < toMs(now)
      ? [at('IN_THE_PAST', 'What was decided until now was decided under the old values. Name an instant to come.')]
      : []),
  ]
}

/** What a change would make wrong in what is approved for later. */
const laterProblems = (base: RulesToChange, stored: StoredPolicy): readonly RuleProblem[] =>
  laterAfter(base, stored).flatMap(({ from, policy }) =>
    problemsOf(policy.clocks, DEFAULT_POLICY).map((problem) => ({
      ...problem,
      pointer: `/policy/clocks${problem.pointer}`,
      detail: `With what is approved from ${from} on: ${problem.detail}`,
    })),
  )
