import type { Rule } from '../journey/step.ts'
import type { OneContingencyFacts } from './facts.ts'
import { inForceOf, inUseOf } from './held.ts'
import { CONTINGENCY_REFUSALS } from './refusals.ts'

/** R-HLT-03. Extra support starts without a new assessment because the plan foresaw it. */
export const isInPlan: Rule<OneContingencyFacts> = (journey, { facts }) =>
  inForceOf(journey, facts.kind) === undefined ? CONTINGENCY_REFUSALS.CONTINGENCY_NOT_IN_PLAN : undefined

export const isNotInUse: Rule<OneContingencyFacts> = (journey, { facts }) =>
  inUseOf(journey, facts.kind) === undefined ? undefined : CONTINGENCY_REFUSALS.CONTINGENCY_RUNS_ALREADY

export const isInUse: Rule<OneContingencyFacts> = (journey, { facts }) =>
  inUseOf(journey, facts.kind) === undefined ? CONTINGENCY_REFUSALS.CONTINGENCY_NOT_IN_USE : undefined

/** R-HLT-03. It ends by its date or by a review: past the date it goes on only beside a review or a revision. */
export const needsAreLookedAt: Rule<OneContingencyFacts> = ({ stage, reviews }) =>
  stage === 'ACTIVE' && reviews?.open === undefined ? CONTINGENCY_REFUSALS.KEEPING_NEEDS_A_LOOK : undefined
