import type { StaffId } from '../roles/roles.ts'
import { toMs, type Instant } from '../shared/time.ts'
import type { ReasonNotReached } from './state.ts'

/** Somebody was called about a notice; the managers, where nobody was left. */
export interface CallMade {
  readonly staff?: StaffId
  readonly at: Instant
  /** Until when they can answer before the next is called. */
  readonly answerBy: Instant
}

export interface NightNow {
  readonly now: Instant
  /** Since when the office has been closed; undefined while it is open. */
  readonly closedSince: Instant | undefined
  /** Who is on call now, in the order in which they are called. */
  readonly rota: readonly StaffId[]
}

export type NextCall =
  { readonly is: 'CALL'; readonly staff: StaffId } | { readonly is: 'NOBODY'; readonly why: ReasonNotReached }

/**
 * R-REF-05. Who has to be called now about a notice that is in no journey yet: nobody while the office is open or an answer can still
 * come; then one after the other, nobody twice in a night, and at last the managers. The next night begins anew.
 * @param callAt when the first call is due; undefined where an office is open before each of its dates
 */
export function nextCallAbout(
  { callAt, calls }: { readonly callAt: Instant | undefined; readonly calls: readonly CallMade[] },
  { now, closedSince, rota }: NightNow,
): NextCall | undefined {
  if (closedSince === undefined || callAt === undefined || toMs(now) < toMs(callAt)) return undefined
  const tonight = calls.filter(({ at }) => toMs(at) >= toMs(closedSince))
  const last = tonight.at(-1)
  if (last !== undefined && (last.staff === undefined || toMs(now) <= toMs(last.answerBy))) return undefined
  const staff = rota.find((each) => tonight.every((call) => call.staff !== each))
  if (staff !== undefined) return { is: 'CALL', staff }
  return { is: 'NOBODY', why: tonight.length === 0 ? 'ROTA_EMPTY' : 'NOBODY_ANSWERED' }
}
