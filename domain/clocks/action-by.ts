import { toMs, type Instant } from '../shared/time.ts'
import { workingDayOnOrBefore, type HolidaysOfYear } from './calendar.ts'
import { instantAt } from './civil.ts'
import type { Due } from './due.ts'
import type { ClockPolicy } from './policy.ts'

/** By when somebody has to act, and who: an office, or the weekend and out-of-hours rota when no office is open in time. */
export interface ActionBy {
  readonly actionBy: Instant
  readonly actionRoute: 'OFFICE' | 'WEEKEND_ROTA'
}

/**
 * Rulebook 0.4.6. The last working day on or before the due date, not earlier than the deemed start and not before the start's
 * own instant: a day whose office hours were over when the clock began is no day to act on (GJ-07).
 */
export function actionByOf(
  due: Due,
  {
    from,
    policy,
    holidays,
  }: { readonly from: Instant; readonly policy: ClockPolicy; readonly holidays: HolidaysOfYear },
): ActionBy {
  const on = workingDayOnOrBefore(due.date, holidays)
  const closing = instantAt(on, policy.closeOfBusiness)
  const at = toMs(closing) < toMs(due.dueAt) ? closing : due.dueAt
  const isPossible = on >= due.dayZero.date && toMs(at) > toMs(from)
  return isPossible ? { actionBy: at, actionRoute: 'OFFICE' } : { actionBy: due.dueAt, actionRoute: 'WEEKEND_ROTA' }
}
