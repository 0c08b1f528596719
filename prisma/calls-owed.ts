import { holidaysOrProvisional } from '../domain/clocks/calendar.ts'
import { elapsedFrom } from '../domain/clocks/due.ts'
import { firstCallAbout, noticeLimits, type NoticeCallDue, type NoticeSaid } from '../domain/clocks/notice-limits.ts'
import { closedSince, type Opening } from '../domain/clocks/out-of-hours.ts'
import { policyFor } from '../domain/clocks/policy.ts'
import { nextCallAbout, type NextCall } from '../domain/on-call/about-notice.ts'
import type { StaffId } from '../domain/roles/roles.ts'
import { toMs, type Instant } from '../domain/shared/time.ts'
import type { Database } from './client.ts'
import { readUntakenNotices, type NoticeCall, type NoticeUntaken } from './notice-calls.ts'
import type { CouncilRules, RulesInForce } from './rules-in-force.ts'

/** Notices that ask for something with a date that begins when they come. */
const ASKS: Readonly<Record<string, NoticeSaid['asks']>> = {
  receiveAssessmentNotice: 'ASSESSMENT',
  recordDischarge: 'DISCHARGED',
  recordSelfDischarge: 'DISCHARGED',
}

/** A younger one is still in the hands of the request that brought it, or goes into its journey in a moment. */
const OLDER_THAN_MS = 60_000

const MOST = 500

/** Another worker that has begun a call has had time to make it. */
const RESEND_AFTER_MS = 30_000

/** A moment at which the office is closed, as it is for every notice. */
export interface Night {
  readonly now: Instant
  readonly rules: CouncilRules
  readonly opening: Opening
  readonly closedSince: Instant
}

/** Undefined while the office is open. */
export async function nightOf(rulesInForce: RulesInForce, now: Instant): Promise<Night | undefined> {
  const rules = await rulesInForce.at(now)
  const opening = {
    hours: rules.policy.officeHours,
    holidays: holidaysOrProvisional(rules.calendar, () => undefined),
  }
  const since = closedSince(now, opening)
  return since === undefined ? undefined : { now, rules, opening, closedSince: since }
}

/** Notices that are in no journey, that nobody has taken, and whose time runs. */
export const untakenAt = (database: Database, { now }: Pick<Night, 'now'>): Promise<readonly NoticeUntaken[]> => {
  const before = new Date(toMs(now) - OLDER_THAN_MS).toISOString()
  return readUntakenNotices(database, { steps: Object.keys(ASKS), before, most: MOST })
}

/** A call that has to be made now: to the next, or once more to the last, whose message has not left. */
export type CallOwed = { readonly due: NoticeCallDue; readonly answerBy: (calledAt: Instant) => Instant } & (
  { readonly next: NextCall } | { readonly again: NoticeCall }
)

interface Asked {
  readonly rulesInForce: RulesInForce
  readonly rota: () => Promise<readonly StaffId[]>
}

/** R-REF-05, R-HOS-03. The call that is owed about a notice at a moment of the night; undefined where none is. */
export async function callOwed(
  { rulesInForce, rota }: Asked,
  notice: NoticeUntaken,
  night: Night,
): Promise<CallOwed | undefined> {
  const due = await callDue(rulesInForce, notice, night.opening)
  if (due === undefined) return undefined
  const answerBy = (at: Instant): Instant =>
    elapsedFrom(at, policyFor('onCall.acknowledgement', night.rules.policy).rule)
  const calls = notice.calls.map(({ staff, calledAt: at }) => ({
    at,
    answerBy: answerBy(at),
    ...(staff === null ? {} : { staff }),
  }))
  const next = nextCallAbout({ callAt: due.callAt, calls }, { ...night, rota: await rota() })
  if (next !== undefined) return { due, answerBy, next }
  const again = unsent(notice, night)
  return again === undefined ? undefined : { due, answerBy, again }
}

/** R-HOS-03. By the policy in force when it came. */
async function callDue(
  rulesInForce: RulesInForce,
  { step, facts, receivedAt }: NoticeUntaken,
  opening: Opening,
): Promise<NoticeCallDue | undefined> {
  const cameAt = receivedAt.toISOString()
  const { likelyDischargeOn, abuseSigns } = (facts as { readonly facts: Readonly<Record<string, unknown>> }).facts
  const said: NoticeSaid = {
    asks: ASKS[step] ?? 'ASSESSMENT',
    cameAt,
    likelyDischargeOn: typeof likelyDischargeOn === 'string' ? likelyDischargeOn : undefined,
    abuseSigns: abuseSigns === true,
  }
  return firstCallAbout(noticeLimits(said, await rulesInForce.at(cameAt)), cameAt, opening)
}

/** A call of this night whose message has not left: it is tried again until the next is called. */
const unsent = ({ calls }: NoticeUntaken, night: Night): NoticeCall | undefined => {
  const last = calls.at(-1)
  const isTonight = last !== undefined && toMs(last.calledAt) >= toMs(night.closedSince)
  return isTonight && !last.sent && toMs(night.now) - toMs(last.calledAt) >= RESEND_AFTER_MS ? last : undefined
}
