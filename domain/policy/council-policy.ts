import type { PolicySet } from '../clocks/policy.ts'
import type { MoneyPolicy } from './money.ts'
import type { Thresholds } from './thresholds.ts'

/** What a version of the council's policy holds; its number and its first instant stand beside it. */
export interface StoredPolicy {
  readonly clocks: Omit<PolicySet, 'version' | 'effectiveFrom'>
  readonly thresholds: Partial<Thresholds>
  /** What a version does not say has the default, and so have versions from before there was any. */
  readonly money?: Partial<MoneyPolicy>
}
