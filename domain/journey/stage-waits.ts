import { isToSettle } from '../closure/after-death.ts'
import { isDisputed } from '../agreement/held.ts'
import { isAnswerOwed } from '../agreement/owed.ts'
import { isOpen } from '../assessment/state.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { isOnItsWay } from '../messages/on-the-way.ts'
import { outcomeOf } from '../finance/outcome.ts'
import { continuityRunsIn, ownPlan } from '../moves/continuity.ts'
import { custodyIn, outgoing } from '../moves/telling.ts'
import { hasAftercare } from '../planning/together-rules.ts'
import type { Role } from '../roles/roles.ts'
import type { Journey } from './journey.ts'
import type { StepName } from './parts.ts'
import type { Stage } from './stage.ts'

/** Whose act a stage waits for, and which. No steps: it waits for a date. */
export interface Waits {
  readonly role: Role
  readonly steps: readonly StepName[]
  readonly words: string
}

const practitioner = (words: string, ...steps: readonly StepName[]): Waits => ({ role: 'PRACTITIONER', steps, words })
const manager = (words: string, ...steps: readonly StepName[]): Waits => ({ role: 'TEAM_MANAGER', steps, words })
const aDate = (words: string): Waits => ({ role: 'SYSTEM', steps: [], words })

function assessing({ allocation, assessment, preparation }: Journey): Waits {
  if (allocation?.worker === undefined) return manager('A team manager allocates a worker.', 'allocateCase')
  if (!isOpen(assessment)) {
    return preparation === undefined
      ? practitioner(
          'The worker sends the information about the assessment.',
          'sendAssessmentInformation',
          'startAssessment',
        )
      : practitioner('The worker starts the assessment.', 'startAssessment')
  }
  return practitioner('The worker carries out the assessment.', 'completeAssessment', 'saveAssessmentSection')
}

const triage = ({ referral }: Journey): Waits =>
  referral?.rejection === undefined
    ? {
        role: 'TRIAGE_WORKER',
        steps: ['recordTriageDecision'],
        words: 'The triage team decides how urgent it is and what happens next.',
      }
    : manager(
        'A team manager decides about the proposal to reject the referral.',
        'authoriseRejection',
        'returnRejection',
      )

const adviceOnly = ({ advice, clocks }: Journey): Waits => {
  if (clocks.some(({ key }) => key === 'advice.followUp')) {
    return {
      role: 'CONTACT_OFFICER',
      steps: ['recordAdviceFollowUp'],
      words: 'A contact officer asks whether the advice helped.',
    }
  }
  return advice === undefined
    ? {
        role: 'CONTACT_OFFICER',
        steps: ['giveInformationAndAdvice'],
        words: 'A contact officer gives the advice, with what this person can do.',
      }
    : manager('A team manager closes the journey once the advice has helped.', 'closeJourney')
}

function shortTerm({ conversations, allocation }: Journey): Waits {
  const work = conversations?.shortTerm
  if (work?.ended !== undefined)
    return manager('A team manager closes the journey: the short-term work is complete.', 'closeJourney')
  if (allocation?.worker === undefined) return manager('A team manager allocates a worker.', 'allocateCase')
  return work?.planWritten === true
    ? practitioner(
        'The worker carries out the short plan, and ends the work or goes on to an assessment.',
        'endShortTermWork',
        'recordShortTermCheck',
      )
    : practitioner('The worker writes a short plan with the person.', 'holdConversation')
}

const determining = ({ eligibility }: Journey): Waits =>
  eligibility === undefined
    ? practitioner('The worker proposes the eligibility decision.', 'proposeEligibility')
    : manager('A team manager authorises the eligibility decision.', 'authoriseEligibility', 'returnEligibility')

const budgeting = ({ eligibility }: Journey): Waits =>
  eligibility?.dutyToMeet === undefined
    ? practitioner('The worker establishes the duty to meet the needs.', 'establishDutyToMeet', 'issueIndicativeBudget')
    : practitioner('The worker issues the indicative budget.', 'issueIndicativeBudget')

/** R-PAN-04. A plan that was put off twice waits for the director first; the sitting that was set stands. */
function beforeThePanel({ panel, clocks }: Journey): Waits {
  if (clocks.some(({ key }) => key === 'panel.director'))
    return {
      role: 'HEAD_OF_SERVICE',
      steps: ['fixPanelSitting', 'withdrawFromPanel'],
      words: 'The head of service settles how a plan goes on that was put off twice.',
    }
  return panel?.agenda === undefined
    ? {
        role: 'PANEL_CHAIR',
        steps: ['placeOnPanelAgenda', 'approveUrgently'],
        words: 'The chair of the panel places the plan on the agenda.',
      }
    : {
        role: 'PANEL_CHAIR',
        steps: ['recordPanelDecision', 'deferPanelItem', 'approveUrgently'],
        words: 'The approval panel decides.',
      }
}

function signingOff({ finance, managing }: Journey): Waits {
  if (outcomeOf(finance) === undefined)
    return {
      role: 'FINANCE_OFFICER',
      steps: ['completeFinancialAssessment'],
      words: 'A finance officer records the financial result; then the plan can be signed off.',
    }
  return (managing?.lines ?? []).length === 0
    ? practitioner('The worker records how the person wants the money managed.', 'chooseManagementMode')
    : manager('A team manager signs the plan off.', 'signOffPlan', 'refusePlan')
}

/** A window that has opened and has nothing left to wake for; its review is due even if it could not open by itself. */
const windowIsOpen = ({ clocks }: Journey): boolean =>
  clocks.some(({ key, next }) => key.endsWith('.windowOpens') && next === undefined)

const reviewIsDated = ({ clocks }: Journey): boolean =>
  clocks.some(({ key, next }) => key.startsWith('review.') && next !== undefined)

/** What is still to be done for a plan that was signed a short while ago. */
function afterSignOff(journey: Journey): Waits | undefined {
  const { clocks, reviews } = journey
  const runs = (key: ClockKey): boolean => clocks.some((clock) => clock.key === key)
  if (clocks.some((clock) => clock.key === 'plan.copies' && !isOnItsWay(journey, clock)))
    return practitioner('The worker sends the copies of the signed plan.', 'sendPlanCopies')
  if (runs('service.start')) return practitioner('Support has to start, and somebody says so.', 'recordServiceStarted')
  return runs('review.first.windowOpens') && reviews?.appointment === undefined
    ? practitioner(
        'The worker agrees the day of the first review, so that its invitation is in time.',
        'scheduleReview',
      )
    : undefined
}

/** R-CLS-04. Once notice has been given: until it runs out, and then, once its letter is there. */
function endingSupport({ ending, clocks }: Journey): Waits | undefined {
  if (ending === undefined) return undefined
  if (clocks.some(({ key, next }) => key === 'close.notice' && next !== undefined))
    return aDate('The support goes on until the notice of its ending runs out.')
  return clocks.some(({ key }) => key === 'close.noticeLetter')
    ? manager(
        'The notice has run out, but its letter may not be there: a team manager sees to it that the person has it.',
        'recordToldOtherwise',
        'withdrawEndingNotice',
      )
    : manager('The notice has run out: a team manager ends the support.', 'closeJourney', 'withdrawEndingNotice')
}

/** What came in from outside and has to be decided first. */
function undecided({ reviews, changes }: Journey): Waits | undefined {
  if (reviews?.request !== undefined) {
    return manager('A team manager decides about the request for a review.', 'decideReviewRequest')
  }
  if (changes === undefined || changes.open.length === 0) return undefined
  return practitioner('The worker looks at the change that was reported.', 'triageChange')
}

function reviewToDo(journey: Journey): Waits | undefined {
  const { open, appointment, lastCompleted, pause } = journey.reviews ?? {}
  if (pause !== undefined) return aDate('The review is paused and carries on by itself.')
  if (open !== undefined || appointment !== undefined || windowIsOpen(journey)) {
    return practitioner('The worker starts the review.', 'startReview', 'scheduleReview')
  }
  const ending = endingSupport(journey)
  if (ending !== undefined) return ending
  return lastCompleted?.result === 'END'
    ? manager('A team manager gives notice that the support ends, as the review found.', 'giveEndingNotice')
    : undefined
}

/** R-MOV-07, R-MOV-15. Our own plan is there: what was carried on ends, and the other council hears that we accept. */
function takingOver(journey: Journey): Waits | undefined {
  const started = ownPlan(journey)?.serviceStartedOn !== undefined
  if (started && continuityRunsIn(journey)) {
    return practitioner('Our own plan is in place: the worker ends carrying on the old one.', 'endContinuity')
  }
  return started && custodyIn(journey) === 'THEIRS_OFFERED'
    ? manager('A team manager accepts the person from the other council.', 'acceptHandover', 'refuseHandover')
    : undefined
}

/** R-MOV-15. Nothing more is done here for somebody who has been handed over, unless they have aftercare from here (R-JNT-03). */
const handedOver = (journey: Journey): Waits | undefined =>
  outgoing(journey)?.is === 'HANDED_OVER' && !hasAftercare(journey)
    ? manager('The other council has taken over: a team manager closes the journey.', 'closeJourney')
    : undefined

const active = (journey: Journey): Waits =>
  handedOver(journey) ??
  takingOver(journey) ??
  undecided(journey) ??
  reviewToDo(journey) ??
  afterSignOff(journey) ??
  nextReview(journey)

const nextReview = (journey: Journey): Waits =>
  reviewIsDated(journey)
    ? aDate('Nobody has to act until the next review opens.')
    : practitioner('The worker plans the next review.', 'scheduleReview', 'startReview')

const closed = (journey: Journey): Waits => {
  const { clocks, reassessment } = journey
  if (isToSettle(journey)) {
    return practitioner('Somebody sees to what the death leaves: services, carer, safeguarding.', 'recordAfterDeath')
  }
  if (isAnswerOwed(journey)) return manager('A team manager answers the disagreement.', 'answerDispute')
  if (reassessment?.request !== undefined) {
    return manager('A team manager decides whether to look at the needs again.', 'decideReassessment')
  }
  if (clocks.some(({ key }) => key === 'managing.poolReviews')) {
    return practitioner('Somebody calls for the reviews of everybody else in the pool.', 'recordPoolReviews')
  }
  if (clocks.some(({ key }) => key === 'directPayment.finalAudit')) {
    return {
      role: 'FINANCE_OFFICER',
      steps: ['recordDirectPaymentAudit', 'askDirectPaymentReturns'],
      words: 'Finance looks at how the last of the direct payment was spent.',
    }
  }
  return clocks.some(({ key }) => key === 'notEligible.followUp')
    ? practitioner('Somebody asks how the person is getting on.', 'recordNotEligibleFollowUp')
    : aDate('The journey is closed; the record is kept.')
}

/** R-DSP-01. A no is somebody's disagreement: it is written down with its reason, and does not lie there. */
const agreeing = ({ agreement }: Journey): Waits =>
  agreement !== undefined && isDisputed(agreement)
    ? practitioner(
        'Somebody has said no; the worker records what they disagree with.',
        'raiseDispute',
        'recordAgreement',
      )
    : practitioner('The worker obtains everybody’s agreement to the plan.', 'recordAgreement', 'raiseDispute')

/** What each stage waits for, where the journey stands in it. */
export const WAITS_AT: Readonly<Record<Stage, (journey: Journey) => Waits>> = {
  CONTACT: () => ({
    role: 'CONTACT_OFFICER',
    steps: ['createReferral'],
    words: 'A contact officer decides whether this becomes a referral.',
  }),
  TRIAGE: triage,
  ADVICE_ONLY: adviceOnly,
  WAITING: () => manager('A team manager allocates a worker.', 'allocateCase'),
  SHORT_TERM: shortTerm,
  ASSESSING: assessing,
  DETERMINING: determining,
  NOT_ELIGIBLE: () => practitioner('The worker sends the letter with reasons and advice.', 'sendNotEligibleLetter'),
  BUDGETING: budgeting,
  PLANNING: ({ planning }) =>
    planning?.terms === undefined
      ? practitioner('The worker begins the plan with the person.', 'draftPlan', 'updatePlanSection')
      : practitioner('The worker writes the plan with the person.', 'submitPlanForAgreement', 'updatePlanSection'),
  AGREEING: agreeing,
  PANEL: beforeThePanel,
  SIGN_OFF: signingOff,
  ACTIVE: active,
  REVIEWING: () => practitioner('The worker completes the review.', 'completeReview', 'answerReviewQuestion'),
  REVISING: () => practitioner('The worker starts changing the plan.', 'startRevision'),
  CLOSED: closed,
}
