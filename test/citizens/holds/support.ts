import { isDeepStrictEqual } from 'node:util'
import type { JourneyEvent } from '../../../domain/journey/events.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Invariant } from './invariant.ts'

/** What was signed, without what is added to it afterwards: copies, the start of support. */
const signed = ({ signOff }: Journey) => {
  const { planVersion, signedAt, signedBy, startDate, budget } = signOff?.inForce ?? {}
  return { planVersion, signedAt, signedBy, startDate, budget }
}

/** R-DPY-11. A direct payment that is not enough is raised at once: the council pays more, the person no more, and nothing else changes. */
function isRaised(event: JourneyEvent, before: Journey, after: Journey): boolean {
  const [was, is] = [signed(before), signed(after)]
  if (event.type !== 'DearerDirectPaymentDecided' || was.budget === undefined || is.budget === undefined) return false
  const more = is.budget.totalWeeklyPence - was.budget.totalWeeklyPence
  const councilPence = was.budget.councilPence + more
  const budget = { ...was.budget, totalWeeklyPence: is.budget.totalWeeklyPence, councilPence }
  return more > 0 && isDeepStrictEqual(is, { ...was, budget })
}

/** R-REV-11. A plan stays in force until a new one is signed; only a reopened journey, whose support has ended, begins without. */
export const planInForceIsKept: Invariant = ({ before, after, recorded: { event } }) => {
  if (before.signOff?.inForce === undefined) return undefined
  if (after.signOff?.inForce === undefined) {
    const hadEnded = event.type === 'JourneyReopened' && before.stage === 'CLOSED'
    return hadEnded ? undefined : `${event.type} lost the plan in force`
  }
  const isTheSame =
    event.type === 'PlanSignedOff' || isDeepStrictEqual(signed(before), signed(after)) || isRaised(event, before, after)
  return isTheSame ? undefined : `${event.type} changed what was signed`
}

/** How support can end: a manager closed the journey, or the person has died. */
const ENDS_SUPPORT: readonly JourneyEvent['type'][] = ['JourneyClosed', 'DeathRecorded']

/** R-CLS-04. Support ends by one of the two acts that are meant for it and by nothing else. */
export const supportEndsByItsOwnAct: Invariant = ({ before, after, recorded: { event } }) => {
  const ends = before.signOff?.inForce !== undefined && before.stage !== 'CLOSED' && after.stage === 'CLOSED'
  return ends && !ENDS_SUPPORT.includes(event.type) ? `${event.type} ended support` : undefined
}

/** What people decide. A timer or a letter leaves each of these as it was. */
const DECIDED_BY_PEOPLE = [
  'triage',
  'urgentSupport',
  'eligibility',
  'budget',
  'managing',
  'planning',
  'agreement',
  'panel',
  'signOff',
  'contingency',
  'ending',
  'closure',
  'allocation',
] as const

/** Rulebook 2, R-GEN-04. A timer reminds, escalates, opens and expires; it never refuses, ends support or decides. */
export const timerDecidesNothing: Invariant = ({ before, after, cause, recorded: { event } }) => {
  if (cause === 'STEP') return undefined
  if (before.stage !== after.stage) return `${event.type} moved the journey to ${after.stage} by itself`
  const changed = DECIDED_BY_PEOPLE.filter((region) => !isDeepStrictEqual(before[region], after[region]))
  return changed.length === 0 ? undefined : `${event.type} changed ${changed.join(' and ')} by itself`
}

/** R-CLS-01, R-CLS-02. After a death the journey stays closed, unless the death was recorded wrongly. */
export const nothingAfterTheEnd: Invariant = ({ before, after, recorded: { event } }) => {
  const goesOn = before.closure?.reason === 'DIED' && after.stage !== 'CLOSED' && event.type !== 'DeathCorrected'
  return goesOn ? `${event.type} went on after a death` : undefined
}
