import type { BankHolidayCalendar } from '../domain/clocks/calendar.ts'
import type { ClockRules } from '../domain/clocks/plan.ts'
import type { PolicySet } from '../domain/clocks/policy.ts'
import { DEFAULT_MONEY_POLICY, type MoneyPolicy } from '../domain/policy/money.ts'
import { DEFAULT_THRESHOLDS, type Thresholds } from '../domain/policy/thresholds.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'

/** The rules of one moment: how clocks count, and the council's other figures. */
export interface CouncilRules extends ClockRules {
  readonly thresholds: Thresholds
  readonly money: MoneyPolicy
}

/** What a row of `policy_version` holds; its version and first instant are columns. */
export interface StoredPolicy {
  readonly clocks: Omit<PolicySet, 'version' | 'effectiveFrom'>
  readonly thresholds: Partial<Thresholds>
  /** What a version does not say has the default, and so have versions from before there was any. */
  readonly money?: Partial<MoneyPolicy>
}

interface RulesRow {
  readonly policy: StoredPolicy
  readonly policyVersion: number
  readonly effectiveFrom: Date
  readonly version: number
  readonly years: BankHolidayCalendar['years']
}

/** The policy in force at an instant with the newest list of bank holidays, and the versions of both. */
export async function readRulesInForce(database: Database, at: Instant): Promise<CouncilRules> {
  const rows = await database.$queryRaw<RulesRow[]>`
    SELECT p.policy, p.version AS "policyVersion", p.effective_from AS "effectiveFrom", c.version, c.years
    FROM policy_version p, calendar_version c
    WHERE p.version = policy_in_force(${at}::timestamptz) AND c.version = calendar_in_force()`
  const row = rows[0]
  if (row === undefined) throw new Error(`No policy or calendar is in force at ${at}`)
  const { policy, policyVersion, effectiveFrom, version, years } = row
  return {
    policy: { ...policy.clocks, version: policyVersion, effectiveFrom: effectiveFrom.toISOString() },
    // A policy that was stored before a figure existed has the default for it.
    thresholds: { ...DEFAULT_THRESHOLDS, ...policy.thresholds },
    money: { ...DEFAULT_MONEY_POLICY, ...policy.money },
    calendar: { version, years },
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
