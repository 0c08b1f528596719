import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import { planOf } from '../planning/plan.ts'
import type { SignOffPlanFacts } from '../sign-off/facts.ts'
import { toMs } from '../shared/time.ts'
import { continuityRunsIn, isReady, ownPlan } from './continuity.ts'
import type {
  AssessBeforeMoveFacts,
  IssueDifferenceExplanationFacts,
  ReceiveTransferBundleFacts,
  VerifyMoveIntentionFacts,
} from './facts.ts'
import { MOVES_IN_REFUSALS } from './incoming-refusals.ts'
import { MOVES_REFUSALS } from './refusals.ts'
import { custodyIn, incoming, otherHasSpoken, underWay } from './telling.ts'

/** The move under way is one to here. */
export const personComes: Rule<unknown> = (journey) =>
  incoming(journey) === undefined ? MOVES_REFUSALS.NO_MOVE_UNDER_WAY : undefined

/** R-MOV-02. */
export const isToBeVerified: Rule<unknown> = (journey) => {
  if (incoming(journey) === undefined) return MOVES_REFUSALS.NO_MOVE_UNDER_WAY
  return incoming(journey)?.is === 'VERIFYING' ? undefined : MOVES_IN_REFUSALS.MOVE_VERIFIED_ALREADY
}

/** R-MOV-02. What shows that the move is meant is on record. */
export const genuineIsShown: Rule<VerifyMoveIntentionFacts> = (_journey, { facts: { verdict, evidence } }) =>
  verdict === 'GENUINE' && evidence.length === 0 ? MOVES_IN_REFUSALS.MOVE_NEEDS_EVIDENCE : undefined

/** R-MOV-02. Whoever is told that their move is not believed hears why. */
export const noHasReasons: Rule<VerifyMoveIntentionFacts> = (_journey, { facts: { verdict }, given }) =>
  verdict === 'NO' && !given.includes('/reasons') ? MOVES_IN_REFUSALS.VERDICT_NEEDS_REASONS : undefined

/** R-MOV-07. Nobody whose support is being carried on here is told that they are not coming. */
export const nobodyWhoIsHereIsDenied: Rule<VerifyMoveIntentionFacts> = (journey, { facts: { verdict } }) =>
  verdict === 'NO' && continuityRunsIn(journey) ? MOVES_IN_REFUSALS.CONTINUITY_GOES_ON : undefined

/** R-MOV-03. The council that gave notice hears what we found; and every first council that somebody is coming to us. Its system hears by itself. */
export const firstCouncilIsTold: Rule<VerifyMoveIntentionFacts> = ({ move }, { facts: { verdict }, given }) => {
  if (move === undefined || move.exchange === true || given.includes('/otherRecipient')) return undefined
  const mustHear = verdict === 'GENUINE' || otherHasSpoken(move)
  return mustHear ? MOVES_IN_REFUSALS.FIRST_COUNCIL_NOT_TOLD : undefined
}

/** R-MOV-09. A plan says what it costs: unless that is written down, nobody here can say whether our own budget differs. */
export const oldBudgetIsSaid: Rule<ReceiveTransferBundleFacts> = (journey, { facts: { papers, weeklyPence } }) =>
  papers.includes('PLAN') && (weeklyPence ?? incoming(journey)?.weeklyPenceThere) === undefined
    ? MOVES_IN_REFUSALS.OLD_BUDGET_NOT_SAID
    : undefined

/** R-MOV-03. A carer who comes along gets the information themselves. */
export const carerGetsTheirs: Rule<unknown> = ({ move }, { given }) =>
  move?.carerMoves === true && !given.includes('/carerRecipient') ? MOVES_IN_REFUSALS.CARER_NOT_INFORMED : undefined

const since = (journey: Journey, at: string | undefined): boolean => {
  const move = incoming(journey)
  return at !== undefined && move !== undefined && toMs(at) >= toMs(move.notifiedAt)
}

/** R-MOV-06. An assessment of our own, since we heard of the move; the first council's is no substitute. */
export const ownAssessmentIsDone: Rule<unknown> = (journey) =>
  since(journey, journey.assessment?.completed?.at) ? undefined : MOVES_IN_REFUSALS.OWN_ASSESSMENT_NOT_DONE

/** R-MOV-06. And of the carer, if they come along. */
export const carerIsAssessedToo: Rule<AssessBeforeMoveFacts> = ({ move }, { facts: { carer } }) =>
  move?.carerMoves === true && carer === 'NO_CARER' ? MOVES_IN_REFUSALS.CARER_NOT_ASSESSED : undefined

/** R-MOV-11. Where health needs are known, the health service here is part of it before the move. */
export const healthServiceIsInvolved: Rule<AssessBeforeMoveFacts> = (journey, { facts: { nhsInvolved } }) =>
  incoming(journey)?.healthNeeds === true && !nhsInvolved ? MOVES_IN_REFUSALS.NHS_NOT_INVOLVED : undefined

/** R-MOV-07. It begins once, and not where a plan of our own is ready. */
export const continuityHasNotBegun: Rule<unknown> = (journey) =>
  incoming(journey)?.continuity !== undefined || isReady(journey) ? MOVES_IN_REFUSALS.CONTINUITY_NOT_NEEDED : undefined

export const continuityRuns: Rule<unknown> = (journey) =>
  continuityRunsIn(journey) ? undefined : MOVES_IN_REFUSALS.NO_CONTINUITY

/** R-MOV-07, R-MOV-15. The old support is carried on, and custody stays, until there is a signed plan of our own. */
export const ownPlanIsSigned: Rule<unknown> = (journey) =>
  ownPlan(journey) === undefined ? MOVES_IN_REFUSALS.OWN_PLAN_NOT_SIGNED : undefined

/** R-MOV-07. And until what it says has really begun. */
export const ownStepsAreDone: Rule<unknown> = (journey) =>
  ownPlan(journey)?.serviceStartedOn === undefined ? MOVES_IN_REFUSALS.OWN_SUPPORT_NOT_STARTED : undefined

/** R-MOV-07, R-MOV-15. What is carried on is ended first: before the acceptance, and before any closing. */
export const continuityIsOver: Rule<unknown> = (journey) =>
  continuityRunsIn(journey) ? MOVES_IN_REFUSALS.CONTINUITY_GOES_ON : undefined

/** R-MOV-15. */
export const offerIsToBeAnswered: Rule<unknown> = (journey) =>
  incoming(journey) !== undefined && custodyIn(journey) === 'THEIRS_OFFERED' && underWay(journey) !== undefined
    ? undefined
    : MOVES_REFUSALS.NO_OFFER_TO_ANSWER

/** R-MOV-15. A no is possible also to what was asked back. */
export const offerWaits: Rule<unknown> = (journey) => {
  const custody = custodyIn(journey)
  return custody === 'THEIRS_OFFERED' || custody === 'THEIRS_WITHDRAWN' ? undefined : MOVES_REFUSALS.NO_OFFER_TO_ANSWER
}

/** R-MOV-09. The explanation is of the plan that the person has before them. */
export const explainsThisPlan: Rule<IssueDifferenceExplanationFacts> = (journey, { facts }) =>
  planOf(journey).version === facts.planVersion ? undefined : MOVES_IN_REFUSALS.EXPLAINS_ANOTHER_PLAN

/** R-MOV-09. Less, or more, or for other needs than before: not signed before the person has it explained in writing. */
export const differenceIsExplained: Rule<SignOffPlanFacts> = (journey, { facts: { budget, planVersion } }) => {
  const move = incoming(journey)
  if (move === undefined || underWay(journey) === undefined) return undefined
  const before = move.weeklyPenceThere ?? budget.totalWeeklyPence
  const differs = before !== budget.totalWeeklyPence || move.assessed?.needsDiffer === true
  return differs && move.explained !== planVersion ? MOVES_IN_REFUSALS.DIFFERENCE_NOT_EXPLAINED : undefined
}
