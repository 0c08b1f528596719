import { unlessOwed } from '../agreement/owed.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { STAGES, type Stage } from '../journey/stage.ts'
import { defineStep, type Consequences } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Recipient } from '../messages/recipient.ts'
import type { TemplateName } from '../messages/templates.ts'
import type { Instant } from '../shared/time.ts'
import { leavesPanel } from '../panel/clocks.ts'
import { ratingNow, waitingLetter, waitsForWorker } from '../waiting/begin.ts'
import { joinsList } from '../waiting/re-rating.ts'
import { leadsToAssessment } from './promised.ts'
import * as rules from './rules.ts'
import type { DecideReassessmentFacts, RequestReassessmentFacts } from './rules.ts'
import type { ReassessmentRequester } from './state.ts'

const DECISION = 'reassessment.decision'

/** A representative acts for the person and hears through the letter to the person. */
const recipientOf = (requester: ReassessmentRequester): Recipient =>
  requester === 'REPRESENTATIVE' ? 'PERSON' : requester

/** R-RAS-01. At any time after the decision, also when the journey has closed; a second request joins the first and its date. */
const requestReassessment = defineStep<RequestReassessmentFacts>()({
  name: 'requestReassessment',
  title: 'Ask for a reassessment',
  roles: [
    'CITIZEN',
    'CARER',
    'ADVOCATE',
    'REPRESENTATIVE',
    'CONTACT_OFFICER',
    'TRIAGE_WORKER',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'TEAM_MANAGER',
  ],
  from: ['NOT_ELIGIBLE', 'BUDGETING', 'PLANNING', 'AGREEING', 'PANEL', 'SIGN_OFF', 'ACTIVE', 'CLOSED'],
  reads: [],
  rules: [rules.thereIsADecision, rules.asksForThemselves],
  happens: ({ reassessment }, { facts, receivedAt }) => {
    const joined = reassessment?.request !== undefined
    return {
      event: { type: 'ReassessmentRequested', ...facts, joined },
      clocks: [met('notEligible.followUp', 'ReassessmentRequested'), ...(joined ? [] : [start(DECISION, receivedAt)])],
      messages: [{ template: 'REASSESSMENT_ACKNOWLEDGEMENT', to: recipientOf(facts.requestedBy), dates: [DECISION] }],
    }
  },
})

/** Where the needs are being looked at anew already, so that an accepted request changes nothing more. */
const LOOKED_AT_ALREADY: readonly Stage[] = ['ASSESSING', 'DETERMINING']

/** What ran for the decision that is looked at again. The letter about it runs on where it has been sent. */
const ofTheOldDecision = ({ stage }: Journey): readonly ClockKey[] => [
  ...(stage === 'NOT_ELIGIBLE' ? (['eligibility.letter'] as const) : []),
  'budget.indicative',
  'plan.agree',
  'plan.agreement',
  'panel.return',
  'notEligible.followUp',
  'retention.case',
]

/** R-RAS-02. As a second-priority assessment, counted from the acceptance. */
const reassessmentClocks = (journey: Journey, at: Instant): readonly ClockIntent[] => [
  ...ofTheOldDecision(journey).map((key) => cancel(key, 'ReassessmentAccepted')),
  ...unlessOwed(journey, at, 'ReassessmentAccepted'),
  ...leavesPanel('ReassessmentAccepted'),
  start('assessment.reassessment', at),
]

/** The decision goes to the person, whose needs they are, and to everybody who asked. */
function decisionLetters({ reassessment }: Journey, letter: Omit<MessageIntent, 'to'>): readonly MessageIntent[] {
  const asked = reassessment?.request?.by ?? []
  return [...new Set<Recipient>(['PERSON', ...asked.map(recipientOf)])].map((to) => ({ ...letter, to }))
}

function accepted(journey: Journey, at: Instant): Consequences {
  const follows = !LOOKED_AT_ALREADY.includes(journey.stage)
  const opensAssessment = follows && !leadsToAssessment(journey)
  const template: TemplateName = 'REASSESSMENT_ACCEPTED'
  const waits = opensAssessment && waitsForWorker(journey)
  return {
    event: { type: 'ReassessmentAccepted', opensAssessment },
    clocks: [
      met(DECISION, 'ReassessmentAccepted'),
      ...(follows ? reassessmentClocks(journey, at) : []),
      ...(waits ? joinsList(journey, ratingNow(journey), at) : []),
    ],
    messages: [
      ...decisionLetters(journey, { template, dates: ['assessment.reassessment'] }),
      ...(waits ? [waitingLetter(ratingNow(journey), ['assessment.reassessment'])] : []),
    ],
  }
}

/** R-RAS-01. Yes, or no with reasons. A closed journey goes on where it stood; nobody starts from the front door. */
const decideReassessment = defineStep<DecideReassessmentFacts>()({
  name: 'decideReassessment',
  title: 'Decide about the request for a reassessment',
  roles: ['TEAM_MANAGER', 'SERVICE_MANAGER'],
  from: STAGES,
  reads: ['reassessment', 'waiting', 'allocation'],
  rules: [rules.requestIsOpen, rules.refusedWithReasons],
  happens: (journey, { facts: { decision }, receivedAt }) =>
    decision === 'ACCEPTED'
      ? accepted(journey, receivedAt)
      : {
          event: { type: 'ReassessmentRefused' },
          clocks: [met(DECISION, 'ReassessmentRefused')],
          messages: decisionLetters(journey, { template: 'REASSESSMENT_REFUSED' }),
        },
})

export const reassessmentSteps = [requestReassessment, decideReassessment] as const
