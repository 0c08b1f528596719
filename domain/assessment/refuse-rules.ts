import type { DecisionCapacity } from '../advocacy/capacity.ts'
import { capacityIsOnRecord } from '../capacity/rules.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { ChoiceAuthority } from '../managing/state.ts'
import type { Role } from '../roles/roles.ts'
import { REFUSING_REFUSALS } from './refuse-refusals.ts'
import type { Refuser, RefuserCapacity } from './state.ts'

export interface RefuseAssessmentFacts {
  readonly refusedBy: Refuser
  /** Whether the person can decide about being assessed. */
  readonly capacity: RefuserCapacity
  /** Who decides for somebody who cannot. */
  readonly authority?: ChoiceAuthority
  /** For somebody who cannot decide: whether an assessment is in their best interests. */
  readonly assessmentInBestInterests: boolean
  /** The person experiences abuse or neglect, or is at risk of it. */
  readonly abuseOrNeglectRisk: boolean
}

const REFUSES_AS: Readonly<Partial<Record<Role, Refuser>>> = { CITIZEN: 'PERSON', REPRESENTATIVE: 'REPRESENTATIVE' }

/** R-ASM-08. People outside the council speak for themselves; staff record what was said. */
export const refusesForThemselves: Rule<RefuseAssessmentFacts> = (_journey, { facts, by }) => {
  const own = REFUSES_AS[by.role]
  return own === undefined || own === facts.refusedBy ? undefined : REFUSING_REFUSALS.REFUSAL_NOT_IN_OWN_NAME
}

const concernOnRecord = ({ triage, safeguarding }: Journey): boolean =>
  triage?.safeguardingScreen === 'CONCERN' || (safeguarding?.concerns ?? []).length > 0

/** R-CAP-01. It was found that the person cannot decide whether they are assessed. */
const cannotDecide = ({ capacity }: Journey): boolean => capacity?.BEING_ASSESSED?.outcome === 'LACKS_CAPACITY'

/** A safeguarding concern, a difficulty in deciding or a lack of capacity that somebody has seen on this journey. */
export const doubtOnRecord = (journey: Journey): boolean => {
  const screens = [journey.triage?.advocacyScreen, journey.assessment?.advocacyScreen]
  const isDifficult = screens.some((screen) => (screen?.difficulties.length ?? 0) > 0)
  return concernOnRecord(journey) || isDifficult || cannotDecide(journey)
}

/** R-CAP-03. Where there is a doubt, a refusal is no form that somebody sends in: staff talk with the person. */
export const staffTalkWithThemFirst: Rule<RefuseAssessmentFacts> = (journey, { facts, by }) => {
  const doubt = doubtOnRecord(journey) || facts.abuseOrNeglectRisk || facts.capacity === 'LACKS_CAPACITY'
  return REFUSES_AS[by.role] !== undefined && doubt ? REFUSING_REFUSALS.REFUSAL_NEEDS_A_TALK : undefined
}

/** R-CAP-03. The duty stays where there is abuse, neglect or a risk of either. */
export const riskMeansAssessment: Rule<RefuseAssessmentFacts> = (_journey, { facts }) =>
  facts.abuseOrNeglectRisk ? REFUSING_REFUSALS.ASSESS_BECAUSE_OF_RISK : undefined

/** R-CAP-03. A concern that somebody has raised does not vanish because nobody mentions it. */
export const recordedConcernIsAnswered: Rule<unknown> = (journey, { given }) =>
  concernOnRecord(journey) && !given.includes('/noRiskReasons') ? REFUSING_REFUSALS.CONCERN_NOT_ANSWERED : undefined

/** R-CAP-03. The duty stays for somebody who cannot decide, when the assessment is in their best interests. */
export const bestInterestsMeanAssessment: Rule<RefuseAssessmentFacts> = (_journey, { facts }) =>
  facts.capacity === 'LACKS_CAPACITY' && facts.assessmentInBestInterests
    ? REFUSING_REFUSALS.ASSESS_IN_BEST_INTERESTS
    : undefined

/** R-CAP-02. Where the person cannot decide, it is said who decides for them. */
export const somebodyRefusesForThem: Rule<DecisionCapacity> = (_journey, { facts: { hasCapacity, authority } }) =>
  hasCapacity === false && authority === undefined ? REFUSING_REFUSALS.REFUSAL_NEEDS_AUTHORITY : undefined

/** R-CAP-01, R-CAP-02. A lack of capacity to decide about being assessed is found, and what is best is decided, before it is relied on. */
export const refusalRestsOnRecord: Rule<DecisionCapacity> = capacityIsOnRecord(
  'BEING_ASSESSED',
  (said: DecisionCapacity) => said,
)

/** The same of the form that says it with a word of its own. */
export const ofRefuser =
  (rule: Rule<DecisionCapacity>): Rule<RefuseAssessmentFacts> =>
  (journey, { facts: { capacity, authority }, ...step }) =>
    rule(journey, { ...step, facts: { hasCapacity: capacity === 'HAS_CAPACITY', ...(authority && { authority }) } })

/** R-ASM-08. Nobody refuses for somebody who can decide for themselves. */
export const onlyThePersonRefuses: Rule<RefuseAssessmentFacts> = (_journey, { facts }) =>
  facts.refusedBy === 'REPRESENTATIVE' && facts.capacity === 'HAS_CAPACITY'
    ? REFUSING_REFUSALS.ONLY_THE_PERSON_REFUSES
    : undefined
