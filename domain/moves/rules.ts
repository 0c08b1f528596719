import type { Rule } from '../journey/step.ts'
import { planInForce } from '../reviews/rules.ts'
import { isBetween, type LocalDate } from '../shared/time.ts'
import type {
  CancelMoveFacts,
  RaiseResidenceDisputeFacts,
  RecordProgressContactFacts,
  SetMoveDateFacts,
} from './facts.ts'
import { continuityRunsIn } from './continuity.ts'
import { MOVES_IN_REFUSALS } from './incoming-refusals.ts'
import { MOVES_REFUSALS } from './refusals.ts'
import type { CancelCause, CouncilCode, MoveState } from './state.ts'
import { awaitsAnswer, outgoing, underWay } from './telling.ts'

/** R-MOV-01. One move at a time, and none while an offer of an earlier one has no answer. */
export const noMoveIsUnderWay: Rule<unknown> = (journey) =>
  underWay(journey) !== undefined || awaitsAnswer(journey) ? MOVES_REFUSALS.MOVE_UNDER_WAY : undefined

/** R-MOV-01. A move is to another council's area. */
export const isAnotherCouncil: Rule<{ readonly council: CouncilCode }> = ({ authority }, { facts }) =>
  facts.council === authority ? MOVES_REFUSALS.SAME_COUNCIL : undefined

/** R-MOV-06. The day goes into letters and starts clocks, so it is one that can be meant. */
export const dayCanBeMeant: Rule<{ readonly moveOn?: LocalDate }> = (_journey, { facts: { moveOn }, standing }) =>
  moveOn === undefined || isBetween(moveOn, standing.earliestMoveOn, standing.latestMoveOn)
    ? undefined
    : MOVES_REFUSALS.MOVE_DATE_FAR_AWAY

/** R-MOV-15. What the other council's system seals and sends nobody else writes down in its place. */
export const nobodySpeaksForThem: Rule<unknown> = ({ move }, { by }) =>
  move?.exchange === true && by.role !== 'OTHER_AUTHORITY' ? MOVES_REFUSALS.COUNCIL_SAYS_SO_ITSELF : undefined

const NOT_CONFIRMED: readonly MoveState['is'][] = ['DECLARED', 'VERIFYING']

/** R-MOV-14. Whoever was placed there by the first council stays with it; nothing is handed over. */
export const moveIsUnderWay: Rule<unknown> = (journey) => {
  if (journey.move?.is === 'RESIDENCE_STAYS') return MOVES_REFUSALS.RESIDENCE_STAYS
  return underWay(journey) === undefined ? MOVES_REFUSALS.NO_MOVE_UNDER_WAY : undefined
}

/** R-MOV-02, R-MOV-05. Nothing follows from a move before it is known to be meant. */
export const moveIsConfirmed: Rule<unknown> = (journey, step) => {
  const refusal = moveIsUnderWay(journey, step)
  if (refusal !== undefined) return refusal
  return journey.move !== undefined && NOT_CONFIRMED.includes(journey.move.is)
    ? MOVES_REFUSALS.MOVE_NOT_CONFIRMED
    : undefined
}

/** R-MOV-08. The person always; the carer if they move too; the first council keeps in touch with the second. */
export const everybodyIsInformed: Rule<RecordProgressContactFacts> = (journey, { facts: { informed } }) => {
  const carerMissed = journey.move?.carerMoves === true && !informed.includes('CARER')
  const councilMissed = outgoing(journey) !== undefined && !informed.includes('OTHER_COUNCIL')
  return !informed.includes('PERSON') || carerMissed || councilMissed ? MOVES_REFUSALS.PROGRESS_NOT_TOLD : undefined
}

const IS_NOT_HERE: readonly CancelCause[] = ['PERSON_WENT_BACK', 'PERSON_DID_NOT_COME']

/** R-MOV-07, R-MOV-12. Support that is carried on here ends only where the person has gone back, or somebody looked and they never came. */
export const nobodyHereLosesSupport: Rule<CancelMoveFacts> = (journey, { facts: { cause } }) =>
  continuityRunsIn(journey) && !IS_NOT_HERE.includes(cause) ? MOVES_IN_REFUSALS.CONTINUITY_GOES_ON : undefined

export const dayIsNew: Rule<SetMoveDateFacts> = ({ move }, { facts }) =>
  move?.moveOn === facts.moveOn ? MOVES_REFUSALS.MOVE_DATE_UNCHANGED : undefined

/** R-MOV-13. While the councils disagree, nobody hands the person over or lets them go. */
export const residenceIsNotDisputed: Rule<unknown> = ({ move }) =>
  move?.dispute === undefined ? undefined : MOVES_REFUSALS.RESIDENCE_DISPUTED

export const residenceIsDisputed: Rule<unknown> = ({ move }) =>
  move?.dispute === undefined ? MOVES_REFUSALS.NO_RESIDENCE_DISPUTE : undefined

export const moveIsKnown: Rule<unknown> = ({ move }) =>
  move === undefined ? MOVES_REFUSALS.NO_MOVE_UNDER_WAY : undefined

const dayHasCome =
  <Facts>(dayOf: (facts: Facts) => LocalDate): Rule<Facts> =>
  (_journey, { facts, standing }) =>
    standing.receivedOn !== undefined && dayOf(facts) <= standing.receivedOn ? undefined : MOVES_REFUSALS.DATE_NOT_COME

export const disputeHasBegun = dayHasCome<RaiseResidenceDisputeFacts>(({ on }) => on)

export const theirPlanIsSigned = dayHasCome<{ readonly theirPlanSignedOn: LocalDate }>(
  ({ theirPlanSignedOn }) => theirPlanSignedOn,
)

/** R-MOV-13. The lead is whoever meets the needs on the day, not whoever ought to: here, until the person has gone. */
export const leadMeetsNeeds: Rule<RaiseResidenceDisputeFacts> = (journey, { facts, standing }) => {
  const { moveOn } = journey.move ?? {}
  const hasGone = moveOn !== undefined && standing.receivedOn !== undefined && moveOn <= standing.receivedOn
  const meetsHere = continuityRunsIn(journey) || (outgoing(journey) !== undefined && planInForce(journey) && !hasGone)
  return facts.meetsNeeds === 'THEIRS' && meetsHere ? MOVES_REFUSALS.LEAD_MEETS_NEEDS_NOW : undefined
}
