import type { BankHolidayCalendar } from '../domain/clocks/calendar.ts'
import type { ClockRules } from '../domain/clocks/plan.ts'
import type { PolicySet } from '../domain/clocks/policy.ts'
import type { StoredPolicy } from '../domain/policy/council-policy.ts'
import { DEFAULT_MONEY_POLICY, type MoneyPolicy } from '../domain/policy/money.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../domain/policy/thresholds.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

/** The rules of one moment: how clocks count, and the council's other figures. */
export interface CouncilRules extends ClockRules {
  readonly thresholds: Thresholds
  readonly money: MoneyPolicy
  /**
   * The versions that apply to clocks that run, oldest first (0.4.10): until then, and until now, for the clock of a journey's engine
   * may be a little behind that of the database.
   */
  readonly openSets: readonly PolicySet[]
}

interface PolicyRow {
  readonly version: number
  readonly from: Instant
  readonly clocks: StoredPolicy['clocks']
}

interface RulesRow {
  readonly policy: StoredPolicy
  readonly policyVersion: number
  readonly effectiveFrom: Date
  readonly open: readonly PolicyRow[] | null
  readonly version: number
  readonly years: BankHolidayCalendar['years']
}

/** The policy in force at an instant with the newest list of bank holidays, and the versions of both. */
export async function readRulesInForce(database: Database, at: Instant): Promise<CouncilRules> {
  const rules = await readRules(database, at, null)
  if (rules === undefined) throw new Error(`No policy or calendar is in force at ${at}`)
  return rules
}

/**
 * The policy in force at an instant with the bank holidays as they were known then: what was believed (0.4.9).
 * @returns undefined for an instant before there were any rules
 */
export const readRulesAsOf = (database: Database, at: Instant): Promise<CouncilRules | undefined> =>
  readRules(database, at, at)

async function readRules(database: Database, at: Instant, knownAt: Instant | null): Promise<CouncilRules | undefined> {
  const rows = await database.$queryRaw<RulesRow[]>`
    SELECT p.policy, p.version AS "policyVersion", p.effective_from AS "effectiveFrom", c.version, c.years,
      (SELECT jsonb_agg(jsonb_build_object('version', o.version, 'clocks', o.policy->'clocks', 'from', to_char(
         o.effective_from AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')) ORDER BY o.version)
       FROM policy_version o
       WHERE o.effective_from <= greatest(${at}::timestamptz, now()) AND o.policy->'clocks'->'applyToOpen' = 'true') AS open
    FROM policy_version p, calendar_version c
    WHERE p.version = policy_in_force(${at}::timestamptz)
      AND c.version = CASE WHEN ${knownAt}::timestamptz IS NULL THEN calendar_in_force()
        ELSE (SELECT max(k.version) FROM calendar_version k WHERE k.effective_from <= ${knownAt}::timestamptz) END`
  const row = rows[0]
  if (row === undefined) return undefined
  const { policy, policyVersion, effectiveFrom, version, years, open } = row
  return {
    policy: { ...policy.clocks, version: policyVersion, effectiveFrom: effectiveFrom.toISOString() },
    // A policy that was stored before a figure existed has the default for it.
    thresholds: { ...DEFAULT_THRESHOLDS, ...policy.thresholds },
    money: { ...DEFAULT_MONEY_POLICY, ...policy.money },
    calendar: { version, years },
    openSets: (open ?? []).map(({ clocks, version: of, from }) => ({ ...clocks, version: of, effectiveFrom: from })),
  }
}

/** How long rules read from PostgreSQL are trusted; the commit checks their versions anyway. */
const TRUSTED_MS = 2000

/** The rules in force, remembered for two seconds a version so that a step does not read them again. */
export interface RulesInForce {
  readonly at: (at: Instant) => Promise<CouncilRules>
  /** Forgets what was read: a commit found that the rules have changed. */
  readonly forget: () => void
}

export function createRulesInForce(database: Database): RulesInForce {
  let remembered: { readonly day: string; readonly until: number; readonly rules: Promise<CouncilRules> } | undefined
  return {
    at(at) {
      // Within one day of receipt and two seconds of reading, the same rules hold; a change in between is caught by the commit.
      const day = at.slice(0, 13)
      if (remembered?.day !== day || remembered.until < Date.now()) {
        const rules = readRulesInForce(database, at)
        rules.catch(() => (remembered = undefined))
        remembered = { day, until: Date.now() + TRUSTED_MS, rules }
      }
      return remembered.rules
    },
    forget() {
      remembered = undefined
    },
  }
}
