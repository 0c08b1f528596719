import type { Instant } from '../shared/time.ts'
import { holidaysOrProvisional } from './calendar.ts'
import type { ClockRules } from './compute.ts'
import { dueOf } from './due.ts'
import { policyFor } from './policy.ts'

/** By when somebody makes sure that a person is safe, and by when somebody takes the concern about them on. */
export interface ConcernDates {
  readonly safeBy: Instant
  readonly takeOnBy: Instant
}

/**
 * R-SAF-01. A concern that stands alone has the dates that it would have in a journey, by the rules in force when it came. They never
 * fail: in a year whose bank holidays are not entered the law's own rule gives them.
 */
export function concernDates(came: Instant, { calendar, policy }: ClockRules): ConcernDates {
  const holidays = holidaysOrProvisional(calendar, () => undefined)
  const dueAt = (key: 'safeguarding.immediateSafety' | 'safeguarding.takeOn'): Instant =>
    dueOf({ rule: policyFor(key, policy).rule, from: came }, holidays).dueAt
  return { safeBy: dueAt('safeguarding.immediateSafety'), takeOnBy: dueAt('safeguarding.takeOn') }
}
