import { CLOCK_KEYS, type ClockKey } from '../clock-catalogue/catalogue.ts'
import { policyFor, type PolicySet } from './policy.ts'

/** The clocks whose values differ between two policies, one that is derived from another among them. */
export const touchedKeys = (before: PolicySet, after: PolicySet): readonly ClockKey[] =>
  CLOCK_KEYS.filter((key) => JSON.stringify(policyFor(key, before)) !== JSON.stringify(policyFor(key, after)))
