import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { openFrom } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { ratingOf } from '../shared/risk-matrix.ts'
import { CONTACT_CLOCKS, offList, waitingEndsFor, waitingLetter } from './begin.ts'
import { whatWasWaitedForHasBegun } from './begun.ts'
import { contactClocks, contactMessages, contactRecorded } from './contact.ts'
import { interimHelpSteps } from './interim-help.ts'
import { joinsList, turnedRed } from './re-rating.ts'
import { redRiskSteps } from './red-risk.ts'
import * as rules from './rules.ts'
import type {
  DecideWelfareCheckFacts,
  LeaveWaitingListFacts,
  PlaceOnWaitingListFacts,
  RecordWaitingContactFacts,
} from './rules.ts'

/** From here somebody can wait: for the assessment, and later for everything else. */
const AFTER_TRIAGE = openFrom('ADVICE_ONLY')

function listLetter({ queue, risk }: PlaceOnWaitingListFacts): MessageIntent {
  const rating = ratingOf(risk)
  return queue === 'ASSESSMENT'
    ? waitingLetter(rating, ['assessment.needs.p1', 'assessment.needs.p2', 'assessment.needs.standard'])
    : { template: 'WAITING_FOR', to: 'PERSON', dates: [CONTACT_CLOCKS[rating]], about: { queue } }
}

/** R-WTW-01, R-WTW-06. Somebody waits for an assessment again, or for something beside the main line. */
const placeOnWaitingList = defineStep<PlaceOnWaitingListFacts>()({
  name: 'placeOnWaitingList',
  title: 'Place on a waiting list',
  roles: ['TRIAGE_WORKER', 'TEAM_MANAGER'],
  from: AFTER_TRIAGE,
  reads: ['waiting', 'allocation', 'assessment'],
  rules: [rules.isNotInQueue, rules.assessmentHasNotBegun],
  happens: (journey, step) => ({
    event: { type: 'PlacedOnWaitingList', ...step.facts, rating: ratingOf(step.facts.risk) },
    clocks: joinsList(journey, ratingOf(step.facts.risk), step.receivedAt),
    messages: [listLetter(step.facts), ...turnedRed(journey, ratingOf(step.facts.risk))],
  }),
})

/** R-WTW-03, R-WTW-04, R-WTW-05. Somebody on a waiting list was called, or it was tried. */
const recordWaitingContact = defineStep<RecordWaitingContactFacts>()({
  name: 'recordWaitingContact',
  title: 'Record a contact while waiting',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TRIAGE_WORKER'],
  from: AFTER_TRIAGE,
  reads: ['waiting'],
  standing: ['receivedOn', 'receivedPartOfDay'],
  rules: [rules.isOnList, rules.riskLookedAtAgain, rules.interimHelpOffered, rules.tryHasWay],
  happens: (journey, step) => ({
    event: contactRecorded(journey, step),
    clocks: contactClocks(journey, step),
    messages: contactMessages(journey, step),
  }),
})

/** R-WTW-05. The manager decides who looks after somebody whom nobody can reach. Trying goes on, with days of its own. */
const decideWelfareCheck = defineStep<DecideWelfareCheckFacts>()({
  name: 'decideWelfareCheck',
  title: 'Decide about a welfare check',
  roles: ['TEAM_MANAGER'],
  from: AFTER_TRIAGE,
  reads: ['waiting'],
  rules: [rules.isOnList, rules.somebodyWasNotReached, rules.keepsTryingAfterThree],
  happens: (_journey, { facts, receivedAt }) => ({
    event: { type: 'WelfareCheckDecided', ...facts },
    clocks: [met('waitingWell.noContact', 'WelfareCheckDecided'), start('waitingWell.noContact', receivedAt)],
    messages: [
      { template: 'WELFARE_CHECK_DECIDED', to: 'TEAM', about: { ...facts }, dates: ['waitingWell.noContact'] },
    ],
  }),
})

/** R-WTW-06. Nobody comes off a list without a word; who waits on for something else hears when we are in touch next. */
const leavingLetter = (journey: Journey, { queue, reason }: LeaveWaitingListFacts): MessageIntent => {
  const waitsOn = offList(journey, queue).waiting !== undefined
  return {
    template: 'LEFT_WAITING_LIST',
    to: 'PERSON',
    dates: waitsOn ? Object.values(CONTACT_CLOCKS) : [],
    about: { queue, reason, waitsOn },
  }
}

/** R-WTW-06. What somebody waited for has begun, where the journey does not see it by itself, or is no longer wanted. */
const leaveWaitingList = defineStep<LeaveWaitingListFacts>()({
  name: 'leaveWaitingList',
  title: 'Take off a waiting list',
  roles: ['TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: AFTER_TRIAGE,
  reads: ['waiting', 'reviews', 'signOff'],
  rules: [rules.isInQueue, rules.notFromAssessment, whatWasWaitedForHasBegun],
  happens: (journey, { facts }) => ({
    event: { type: 'LeftWaitingList', ...facts },
    clocks: waitingEndsFor(journey, 'LeftWaitingList', facts.queue),
    messages: [leavingLetter(journey, facts)],
  }),
})

export const waitingSteps = [
  placeOnWaitingList,
  recordWaitingContact,
  ...redRiskSteps,
  ...interimHelpSteps,
  decideWelfareCheck,
  leaveWaitingList,
] as const
