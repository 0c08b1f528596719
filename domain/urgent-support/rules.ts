import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { planInForce } from '../reviews/rules.ts'
import { toMs } from '../shared/time.ts'
import { URGENT_SUPPORT_REFUSALS as REFUSALS } from './refusals.ts'
import type { Arrangement, UrgentReviewOutcome, UrgentSupportEnding } from './state.ts'

export type ArrangeUrgentSupportFacts = Arrangement

export interface ReviewUrgentSupportFacts {
  readonly outcome: UrgentReviewOutcome
  /** The new arrangement as a whole; needed when it changed. */
  readonly arrangement?: Arrangement
}

export interface EndUrgentSupportFacts {
  readonly ending: UrgentSupportEnding
}

export const isNotKnownYet: Rule<unknown> = ({ urgentSupport }) =>
  urgentSupport === undefined || urgentSupport.is === 'NOT_NEEDED' || urgentSupport.is === 'ENDED'
    ? undefined
    : REFUSALS.URGENT_NEED_KNOWN

export const noneRuns: Rule<unknown> = ({ urgentSupport }) =>
  urgentSupport?.is === 'RUNNING' ? REFUSALS.URGENT_SUPPORT_RUNS : undefined

export const oneRuns: Rule<unknown> = ({ urgentSupport }) =>
  urgentSupport?.is === 'RUNNING' ? undefined : REFUSALS.NO_URGENT_SUPPORT_RUNNING

export const oneIsAgreed: Rule<unknown> = ({ urgentSupport }) =>
  urgentSupport?.is === 'AGREED' ? undefined : REFUSALS.NO_URGENT_SUPPORT_TO_AUTHORISE

/** R-GEN-06. Whoever arranged it does not authorise it; the out-of-hours team may let it begin alone, and so may do this (R-ASM-10). */
export const anotherAuthorises: Rule<unknown> = ({ urgentSupport }, { by }) =>
  urgentSupport?.is === 'AGREED' && urgentSupport.arrangedBy === by.id && by.role !== 'EDT_WORKER'
    ? REFUSALS.OWN_URGENT_SUPPORT
    : undefined

export const decisionIsOpen: Rule<unknown> = ({ urgentSupport }) =>
  urgentSupport?.is === 'FLAGGED' || urgentSupport?.is === 'AGREED' ? undefined : REFUSALS.NO_URGENT_DECISION_OPEN

const lasts = ({ startsOn, until }: Arrangement): boolean => startsOn <= until

/** R-ASM-10. From a day until a day. */
export const datesAreInOrder: Rule<ArrangeUrgentSupportFacts> = (_journey, { facts }) =>
  lasts(facts) ? undefined : REFUSALS.URGENT_SUPPORT_ENDS_BEFORE_IT_STARTS

/** R-ASM-10. A changed arrangement is given as a whole, so that the record says what runs. */
export const changeIsGiven: Rule<ReviewUrgentSupportFacts> = (_journey, { facts: { outcome, arrangement } }) => {
  if (outcome === 'CHANGED' && arrangement === undefined) return REFUSALS.CHANGED_HOW
  return arrangement === undefined || lasts(arrangement) ? undefined : REFUSALS.URGENT_SUPPORT_ENDS_BEFORE_IT_STARTS
}

/** R-GEN-01. Support is not changed without reasons. */
export const changeHasReasons: Rule<ReviewUrgentSupportFacts> = (_journey, { facts: { outcome }, given }) =>
  outcome === 'CHANGED' && !given.includes('/note') ? REFUSALS.CHANGE_NEEDS_REASONS : undefined

/** R-ASM-10. Only a plan in force takes the place of what was arranged without one. */
export const planTookOver: Rule<EndUrgentSupportFacts> = (journey, { facts: { ending } }) =>
  ending === 'REPLACED_BY_PLAN' && !planInForce(journey) ? REFUSALS.REPLACED_WITHOUT_PLAN : undefined

const nobodyHasResponded = ({ outOfHours }: Journey): boolean =>
  outOfHours?.urgent === true && outOfHours.response === undefined && outOfHours.handedBackAt === undefined

/**
 * R-ASM-10, R-REF-05, R-CLS-03. No journey closes over support that still runs, or over an urgent need or call that nobody has
 * answered: its date would end with the journey, and the need would not.
 */
export const nothingUrgentIsOpen: Rule<unknown> = (journey) => {
  switch (journey.urgentSupport?.is) {
    case 'RUNNING':
      return REFUSALS.URGENT_SUPPORT_STILL_RUNS
    case 'FLAGGED':
    case 'AGREED':
      return REFUSALS.URGENT_NEED_UNDECIDED
    default:
      return nobodyHasResponded(journey) ? REFUSALS.URGENT_CALL_UNANSWERED : undefined
  }
}

/** R-ASM-10. A letter that closes the journey leaves nothing urgent that nobody looks at; with a plan in force it closes nothing. */
export const urgentSupportIsSettled: Rule<unknown> = (journey, step) =>
  planInForce(journey) ? undefined : nothingUrgentIsOpen(journey, step)

/** R-ASM-10. A need was met, or is to be met, before any assessment; since this request came in, when there is one. Then it is assessed. */
export function needWasUrgent({ urgentSupport, referral }: Journey): boolean {
  if (urgentSupport === undefined || urgentSupport.is === 'NOT_NEEDED') return false
  return urgentSupport.is !== 'ENDED' || toMs(urgentSupport.since) >= toMs(referral?.receivedAt ?? urgentSupport.since)
}
