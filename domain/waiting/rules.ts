import { isOpen } from '../assessment/state.ts'
import type { Rule } from '../journey/step.ts'
import type { CloseReason } from '../closure/state.ts'
import type { Risk } from '../shared/risk-matrix.ts'
import { queuesOf } from './begin.ts'
import { WAITING_REFUSALS as REFUSALS } from './refusals.ts'
import type {
  ContactWay,
  InterimHelpAnswer,
  LeavingReason,
  WaitingContactOutcome,
  WaitingQueue,
  WelfareCheckDecision,
} from './state.ts'
import { triedEnough } from './tries.ts'

export interface RecordWaitingContactFacts {
  readonly outcome: WaitingContactOutcome
  /** How it was tried; needed when nobody was reached. */
  readonly way?: ContactWay
  /** The matrix as it is now; needed when the person was reached. */
  readonly risk?: Risk
  /** Something is not safe and nothing covers it yet. */
  readonly unmetRisk: boolean
  /** The answer to the offer of help meanwhile; needed when the person was reached. */
  readonly interimHelp?: InterimHelpAnswer
}

export interface PlaceOnWaitingListFacts {
  readonly queue: WaitingQueue
  readonly risk: Risk
}

export interface DecideWelfareCheckFacts {
  readonly decision: WelfareCheckDecision
}

export interface LeaveWaitingListFacts {
  readonly queue: WaitingQueue
  readonly reason: LeavingReason
}

export const isOnList: Rule<unknown> = ({ waiting }) =>
  waiting === undefined ? REFUSALS.NOT_ON_WAITING_LIST : undefined

/** R-WTW-03. A contact asks whether things got worse: reaching somebody without looking at the risk again is no contact. */
export const riskLookedAtAgain: Rule<RecordWaitingContactFacts> = (_journey, { facts }) =>
  facts.outcome === 'REACHED' && facts.risk === undefined ? REFUSALS.WAITING_RE_SCREEN_NEEDED : undefined

/** R-WTW-03. And it offers help for the time until somebody is free. */
export const interimHelpOffered: Rule<RecordWaitingContactFacts> = (_journey, { facts }) =>
  facts.outcome === 'REACHED' && facts.interimHelp === undefined ? REFUSALS.INTERIM_HELP_NOT_OFFERED : undefined

/** R-WTW-05. A try can only be told from another when it is known how it was made. */
export const tryHasWay: Rule<RecordWaitingContactFacts> = (_journey, { facts }) =>
  facts.outcome === 'NOT_REACHED' && facts.way === undefined ? REFUSALS.TRY_WITHOUT_WAY : undefined

const isIn =
  (queue: WaitingQueue): Rule<unknown> =>
  ({ waiting }) =>
    waiting !== undefined && queuesOf(waiting).some((place) => place.queue === queue)
      ? undefined
      : REFUSALS.NOT_ON_WAITING_LIST

/** R-WTW-06. Once in each queue. */
export const isNotInQueue: Rule<PlaceOnWaitingListFacts> = (journey, step) =>
  isIn(step.facts.queue)(journey, step) === undefined ? REFUSALS.ON_WAITING_LIST_ALREADY : undefined

/** R-WTW-01. Back on the list for an assessment only while nobody has begun it. */
export const assessmentHasNotBegun: Rule<PlaceOnWaitingListFacts> = ({ stage, assessment }, { facts: { queue } }) => {
  const isFree = stage === 'ASSESSING' && !isOpen(assessment)
  return queue !== 'ASSESSMENT' || isFree ? undefined : REFUSALS.ASSESSMENT_UNDER_WAY
}

export const isInQueue: Rule<LeaveWaitingListFacts> = (journey, step) => isIn(step.facts.queue)(journey, step)

/** R-WTW-01. Whoever waits for an assessment gets one: they are not struck off a list. */
export const notFromAssessment: Rule<LeaveWaitingListFacts> = (_journey, { facts: { queue } }) =>
  queue === 'ASSESSMENT' ? REFUSALS.ALLOCATION_ENDS_THIS_WAIT : undefined

export const somebodyWasNotReached: Rule<unknown> = ({ waiting, clocks }) =>
  (waiting?.failedTries ?? []).length > 0 || clocks.some(({ key }) => key === 'waitingWell.noContact')
    ? undefined
    : REFUSALS.NOBODY_FAILED_TO_REACH

/** R-WTW-05. A check can be decided at any time; only “keep trying” needs that it was tried enough to be a decision. */
export const keepsTryingAfterThree: Rule<DecideWelfareCheckFacts> = ({ waiting }, { facts: { decision } }) =>
  decision === 'KEEP_TRYING' && !triedEnough(waiting?.failedTries ?? []) ? REFUSALS.STILL_TO_BE_TRIED : undefined

/** R-WTW-05. Nobody is closed for silence: a manager first decides whether somebody looks after them, on a list or off it. */
export const silenceWasLookedInto: Rule<{ readonly reason: CloseReason }> = (
  { waiting },
  { facts: { reason }, given },
) => {
  if (reason !== 'LOST_CONTACT') return undefined
  if (waiting === undefined) return given.includes('/welfareFound') ? undefined : REFUSALS.SILENCE_NOT_LOOKED_INTO
  return isCheck(waiting.welfareCheck) ? undefined : REFUSALS.LOST_CONTACT_NEEDS_WELFARE_CHECK
}

const isCheck = (decision: WelfareCheckDecision | undefined): boolean =>
  decision !== undefined && decision !== 'KEEP_TRYING'
