import type { Rule, Step } from '../journey/step.ts'
import type { TakeOver } from '../out-of-hours/take-over.ts'
import type { Refusal } from '../shared/refusal.ts'
import { toMs, type Instant } from '../shared/time.ts'
import type { Arrival } from './facts.ts'
import { HOSPITAL_REFUSALS } from './refusals.ts'

/** R-HOS-03. When a notice truly came: the earlier of its entry and the receipt that staff entered drives every clock (0.4.12). */
export const cameAt = ({ facts, receivedAt }: Pick<Step<Arrival>, 'facts' | 'receivedAt'>): Instant =>
  facts.cameAt !== undefined && toMs(facts.cameAt) < toMs(receivedAt) ? facts.cameAt : receivedAt

/** A notice that is entered later than this after it came is more likely a slip of the pen. */
const LATEST_ENTRY_DAYS = 31
const DAY_MS = 86_400_000

/** True when a notice that is entered at the second instant can have come at the first. */
export const canHaveCome = (came: Instant, entered: Instant): boolean => {
  const agoMs = toMs(entered) - toMs(came)
  return agoMs >= 0 && agoMs <= LATEST_ENTRY_DAYS * DAY_MS
}

function refusalOf({ facts, given, by, receivedAt }: Step<Arrival>): Refusal | undefined {
  if (facts.cameAt === undefined) return undefined
  if (by.role === 'HOSPITAL_LIAISON') return HOSPITAL_REFUSALS.TRUE_RECEIPT_IS_FOR_STAFF
  if (!given.includes('/enteredLateReason')) return HOSPITAL_REFUSALS.TRUE_RECEIPT_NEEDS_REASON
  return canHaveCome(facts.cameAt, receivedAt) ? undefined : HOSPITAL_REFUSALS.TRUE_RECEIPT_NOT_POSSIBLE
}

/** R-HOS-03. An earlier receipt of a paper notice is staff's to enter, with a reason; both times are kept. */
export const trueReceiptHolds: Rule<Arrival> = (_journey, step) => refusalOf(step)

/** R-HOS-14. What came before the last notice ended belongs to that one. */
export const cameAfterLastEnded: Rule<Arrival> = ({ hospital }, step) => {
  const last = hospital?.ended.at(-1)
  return last !== undefined && toMs(cameAt(step)) < toMs(last.endedAt)
    ? HOSPITAL_REFUSALS.NOTICE_CAME_BEFORE_LAST_ENDED
    : undefined
}

/** R-REF-05, R-REF-06. What the hospital asks while the office is closed is the out-of-hours team's until it hands back. */
export const outOfHoursHas = ({ by, standing }: Pick<Step, 'by' | 'standing'>): TakeOver | undefined =>
  standing.inOfficeHours === false || by.role === 'EDT_WORKER' ? { urgent: false } : undefined
