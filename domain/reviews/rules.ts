import { advocateNeeded } from '../advocacy/screen.ts'
import type { Journey } from '../journey/journey.ts'
import { openFrom, WITH_PLAN_IN_FORCE, type Stage } from '../journey/stage.ts'
import type { Rule } from '../journey/step.ts'
import { isPromised } from '../reassessment/promised.ts'
import type { Role } from '../roles/roles.ts'
import type { Refusal } from '../shared/refusal.ts'
import { toMs, type Instant } from '../shared/time.ts'
import type {
  AnswerReviewQuestionFacts,
  CompleteReviewFacts,
  DecideReviewRequestFacts,
  RequestReviewFacts,
  ScheduleReviewFacts,
  StartReviewFacts,
} from './facts.ts'
import { REVIEWS_REFUSALS } from './refusals.ts'
import {
  PLANNED_REVIEW_TYPES,
  REVIEW_QUESTIONS,
  type ReviewParty,
  type ReviewRequester,
  type ReviewType,
} from './state.ts'

/** Where a signed plan can be in force: while it is revised, the old one still is (R-REV-11). */
export const PLAN_MAY_BE_IN_FORCE: readonly Stage[] = openFrom('ASSESSING')

/** R-REV-11. A signed plan is in force, also while a revision of it goes through the stages again. */
export const planInForce = ({ stage, signOff }: Journey): boolean =>
  WITH_PLAN_IN_FORCE.includes(stage) || (stage !== 'CLOSED' && signOff?.inForce !== undefined)

/** R-REV-01. True while the window of the first review is still to open. */
export const beforeFirstWindow = ({ clocks }: Journey, at: Instant): boolean =>
  clocks.some(({ key, dueAt }) => key === 'review.first.windowOpens' && toMs(at) < toMs(dueAt))

export const onlyWithPlanInForce: Rule<unknown> = (journey) =>
  planInForce(journey) ? undefined : REVIEWS_REFUSALS.NO_PLAN_IN_FORCE

/** One review at a time; the calendar's own may be opened by hand, the others need a cause or an accepted request (R-REV-03, 04). */
export const isTheOpenReview: Rule<{ readonly type: ReviewType }> = (journey, { facts }) => {
  const open = journey.reviews?.open
  if (open !== undefined) return open.type === facts.type ? undefined : REVIEWS_REFUSALS.ANOTHER_REVIEW_OPEN
  return PLANNED_REVIEW_TYPES.includes(facts.type) ? undefined : REVIEWS_REFUSALS.REVIEW_NOT_CALLED_FOR
}

const hasPersonsVoice = (parties: readonly ReviewParty[]): boolean =>
  parties.includes('PERSON') || parties.includes('REPRESENTATIVE')

/** R-REV-06. The day lies ahead; the door says which day it is, and without that nothing can be agreed. */
export const dayIsNotPast: Rule<ScheduleReviewFacts> = (_journey, { facts, standing }) =>
  standing.receivedOn !== undefined && facts.on >= standing.receivedOn
    ? undefined
    : REVIEWS_REFUSALS.REVIEW_DAY_HAS_PASSED

/** R-REV-06. Day and method are agreed with the person, not announced to them. */
export const dayIsAgreed: Rule<ScheduleReviewFacts> = (_journey, { facts }) =>
  facts.agreedWithPerson ? undefined : REVIEWS_REFUSALS.REVIEW_DAY_NOT_AGREED

/** R-REV-06. Whoever else comes, the person or their representative is asked. */
export const personIsInvited: Rule<ScheduleReviewFacts> = (_journey, { facts }) =>
  hasPersonsVoice(facts.invitees) ? undefined : REVIEWS_REFUSALS.PERSON_NOT_INVITED

/** R-REV-02. Plans are reviewed at least every twelve months, so no review is agreed for later than that. */
export const dayIsNear: Rule<ScheduleReviewFacts> = (_journey, { facts, standing }) =>
  standing.latestReviewOn !== undefined && facts.on > standing.latestReviewOn
    ? REVIEWS_REFUSALS.REVIEW_DAY_FAR_AWAY
    : undefined

/** R-REV-01, R-REV-02, R-REV-03. A day after the date of this review is agreed only for a reason that somebody writes down. */
export const lateDayHasReasons: Rule<ScheduleReviewFacts> = (_journey, { facts, given, standing }) =>
  standing.reviewDueOn !== undefined && facts.on > standing.reviewDueOn && !given.includes('/lateReasons')
    ? REVIEWS_REFUSALS.REVIEW_DAY_AFTER_ITS_DATE
    : undefined

/** A review that stands still is carried on with first, so that its dates go on too. */
export const isNotStandingStill: Rule<unknown> = ({ reviews }) =>
  reviews?.pause === undefined ? undefined : REVIEWS_REFUSALS.REVIEW_STANDS_STILL

/** R-REV-07. A carer who is known takes part, or it is recorded why not (Care Act 2014 section 27(2)). */
export const carerTakesPart: Rule<StartReviewFacts> = ({ referral, carers }, { facts, given }) => {
  const isKnown = referral?.carerKnown === true || (carers?.known ?? []).length > 0
  return isKnown && !facts.involved.includes('CARER') && !given.includes('/withoutCarerReasons')
    ? REVIEWS_REFUSALS.CARER_NOT_IN_REVIEW
    : undefined
}

/** Why somebody who was invited is not there, where there is a reason of its own for that. */
const WHY_WITHOUT: Readonly<Partial<Record<ReviewParty, string>>> = {
  CARER: '/withoutCarerReasons',
  ADVOCATE: '/withoutAdvocateReasons',
}

/**
 * R-REV-07, R-REV-06. Whom the person wants there was agreed with the day: each takes part, or it is recorded why not (Care Act 2014
 * section 27(2)). The person's own part has its own rule.
 */
export const invitedTakePart: Rule<StartReviewFacts> = ({ reviews }, { facts: { type, involved }, given }) => {
  const { appointment } = reviews ?? {}
  const invited = appointment?.type === type ? appointment.invitees : []
  const missing = invited
    .filter((party) => party !== 'PERSON' && !involved.includes(party))
    .filter((party) => !given.includes(WHY_WITHOUT[party] ?? '/withoutOthersReasons'))
  if (missing.length === 0) return undefined
  const refusal = REVIEWS_REFUSALS.INVITED_NOT_IN_REVIEW
  return { ...refusal, whatToDo: `${refusal.whatToDo} Missing: ${missing.join(', ')}.` }
}

/**
 * R-REV-07. Whoever else the person asks for takes part (Care Act 2014 section 27(2)). With an agreed day that was asked when it was
 * agreed; a review that begins without one asks now.
 */
export const othersWereAskedFor: Rule<StartReviewFacts> = ({ reviews }, { facts: { type, askedWhomElse } }) =>
  reviews?.appointment?.type === type || askedWhomElse === true ? undefined : REVIEWS_REFUSALS.OTHERS_NOT_ASKED_FOR

/** R-ADV-01. The need for an advocate is screened before the review's first conversation. */
export const advocacyIsScreened: Rule<StartReviewFacts> = (_journey, { facts }) =>
  facts.advocacyScreen === undefined ? REVIEWS_REFUSALS.REVIEW_ADVOCACY_NOT_SCREENED : undefined

/** R-ADV-02. Substantial difficulty and nobody suitable: an advocate takes part, or it is recorded why it could not wait. */
export const advocateTakesPart: Rule<StartReviewFacts> = (_journey, { facts, given }) => {
  const needed = facts.advocacyScreen !== undefined && advocateNeeded(facts.advocacyScreen)
  return needed && !facts.involved.includes('ADVOCATE') && !given.includes('/withoutAdvocateReasons')
    ? REVIEWS_REFUSALS.REVIEW_NEEDS_ADVOCATE
    : undefined
}

/** R-REV-07. The adult takes part, or whoever represents them. */
export const personTakesPart: Rule<StartReviewFacts> = (_journey, { facts }) =>
  hasPersonsVoice(facts.involved) ? undefined : REVIEWS_REFUSALS.PERSON_NOT_IN_REVIEW

/** R-REV-07. RQ2 is an open question. */
export const openQuestionHasWords: Rule<AnswerReviewQuestionFacts> = (_journey, { facts, given }) =>
  facts.question === 'RQ2' && !given.includes('/note') ? REVIEWS_REFUSALS.QUESTION_NEEDS_WORDS : undefined

/** Rulebook 4.13: RQ9 answered yes forces a concern, or a recorded reason why not. */
export const riskLeadsToConcern: Rule<AnswerReviewQuestionFacts> = (_journey, { facts, given }) => {
  const atRisk = facts.question === 'RQ9' && facts.answer === 'YES'
  return atRisk && !facts.concernRaised && !given.includes('/noConcernReasons')
    ? REVIEWS_REFUSALS.CONCERN_OR_REASON_NEEDED
    : undefined
}

/** R-REV-07. All ten, at every review; the refusal names those that are missing. */
export const allTenAnswered: Rule<CompleteReviewFacts> = (journey): Refusal | undefined => {
  const answers = journey.reviews?.open?.answers ?? {}
  const missing = REVIEW_QUESTIONS.filter((question) => answers[question] === undefined)
  if (missing.length === 0) return undefined
  const refusal = REVIEWS_REFUSALS.QUESTIONS_NOT_ANSWERED
  return { ...refusal, whatToDo: `${refusal.whatToDo} Missing: ${missing.join(', ')}.` }
}

/** R-REV-01. Before its window the first review counts only when it is marked as done early, with a reason. */
export const firstReviewInItsWindow: Rule<CompleteReviewFacts> = (journey, { facts, given, receivedAt }) => {
  if (!beforeFirstWindow(journey, receivedAt)) return undefined
  if (facts.firstReviewDoneEarly)
    return given.includes('/earlyReasons') ? undefined : REVIEWS_REFUSALS.EARLY_REVIEW_NEEDS_REASON
  return journey.reviews?.open?.type === 'PLANNED_FIRST' ? REVIEWS_REFUSALS.FIRST_REVIEW_TOO_EARLY : undefined
}

/** R-REV-09. A review is no way to cut a budget. */
export const lowerBudgetOnlyByReassessment: Rule<CompleteReviewFacts> = (_journey, { facts }) =>
  facts.budgetChange === 'LOWER' && facts.result !== 'REASSESS'
    ? REVIEWS_REFUSALS.LOWER_BUDGET_NEEDS_REASSESSMENT
    : undefined

/** R-HLT-01, R-RAS-02. A new assessment that a change asks for, or that was promised while the review was open, is not lost with it. */
export const greatChangeIsReassessed: Rule<CompleteReviewFacts> = (journey, { facts }) => {
  if (facts.result === 'REASSESS') return undefined
  if (isPromised(journey)) return REVIEWS_REFUSALS.REASSESSMENT_WAS_PROMISED
  return journey.changes?.assessmentFor === undefined ? undefined : REVIEWS_REFUSALS.CHANGE_NEEDS_REASSESSMENT
}

const ASKS_AS: Readonly<Partial<Record<Role, ReviewRequester>>> = {
  CITIZEN: 'PERSON',
  CARER: 'CARER',
  ADVOCATE: 'ADVOCATE',
  REPRESENTATIVE: 'REPRESENTATIVE',
}

/** R-REV-04. People outside the council ask in their own name; staff record what anybody asked. */
export const asksInOwnName: Rule<RequestReviewFacts> = (_journey, { facts, by }) => {
  const own = ASKS_AS[by.role]
  return own === undefined || own === facts.requestedBy ? undefined : REVIEWS_REFUSALS.REQUEST_NOT_IN_OWN_NAME
}

export const requestIsOpen: Rule<DecideReviewRequestFacts> = (journey) =>
  journey.reviews?.request === undefined ? REVIEWS_REFUSALS.NO_REVIEW_REQUEST : undefined

/** R-REV-04. Refused only when the plan is right and circumstances are unchanged. */
export const refusedOnBothGrounds: Rule<DecideReviewRequestFacts> = (_journey, { facts }) =>
  facts.decision === 'REFUSED' && !(facts.planCorrect && facts.circumstancesUnchanged)
    ? REVIEWS_REFUSALS.REFUSAL_NEEDS_BOTH_GROUNDS
    : undefined

/**
 * R-REV-04. Circumstances have not stayed as they were where somebody has reported a change that nobody has looked at, where one asks
 * for an assessment, or where a review was called for because of one.
 */
export const nothingSpeaksOfChange: Rule<DecideReviewRequestFacts> = (journey, { facts: { decision } }) =>
  decision === 'REFUSED' && (changeIsReported(journey) || changeCalledForReview(journey))
    ? REVIEWS_REFUSALS.A_CHANGE_IS_ON_RECORD
    : undefined

const changeIsReported = ({ changes }: Journey): boolean =>
  changes !== undefined && (changes.open.length > 0 || changes.assessmentFor !== undefined)

const changeCalledForReview = ({ reviews }: Journey): boolean => (reviews?.open?.causes ?? []).length > 0

/** R-REV-05. The reasons go to the person in writing. */
export const refusedWithReasons: Rule<DecideReviewRequestFacts> = (_journey, { facts, given }) =>
  facts.decision === 'REFUSED' && !given.includes('/reasons') ? REVIEWS_REFUSALS.REFUSAL_NEEDS_REASONS : undefined
