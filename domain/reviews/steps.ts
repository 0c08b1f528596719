import { clocksOfScreen, newsOfScreen, notesOfScreen } from '../advocacy/arranging.ts'
import { individualIsAppropriate } from '../advocacy/screen-rules.ts'
import { screenOf } from './screened.ts'
import { needsMetByOthersAreReviewed, noNeedIsLeftToNobody } from '../planning/met-by-others.ts'
import { earlierSpendingIsLookedAt } from '../direct-payments/paying-clocks.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type {
  CompleteReviewFacts,
  ScheduleReviewFacts,
  StartReviewFacts,
  TriggerUnplannedReviewFacts,
} from './facts.ts'
import { waitingEndsFor } from '../waiting/begin.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import type { Instant } from '../shared/time.ts'
import { datesOfCalledReview, wordOfCalledReview } from './call.ts'
import { annualReviewStarts } from '../sign-off/clocks.ts'
import { contactSteps } from './contact-steps.ts'
import { carersReviewToRecord, invitationsForOthers, invitationTo, inviteesToTell } from './invitation.ts'
import {
  budgetManager,
  budgetManagerIsClear,
  carerHasPlan,
  carerWantsItTogether,
  moneyManagerIsInvited,
} from './invitees.ts'
import { pauseSteps } from './pause-steps.ts'
import { questionSteps } from './question-steps.ts'
import { requestSteps } from './request-steps.ts'
import { revisionSteps } from './revision-steps.ts'
import { clocksOfRenewedCopies, lettersOfReview } from './record.ts'
import * as rules from './rules.ts'
import type { ReviewAppointment, ReviewResult } from './state.ts'

const appointmentOf = ({ type, on, method, invitees, carersPlan }: ScheduleReviewFacts): ReviewAppointment => ({
  type,
  on,
  method,
  invitees,
  ...(carersPlan === undefined ? {} : { carersPlan: carersPlan.carer }),
})

/** R-REV-06. A day, a way and the people are agreed; the invitation goes out at once. */
const scheduleReview = defineStep<ScheduleReviewFacts>()({
  name: 'scheduleReview',
  title: 'Schedule a review',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['ACTIVE', 'REVIEWING'],
  reads: ['reviews', 'managing', 'directPayment', 'carers'],
  standing: ['receivedOn', 'reviewDueOn', 'latestReviewOn'],
  rules: [
    rules.isTheOpenReview,
    rules.dayIsAgreed,
    rules.dayIsNotPast,
    rules.dayIsNear,
    rules.lateDayHasReasons,
    rules.personIsInvited,
    budgetManagerIsClear,
    moneyManagerIsInvited,
    carerHasPlan,
    carerWantsItTogether,
  ],
  happens: (journey, { facts, given, receivedAt }) => {
    const budgetManagedBy = budgetManager(journey, facts) ?? 'COUNCIL'
    const appointment = appointmentOf(facts)
    return {
      event: { type: 'ReviewScheduled', appointment, budgetManagedBy },
      clocks: [
        met('review.newDay', 'ReviewScheduled'),
        cancel('review.invite', 'ReviewScheduled'),
        { do: 'start', key: 'review.invite', from: receivedAt, facts: { agreedDate: facts.on } },
      ],
      messages: [
        invitationTo(appointment, budgetManagedBy),
        ...invitationsForOthers(journey, appointment, given),
        ...inviteesToTell(journey, appointment, given),
      ],
    }
  },
})

/** R-REV-07. Somebody sits down with the person; the plan stays in force. */
const startReview = defineStep<StartReviewFacts>()({
  name: 'startReview',
  title: 'Start the review',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['ACTIVE'],
  reads: ['reviews'],
  rules: [
    rules.isTheOpenReview,
    rules.isNotStandingStill,
    rules.advocacyIsScreened,
    individualIsAppropriate,
    rules.advocateTakesPart,
    rules.personTakesPart,
    rules.carerTakesPart,
    rules.invitedTakePart,
    rules.othersWereAskedFor,
  ],
  happens: (journey, { facts: { type: review, ...terms }, receivedAt: at }) => ({
    event: { type: 'ReviewStarted', review, ...terms, ...newsOfScreen(journey, screenOf(terms, at)) },
    clocks: [
      ...waitingEndsFor(journey, 'ReviewStarted', 'REVIEW'),
      met('review.unplanned.start', 'ReviewStarted'),
      met('review.unplanned.start.red', 'ReviewStarted'),
      met('review.noContact', 'ReviewStarted'),
      met('review.askAgain', 'ReviewStarted'),
      met('review.newDay', 'ReviewStarted'),
      cancel('review.invite', 'ReviewStarted'),
      ...clocksOfScreen(journey, screenOf(terms, at)),
    ],
    messages: notesOfScreen(journey, screenOf(terms, at)),
  }),
})

/** R-REV-01. A review before the window takes the place of the first one only when it is marked so. */
const countsAsFirst = (journey: Journey, { facts, receivedAt }: Step<CompleteReviewFacts>): boolean =>
  facts.firstReviewDoneEarly || !rules.beforeFirstWindow(journey, receivedAt)

/** R-REV-10, R-REV-12. What a result asks for has a date: the updated plan, or the beginning of the change. */
function followUp(result: ReviewResult, at: Instant): readonly ClockIntent[] {
  if (result === 'MINOR_CHANGE') return [start('plan.updateCopy', at)]
  return result === 'REVISE' || result === 'REASSESS' ? [start('revision.start', at)] : []
}

/** R-HOS-10. A review after hospital has looked at the longer-term needs, unless they are to be assessed anew. */
const afterHospitalIsMet = ({ clocks }: Journey, result: ReviewResult): readonly ClockIntent[] =>
  result !== 'REASSESS' && clocks.some(({ key }) => key === 'd2a.assessment')
    ? [met('d2a.assessment', 'ReviewCompleted')]
    : []

/** R-REV-01, R-REV-02, R-REV-03, R-REV-12. What the review was for is met, and the year runs anew from today. */
function completionClocks(journey: Journey, step: Step<CompleteReviewFacts>): readonly ClockIntent[] {
  const first: readonly ClockKey[] = countsAsFirst(journey, step) ? ['review.first.windowOpens', 'review.first'] : []
  const reviewed: readonly ClockKey[] = [...first, 'review.annual.windowOpens', 'review.annual', 'review.unplanned']
  return [
    ...reviewed.map((key) => met(key, 'ReviewCompleted')),
    met('review.noContact', 'ReviewCompleted'),
    met('review.askAgain', 'ReviewCompleted'),
    ...afterHospitalIsMet(journey, step.facts.result),
    met('review.newDay', 'ReviewCompleted'),
    cancel('review.pause.ends', 'ReviewCompleted'),
    cancel('review.invite', 'ReviewCompleted'),
    ...earlierSpendingIsLookedAt(journey, step.receivedAt),
    ...annualReviewStarts(step.receivedAt, journey.signOff?.inForce?.reviewRhythm),
    ...followUp(step.facts.result, step.receivedAt),
  ]
}

/** R-REV-07 to R-REV-09. The result is recorded; a bigger change goes on as a revision, an ending as a closing. */
const completeReview = defineStep<CompleteReviewFacts>()({
  name: 'completeReview',
  title: 'Complete the review',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['REVIEWING'],
  reads: ['reviews', 'planning', 'eligibility', 'signOff', 'advocacy', 'directPayment'],
  rules: [
    rules.allTenAnswered,
    rules.firstReviewInItsWindow,
    rules.lowerBudgetOnlyByReassessment,
    rules.greatChangeIsReassessed,
    needsMetByOthersAreReviewed,
    noNeedIsLeftToNobody,
  ],
  happens: (journey, step) => {
    const { firstReviewDoneEarly, ...found } = step.facts
    const carersPlan = journey.reviews?.appointment?.carersPlan
    return {
      event: {
        type: 'ReviewCompleted',
        ...found,
        review: journey.reviews?.open?.type ?? 'PLANNED_ANNUAL',
        countsAsFirst: countsAsFirst(journey, step),
        doneEarly: firstReviewDoneEarly && rules.beforeFirstWindow(journey, step.receivedAt),
        ...(carersPlan === undefined ? {} : { carersPlan }),
      },
      clocks: [...completionClocks(journey, step), ...clocksOfRenewedCopies(journey, found.result, step.receivedAt)],
      messages: [
        ...lettersOfReview(journey, found),
        ...(carersPlan === undefined ? [] : [carersReviewToRecord(journey)]),
      ],
    }
  },
})

/** R-REV-03. Something happened that cannot wait for the calendar. A review that is open already takes the cause in. */
const triggerUnplannedReview = defineStep<TriggerUnplannedReviewFacts>()({
  name: 'triggerUnplannedReview',
  title: 'Call for an unplanned review',
  roles: [
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'TEAM_MANAGER',
    'TRIAGE_WORKER',
    'CONTACT_OFFICER',
    'EDT_WORKER',
    'FINANCE_OFFICER',
    'SAFEGUARDING_LEAD',
    'ENQUIRY_LEAD',
    'BROKER',
    'SERVICE_MANAGER',
  ],
  from: ['ACTIVE', 'REVIEWING'],
  reads: ['reviews'],
  rules: [],
  happens: (journey, { facts: { cause, risk }, receivedAt }) => {
    const rating = risk === undefined ? undefined : ratingOf(risk)
    return {
      event: { type: 'UnplannedReviewTriggered', cause, ...(rating === undefined ? {} : { rating }) },
      clocks: datesOfCalledReview(journey, receivedAt, rating),
      messages: wordOfCalledReview(journey, cause, rating),
    }
  },
})

export const reviewsSteps = [
  scheduleReview,
  triggerUnplannedReview,
  startReview,
  ...questionSteps,
  completeReview,
  ...pauseSteps,
  ...contactSteps,
  ...requestSteps,
  ...revisionSteps,
] as const
