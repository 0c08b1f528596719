import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { Rule } from '../journey/step.ts'
import type { JoinedReferral } from '../referral/state.ts'
import { needWasUrgent } from '../urgent-support/rules.ts'
import { TRIAGE_REFUSALS } from './refusals.ts'
import { waitsForWorker } from '../waiting/begin.ts'
import type { TriageRoute, TriageState } from './state.ts'

type Screens = Pick<TriageState, 'safeguardingScreen' | 'advocacyScreen'>

/** The screens may be left open in the form; the rules then say what is missing. */
export interface RecordTriageDecisionFacts
  extends Omit<TriageState, 'decidedAt' | 'againAt' | 'rating' | keyof Screens>, Partial<Screens> {}

export interface TriageAgainFacts extends Pick<TriageState, 'priority' | 'risk'>, Partial<Screens> {}

const URGENT: readonly ClockKey[] = ['triage.urgent', 'edt.response', 'urgent.interimDecision']

/** R-REF-05. What is urgent does not wait for the office: the out-of-hours team triages it, and nothing else. */
export const outOfHoursOnlyUrgent: Rule<unknown> = ({ clocks }, { by }) =>
  by.role === 'EDT_WORKER' && !clocks.some(({ key }) => URGENT.includes(key))
    ? TRIAGE_REFUSALS.TRIAGE_IS_THE_OFFICES
    : undefined

/** R-REF-04. Nobody leaves triage before somebody has asked whether they are safe. */
export const safeguardingScreened: Rule<Partial<Screens>> = (_journey, { facts }) =>
  facts.safeguardingScreen === undefined ? TRIAGE_REFUSALS.SAFEGUARDING_SCREEN_NEEDED : undefined

/** R-ADV-01. The advocacy screen is answered at the first contact that counts. */
export const advocacyScreened: Rule<Partial<Screens>> = (_journey, { facts }) =>
  facts.advocacyScreen === undefined ? TRIAGE_REFUSALS.TRIAGE_ADVOCACY_SCREEN_NEEDED : undefined

/**
 * R-REF-03, R-IAG-01. Advice is enough where no need appears, or where the person was offered an assessment and does not want it.
 * R-ASM-10: a need that could not wait has appeared. R-CAP-03: a concern outweighs the no.
 */
export const assessmentIsNotRefused: Rule<RecordTriageDecisionFacts> = (journey, { facts }) => {
  if (facts.route !== 'ADVICE_ONLY') return undefined
  if (facts.appearanceOfNeed === undefined) return TRIAGE_REFUSALS.APPEARANCE_OF_NEED_UNANSWERED
  if (!facts.appearanceOfNeed && !needWasUrgent(journey)) return undefined
  if (facts.assessmentDeclined !== true) return TRIAGE_REFUSALS.ASSESSMENT_IS_OWED
  return facts.safeguardingScreen === 'CONCERN' ? TRIAGE_REFUSALS.DECLINED_DESPITE_CONCERN : undefined
}

/** R-3CV-01. C2 is the short-term work; C3 leads to the full assessment. An assessment is open to every level. */
export const routeFitsLevel: Rule<RecordTriageDecisionFacts> = (_journey, { facts: { route, conversationLevel } }) => {
  const fits =
    route === 'SHORT_TERM' ? conversationLevel === 'C2' : !(route === 'ADVICE_ONLY' && conversationLevel === 'C3')
  return fits ? undefined : TRIAGE_REFUSALS.ROUTE_DOES_NOT_FIT_LEVEL
}

/** R-WTW-01. Straight to the assessment is no way around the list: nobody is there yet who looks after the person. */
export const routeWaits = (journey: Journey, route: TriageRoute): boolean =>
  route === 'WAITING' || (route === 'ASSESSING' && waitsForWorker(journey))

/** The newest request that has joined and that triage has not looked at (R-REF-07). */
export const joinedOpen = ({ referral }: Journey): JoinedReferral | undefined =>
  referral?.joined?.findLast(({ triagedAt }) => triagedAt === undefined)

const BEFORE_ELIGIBILITY: readonly Stage[] = ['WAITING', 'SHORT_TERM', 'ASSESSING']

/** R-REF-07. Until the assessment is over things can be looked at again; after it only because of a new request. */
export const somethingIsNew: Rule<unknown> = (journey) =>
  BEFORE_ELIGIBILITY.includes(journey.stage) || joinedOpen(journey) !== undefined
    ? undefined
    : TRIAGE_REFUSALS.NOTHING_NEW_TO_TRIAGE
