import { ENGLAND_AND_WALES_2025_TO_2028 } from '../../domain/clocks/bank-holidays-england-and-wales.ts'
import { DEFAULT_POLICY } from '../../domain/clocks/policy.ts'
import { DEFAULT_MONEY_POLICY } from '../../domain/policy/money.ts'
import type { RulesToChange } from '../../domain/policy/rule-change.ts'
import { DEFAULT_THRESHOLDS } from '../../domain/policy/thresholds.ts'

const { version: _version, effectiveFrom: _from, ...clocks } = DEFAULT_POLICY

/** The rules with which the product comes, before anybody changes one. */
export const RULES_TODAY: RulesToChange = {
  policy: { clocks, thresholds: DEFAULT_THRESHOLDS, money: DEFAULT_MONEY_POLICY },
  policyVersion: 1,
  later: [],
  calendar: ENGLAND_AND_WALES_2025_TO_2028,
}
