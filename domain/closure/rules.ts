import { isPaying } from '../direct-payments/paying.ts'
import { PAYING_REFUSALS } from '../direct-payments/paying-refusals.ts'
import { changesAreLookedAt } from '../changes/rules.ts'
import type { Journey } from '../journey/journey.ts'
import type { Stage } from '../journey/stage.ts'
import type { Rule } from '../journey/step.ts'
import { planInForce } from '../reviews/rules.ts'
import { PLANNED_REVIEW_TYPES } from '../reviews/state.ts'
import type { Refusal } from '../shared/refusal.ts'
import { toMs } from '../shared/time.ts'
import type { CloseJourneyFacts, GiveEndingNoticeFacts, RecordDeathFacts } from './facts.ts'
import { CLOSURE_REFUSALS } from './refusals.ts'
import type { CloseReason } from './state.ts'

export const deathIsNew: Rule<unknown> = ({ closure }) =>
  closure?.reason === 'DIED' ? CLOSURE_REFUSALS.DEATH_ALREADY_RECORDED : undefined

/**
 * R-CLS-01. What has to stop at once runs on the journey that is open; an older one that has ended comes after it, where something still
 * runs there.
 */
export const openJourneyComesFirst: Rule<unknown> = ({ stage }, { standing: { journeysBeside = [] } }) => {
  const open = journeysBeside.find(({ isOpen }) => isOpen)
  if (stage !== 'CLOSED' || open === undefined) return undefined
  const refusal = CLOSURE_REFUSALS.ANOTHER_JOURNEY_IS_OPEN
  return { ...refusal, whatToDo: `${refusal.whatToDo} Its reference is ${open.reference}.` }
}

/** R-CLS-01. A death lies in the past; the door says which day it is, and without that nothing is recorded. */
export const deathIsNotInFuture: Rule<RecordDeathFacts> = (_journey, { facts, standing }) =>
  standing.receivedOn !== undefined && facts.diedOn <= standing.receivedOn
    ? undefined
    : CLOSURE_REFUSALS.DEATH_IN_FUTURE

/** R-CLS-01. The record is kept from the day of the death (R-RET-01), so a slip of the pen would let it go too soon. */
export const deathIsAfterBirth: Rule<unknown> = (_journey, { standing }) =>
  standing.deathAfterBirth === false ? CLOSURE_REFUSALS.DEATH_BEFORE_BIRTH : undefined

/** R-CLS-01. The person may have died before the council heard of them, but not more than a year before. */
export const deathIsNotLongBefore: Rule<unknown> = (_journey, { standing }) =>
  standing.deathIsPlausible === false ? CLOSURE_REFUSALS.DEATH_LONG_BEFORE_FIRST_CONTACT : undefined

/** Endings that do more than close, and therefore have their own step. */
const OWN_STEP: Readonly<Partial<Record<CloseReason, Refusal>>> = {
  DIED: CLOSURE_REFUSALS.DEATH_HAS_ITS_OWN_STEP,
  NOT_ELIGIBLE: CLOSURE_REFUSALS.NOT_ELIGIBLE_NEEDS_ITS_LETTER,
}

const BEFORE_ASSESSMENT: readonly Stage[] = ['WAITING', 'ASSESSING']

/** R-CLS-01, R-ELG-06, R-ASM-08. Somebody without eligible needs gets that in writing, whatever else is the reason to end. */
export const hasNoOwnStep: Rule<CloseJourneyFacts> = ({ stage }, { facts: { reason } }) => {
  if (stage === 'NOT_ELIGIBLE' && reason !== 'DUPLICATE') return CLOSURE_REFUSALS.NOT_ELIGIBLE_NEEDS_ITS_LETTER
  return reason === 'DECLINED' && BEFORE_ASSESSMENT.includes(stage)
    ? CLOSURE_REFUSALS.REFUSAL_HAS_ITS_OWN_STEP
    : OWN_STEP[reason]
}

const FRONT_DOOR: readonly Stage[] = ['CONTACT', 'TRIAGE', 'ADVICE_ONLY']

const fitsAt: Readonly<Partial<Record<CloseReason, (journey: Journey) => boolean>>> = {
  // Advice alone is kept for two years only (R-RET-02), so nothing that went further may pass as it.
  ADVICE_ONLY: ({ stage }) => FRONT_DOOR.includes(stage),
  SIGNPOSTED: ({ stage }) => FRONT_DOOR.includes(stage),
  SHORT_TERM_COMPLETE: ({ stage }) => stage === 'SHORT_TERM',
  DECLINED: (journey) => !planInForce(journey),
  SUPPORT_ENDED_PLANNED: planInForce,
  SUPPORT_ENDED_OTHER: planInForce,
}

/** R-CLS-03. The reason says what happened, also in the national return. */
export const reasonFits: Rule<CloseJourneyFacts> = (journey, { facts }) =>
  fitsAt[facts.reason]?.(journey) === false ? CLOSURE_REFUSALS.REASON_DOES_NOT_FIT : undefined

const reviewFoundSo = ({ stage, reviews }: Journey): boolean =>
  stage === 'ACTIVE' && reviews?.lastCompleted?.result === 'END'

/** The person chose it, or another council has taken over. */
const isOwnEnding = ({ personsChoice, reason }: CloseJourneyFacts): boolean =>
  (personsChoice && reason !== 'LOST_CONTACT') || reason === 'MOVED'

/** R-CLS-04. Support ends only after a review that found so, by the person's choice, or on a move; R-REV-13: never for silence. */
export const supportEndsByReviewOrChoice: Rule<CloseJourneyFacts> = (journey, { facts }) => {
  if (!planInForce(journey)) return undefined
  const handedOver = facts.reason === 'NHS_RESPONSIBLE' && journey.ending?.ground === 'NHS_RESPONSIBLE'
  return reviewFoundSo(journey) || isOwnEnding(facts) || handedOver ? undefined : CLOSURE_REFUSALS.SUPPORT_STILL_RUNNING
}

/** R-CLS-04. The person's own choice needs no notice, so it is on record how they made it. */
export const choiceIsOnRecord: Rule<CloseJourneyFacts> = (journey, { facts, given }) =>
  facts.personsChoice && planInForce(journey) && !given.includes('/choiceEvidence')
    ? CLOSURE_REFUSALS.CHOICE_NOT_RECORDED
    : undefined

/**
 * R-CLS-04, R-REV-04. The letter of notice says that an objection is looked at: no support ends while a review that somebody asked
 * for, or a change that was reported, still waits.
 */
export const nobodysWordWaits: Rule<CloseJourneyFacts> = (journey, { facts }) => {
  if (!planInForce(journey) || isOwnEnding(facts)) return undefined
  const { open, request } = journey.reviews ?? {}
  const toReview = open !== undefined && !PLANNED_REVIEW_TYPES.includes(open.type)
  const toLookAt = (journey.changes?.open ?? []).length > 0
  return toReview || toLookAt || request !== undefined ? CLOSURE_REFUSALS.THEIR_WORD_STILL_WAITS : undefined
}

/** R-HLT-01. Before there is a plan a report is looked at as well, unless the person wants to stop or it is looked at elsewhere. */
export const noReportIsPassedOver: Rule<CloseJourneyFacts> = (journey, step) =>
  isOwnEnding(step.facts) || step.facts.reason === 'DUPLICATE' ? undefined : changesAreLookedAt(journey, step)

/** R-CLS-04. Notice is given of an ending that somebody else than the person has decided, and only where it may end at all. */
export const endingMayBeNotified: Rule<GiveEndingNoticeFacts> = (journey, { facts }) => {
  if (!planInForce(journey)) return CLOSURE_REFUSALS.NO_SUPPORT_TO_END
  if (journey.ending !== undefined) return CLOSURE_REFUSALS.NOTICE_ALREADY_GIVEN
  return facts.ground === 'REVIEW_FOUND_NO_ELIGIBLE_NEED' && !reviewFoundSo(journey)
    ? CLOSURE_REFUSALS.SUPPORT_STILL_RUNNING
    : undefined
}

export const noticeIsGiven: Rule<unknown> = ({ ending }) =>
  ending === undefined ? CLOSURE_REFUSALS.NO_NOTICE_TO_WITHDRAW : undefined

/** R-CLS-04. Whoever did not choose the ending has the time of the notice to answer it. */
export const noticeHasRunOut: Rule<CloseJourneyFacts> = (journey, { facts, receivedAt }) => {
  if (!planInForce(journey) || isOwnEnding(facts)) return undefined
  if (journey.ending === undefined) return CLOSURE_REFUSALS.ENDING_NOTICE_NOT_GIVEN
  const runs = journey.clocks.some(({ key, dueAt }) => key === 'close.notice' && toMs(receivedAt) <= toMs(dueAt))
  return runs ? CLOSURE_REFUSALS.ENDING_NOTICE_STILL_RUNS : undefined
}

/** R-CLS-04. Nobody's support ends before they have the notice in writing: the letter arrived, or was given or brought to them. */
export const noticeHasArrived: Rule<CloseJourneyFacts> = (journey, { facts }) =>
  planInForce(journey) && !isOwnEnding(facts) && journey.clocks.some(({ key }) => key === 'close.noticeLetter')
    ? CLOSURE_REFUSALS.ENDING_NOTICE_NOT_ARRIVED
    : undefined

/**
 * R-DPY-12, R-CLS-04. A direct payment does not stop in the air: it is settled how it ends, with whatever is owed to others; and the needs
 * are met in another way first, unless a review has found that there are none.
 */
export const paymentEndsInOrder: Rule<CloseJourneyFacts> = (journey, { facts, given }) => {
  if (!isPaying(journey)) return undefined
  if (!given.includes('/paymentEnding')) return CLOSURE_REFUSALS.PAYMENT_ENDING_NOT_SETTLED
  const noNeedIsLeft = reviewFoundSo(journey) && journey.ending?.ground === 'REVIEW_FOUND_NO_ELIGIBLE_NEED'
  return noNeedIsLeft || facts.alternativeInPlace === true
    ? undefined
    : PAYING_REFUSALS.PAYMENT_ENDS_WITHOUT_ALTERNATIVE
}

/** R-CLS-02. */
export const deathIsRecorded: Rule<unknown> = ({ closure }) =>
  closure?.before === undefined ? CLOSURE_REFUSALS.NO_DEATH_TO_CORRECT : undefined

/** R-CLS-03. No open safeguarding, no unanswered complaint: as the manager says, and as the clocks say. */
export const nothingIsOpen: Rule<CloseJourneyFacts> = ({ clocks }, { facts }) => {
  const runs = clocks.some(({ key }) => key.startsWith('safeguarding.') || key.startsWith('complaint.'))
  return runs || facts.openMatters.length > 0 ? CLOSURE_REFUSALS.MATTER_STILL_OPEN : undefined
}

/** R-CLS-04. */
export const adviceIsGivenWithNotice: Rule<GiveEndingNoticeFacts> = (_journey, { facts }) =>
  facts.adviceGiven ? undefined : CLOSURE_REFUSALS.ADVICE_NOT_GIVEN

/** R-CLS-03. A duplicate is the only ending that leaves nobody without advice. */
export const adviceIsGiven: Rule<CloseJourneyFacts> = (_journey, { facts }) =>
  facts.adviceGiven || facts.reason === 'DUPLICATE' ? undefined : CLOSURE_REFUSALS.ADVICE_NOT_GIVEN

/** R-CLS-03. The person is told in writing, unless it is recorded why not. */
export const letterOrReason: Rule<CloseJourneyFacts> = (_journey, { facts, given }) =>
  facts.letterAllowed || given.includes('/noLetterReasons') ? undefined : CLOSURE_REFUSALS.NO_LETTER_NEEDS_REASON

/** R-CLS-02. A death recorded wrongly is corrected, not reopened. */
export const didNotDie: Rule<unknown> = ({ closure }) =>
  closure?.reason === 'DIED' ? CLOSURE_REFUSALS.CANNOT_REOPEN_AFTER_DEATH : undefined

/** R-CLS-05. Within the time that the council's policy gives. */
export const isSoonEnough: Rule<unknown> = (_journey, { standing }) =>
  standing.mayStillReopen === true ? undefined : CLOSURE_REFUSALS.TOO_LATE_TO_REOPEN
