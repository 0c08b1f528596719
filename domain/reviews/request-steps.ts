import { met, start } from '../journey/clock-intents.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { defineStep } from '../journey/step.ts'
import type { DecideReviewRequestFacts, RequestReviewFacts } from './facts.ts'
import { datesOfAcceptedReview, decisionLetters, recipientOf } from './requests.ts'
import * as rules from './rules.ts'

const DECIDED = 'review.request.decision'

/** R-REV-04. Anybody concerned may ask at any time while a plan is in force; a second request joins the first and its dates. */
const requestReview = defineStep<RequestReviewFacts>()({
  name: 'requestReview',
  title: 'Ask for a review',
  roles: [
    'CITIZEN',
    'CARER',
    'REPRESENTATIVE',
    'ADVOCATE',
    'CONTACT_OFFICER',
    'TRIAGE_WORKER',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'TEAM_MANAGER',
  ],
  from: rules.PLAN_MAY_BE_IN_FORCE,
  reads: [],
  rules: [rules.onlyWithPlanInForce, rules.asksInOwnName],
  happens: (journey, { facts, receivedAt }) => {
    const wanted: readonly ClockKey[] = ['review.request.acknowledge', DECIDED]
    const running = new Set(journey.clocks.map(({ key }) => key))
    return {
      event: {
        type: 'ReviewRequested',
        requestedBy: facts.requestedBy,
        joined: journey.reviews?.request !== undefined,
      },
      clocks: wanted.filter((key) => !running.has(key)).map((key) => start(key, receivedAt)),
      messages: [{ template: 'REVIEW_REQUEST_ACKNOWLEDGEMENT', to: recipientOf(facts.requestedBy), dates: [DECIDED] }],
    }
  },
})

/** R-REV-04, R-REV-05. Accept, or refuse on both grounds with reasons. */
const decideReviewRequest = defineStep<DecideReviewRequestFacts>()({
  name: 'decideReviewRequest',
  title: 'Decide the request for a review',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: rules.PLAN_MAY_BE_IN_FORCE,
  reads: ['reviews', 'changes'],
  rules: [rules.requestIsOpen, rules.refusedOnBothGrounds, rules.nothingSpeaksOfChange, rules.refusedWithReasons],
  happens: (journey, { facts: { decision, planCorrect, circumstancesUnchanged }, receivedAt }) =>
    decision === 'ACCEPTED'
      ? {
          event: { type: 'ReviewRequestAccepted' },
          clocks: [met(DECIDED, 'ReviewRequestAccepted'), ...datesOfAcceptedReview(journey, receivedAt)],
          messages: decisionLetters(journey, 'REVIEW_REQUEST_ACCEPTED', { undecided: false }),
        }
      : {
          event: { type: 'ReviewRequestRefused', planCorrect, circumstancesUnchanged },
          clocks: [met(DECIDED, 'ReviewRequestRefused')],
          messages: decisionLetters(journey, 'REVIEW_REQUEST_REFUSED'),
        },
})

export const requestSteps = [requestReview, decideReviewRequest] as const
