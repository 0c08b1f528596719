import type { Instant, LocalDate } from '../shared/time.ts'
import { toMs } from '../shared/time.ts'
import { officialHolidays } from './calendar.ts'
import type { ClockRules } from './compute.ts'
import { dueOf } from './due.ts'
import { noticeDueAt } from './notice-days.ts'
import { callAbout, type Opening } from './out-of-hours.ts'
import { policyFor } from './policy.ts'
import { ClockRefusal } from './refusal.ts'

type LimitKey = 'hospital.assessment' | 'safeguarding.immediateSafety' | 'd2a.welfareCheck'

/** A date that runs for a notice which is in no journey yet. */
export interface NoticeLimit {
  readonly key: LimitKey
  readonly dueAt: Instant
}

/** What a hospital's notice says, as far as dates follow from it. */
export interface NoticeSaid {
  readonly asks: 'ASSESSMENT' | 'DISCHARGED'
  readonly cameAt: Instant
  readonly likelyDischargeOn?: LocalDate | undefined
  readonly abuseSigns?: boolean
}

/** R-HOS-03, R-HOS-09, R-HOS-15. The dates that begin when a notice comes, whoever it is about and whether or not anybody knows. */
export function noticeLimits(said: NoticeSaid, rules: ClockRules): readonly NoticeLimit[] {
  const dues: readonly (readonly [LimitKey, Instant | undefined])[] =
    said.asks === 'DISCHARGED'
      ? [['d2a.welfareCheck', dueFrom('d2a.welfareCheck', said.cameAt, rules)]]
      : [
          ['hospital.assessment', noticeDueAt(said.cameAt, said.likelyDischargeOn, rules)],
          [
            'safeguarding.immediateSafety',
            said.abuseSigns === true ? dueFrom('safeguarding.immediateSafety', said.cameAt, rules) : undefined,
          ],
        ]
  return dues.flatMap(([key, dueAt]) => (dueAt === undefined ? [] : [{ key, dueAt }]))
}

function dueFrom(key: LimitKey, from: Instant, rules: ClockRules): Instant | undefined {
  try {
    return dueOf({ rule: policyFor(key, rules.policy).rule, from }, officialHolidays(rules.calendar)).dueAt
  } catch (error) {
    if (error instanceof ClockRefusal) return undefined
    throw error
  }
}

export interface NoticeCallDue extends NoticeLimit {
  readonly callAt: Instant
}

/** R-REF-05. The first of these dates about which somebody on call has to be called, and when. */
export function firstCallAbout(
  limits: readonly NoticeLimit[],
  cameAt: Instant,
  opening: Opening,
): NoticeCallDue | undefined {
  return limits
    .flatMap((limit): readonly NoticeCallDue[] => {
      const callAt = callAbout(limit.key, { setAt: cameAt, dueAt: limit.dueAt }, opening)
      return callAt === undefined ? [] : [{ ...limit, callAt }]
    })
    .toSorted((a, b) => toMs(a.callAt) - toMs(b.callAt) || toMs(a.dueAt) - toMs(b.dueAt))[0]
}
