import { isClockKey } from '../clock-catalogue/catalogue.ts'
import type { Instant } from '../shared/time.ts'
import { instantAt } from './civil.ts'
import { policyFor, type PolicySet } from './policy.ts'

/** The end of a day that somebody names for a date: at the hour at which that date's days end (0.4.5). */
export function endOfNamedDay(clock: unknown, on: unknown, policy: PolicySet): Instant | undefined {
  if (typeof clock !== 'string' || !isClockKey(clock) || typeof on !== 'string') return undefined
  return instantAt(on, policyFor(clock, policy).rule.dueTime)
}
