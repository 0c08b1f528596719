import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { planOf } from '../planning/plan.ts'
import type { Refusal } from '../shared/refusal.ts'
import { CARERS_REFUSALS } from './refusals.ts'
import type { CarerAssessmentWay, CarerId, CarersPlan, KnownCarer, OfferAnswer } from './state.ts'

export interface AboutCarerFacts {
  readonly carer: CarerId
}

export interface OfferCarersAssessmentFacts extends AboutCarerFacts {
  readonly answer: OfferAnswer
}

export interface CompleteCarersAssessmentFacts extends AboutCarerFacts {
  readonly way: CarerAssessmentWay
}

export interface RecordCarersPlanFacts extends AboutCarerFacts {
  readonly plan: CarersPlan | 'ENDED'
}

export const carerOf = ({ carers }: Journey, { carer }: AboutCarerFacts): KnownCarer | undefined =>
  carers?.known.find(({ id }) => id === carer)

/** R-CLS-01. Nobody is cared for any more. */
export const personLives: Rule<unknown> = ({ closure }) =>
  closure?.reason === 'DIED' ? CARERS_REFUSALS.PERSON_HAS_DIED : undefined

/** R-CAR-01. The offer is made to somebody, not to carers in general. */
export const carerIsKnown: Rule<AboutCarerFacts> = (journey, { facts }) =>
  carerOf(journey, facts) === undefined ? CARERS_REFUSALS.CARER_UNKNOWN : undefined

/** R-CAR-02. The date counts from the first request and is not moved by asking again. */
export const isNotUnderWay: Rule<AboutCarerFacts> = (journey, { facts }) =>
  carerOf(journey, facts)?.wantedAt === undefined ? undefined : CARERS_REFUSALS.CARER_ASSESSMENT_UNDER_WAY

export const isUnderWay: Rule<AboutCarerFacts> = (journey, { facts }) =>
  carerOf(journey, facts)?.wantedAt === undefined ? CARERS_REFUSALS.NO_CARER_ASSESSMENT_UNDER_WAY : undefined

/** R-CAR-04. Combined is what was completed as combined, not what was split. */
export const wasCombined: Rule<CompleteCarersAssessmentFacts> = ({ assessment }, { facts: { way } }) =>
  way === 'COMBINED' && !(assessment?.type === 'COMBINED' && assessment.completed !== undefined)
    ? CARERS_REFUSALS.NO_COMBINED_ASSESSMENT
    : undefined

const isNamed = (isOwn: boolean, given: readonly string[]): Refusal | undefined =>
  isOwn && !given.includes('/carersReference') ? CARERS_REFUSALS.CARERS_JOURNEY_NOT_NAMED : undefined

/** R-CAR-02. The assessment can be found. */
export const ownJourneyIsNamed: Rule<CompleteCarersAssessmentFacts> = (_journey, { facts: { way }, given }) =>
  isNamed(way === 'OWN_JOURNEY', given)

/** R-CAR-07. So can the plan. */
export const planCanBeFound: Rule<RecordCarersPlanFacts> = (_journey, { facts: { plan }, given }) => {
  const refusal = isNamed(plan === 'OWN_JOURNEY', given)
  return refusal === undefined ? undefined : { ...refusal, rule: 'R-CAR-07' }
}

/** R-CAR-07. A joint plan is one that the record knows as joint; an ending is of a plan that it knows. */
export const planIsAsRecorded: Rule<RecordCarersPlanFacts> = (journey, { facts }) => {
  if (facts.plan === 'JOINT_PLAN' && planOf(journey).joint === undefined) return CARERS_REFUSALS.CARERS_PLAN_NOT_JOINT
  const hasNone = carerOf(journey, facts)?.plan === undefined
  return facts.plan === 'ENDED' && hasNone ? CARERS_REFUSALS.NO_CARERS_PLAN : undefined
}
