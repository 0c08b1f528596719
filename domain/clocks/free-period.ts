import type { Reablement } from '../charging/state.ts'
import { noonOf, type LocalDate } from '../shared/time.ts'
import { officialHolidays } from './calendar.ts'
import { localDate } from './civil.ts'
import type { ClockRules } from './compute.ts'
import { dueOf } from './due.ts'
import { policyFor } from './policy.ts'

/**
 * R-CHG-05. The last day on which reablement or intermediate care is free: as its clock counts, also after that clock has stopped,
 * and never later than the support itself.
 */
export function lastFreeDayOf(
  { startedOn, endedOn }: Omit<Reablement, 'kind'>,
  { policy, calendar }: ClockRules,
): LocalDate {
  const { rule } = policyFor('reablement.freePeriod', policy)
  const { dueAt } = dueOf({ rule, from: noonOf(startedOn) }, officialHolidays(calendar))
  const counted = localDate(dueAt)
  return endedOn !== undefined && endedOn < counted ? endedOn : counted
}
