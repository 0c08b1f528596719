import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { cancelRunningClocks } from '../closure/clocks.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Consequences, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { planInForce } from '../reviews/rules.ts'
import type { Instant } from '../shared/time.ts'
import { isEligible } from './criteria.ts'
import type { EligibilityDetermined } from './events.ts'
import * as rules from './rules.ts'
import type { ProposeEligibilityFacts, RecordNotEligibleFollowUpFacts, SendNotEligibleLetterFacts } from './rules.ts'

/** Authorising and returning need reasons, which are personal, and no coded facts. */
export type NoFacts = Readonly<Record<string, never>>

const proposeEligibility = defineStep<ProposeEligibilityFacts>()({
  name: 'proposeEligibility',
  title: 'Propose the eligibility decision',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['DETERMINING'],
  reads: ['assessment', 'eligibility'],
  rules: [
    rules.criteriaFitAssessment,
    rules.everyOutcomeIsJudged,
    rules.unableTestsFit,
    rules.fluctuationHasPeriod,
    rules.differenceIsExplained,
  ],
  happens: (_journey, { facts: { eligible, ...finding } }) => ({
    event: { type: 'EligibilityProposed', finding, computed: isEligible(finding), eligible },
  }),
})

/** What was proposed becomes the decision, with the facts it rests on. */
function determined({ eligibility }: Journey): EligibilityDetermined {
  if (eligibility === undefined) throw new Error('Nothing is proposed')
  const { finding, computed, eligible, proposedBy, proposedAt } = eligibility
  return { type: 'EligibilityDetermined', finding, computed, eligible, proposedBy, proposedAt }
}

/** R-ELG-04 for everybody; R-BUD-01 and R-PLN-04 for somebody with eligible needs. */
const clocksOfDecision = (eligible: boolean, at: Instant): readonly ClockIntent[] => [
  start('eligibility.letter', at),
  ...(eligible ? [start('budget.indicative', at), start('plan.agree', at)] : []),
]

/** The letter to somebody without eligible needs is a step of its own: it holds advice made for them (R-ELG-06). */
const decisionMessages = (eligible: boolean): readonly MessageIntent[] =>
  eligible ? [{ template: 'ELIGIBILITY_DECISION', to: 'PERSON', dates: ['budget.indicative', 'plan.agree'] }] : []

const authoriseEligibility = defineStep<NoFacts>()({
  name: 'authoriseEligibility',
  title: 'Authorise the eligibility decision',
  roles: ['TEAM_MANAGER'],
  from: ['DETERMINING'],
  reads: ['assessment', 'eligibility'],
  rules: [rules.somethingIsProposed, rules.authoriserIsSomebodyElse],
  happens: (journey, { receivedAt }) => {
    const event = determined(journey)
    return {
      event,
      clocks: clocksOfDecision(event.eligible, receivedAt),
      messages: decisionMessages(event.eligible),
    }
  },
})

const returnEligibility = defineStep<NoFacts>()({
  name: 'returnEligibility',
  title: 'Return the eligibility proposal with reasons',
  roles: ['TEAM_MANAGER'],
  from: ['DETERMINING'],
  reads: ['assessment', 'eligibility'],
  rules: [rules.somethingIsProposed],
  happens: ({ allocation }) => ({
    event: { type: 'EligibilityReturned' },
    messages: [{ template: 'ELIGIBILITY_RETURNED', to: allocation?.worker === undefined ? 'TEAM' : 'WORKER' }],
  }),
})

/** Clocks that the letter leaves running: their own letters' receipts stop them. */
const AWAIT_RECEIPTS: readonly ClockKey[] = ['eligibility.letter', 'assessment.record']

/** Everything else stops, the record is kept (R-RET-01), and somebody asks later how the person is getting on (R-IAG-03). */
const closingClocks = (journey: Journey, at: Instant): readonly ClockIntent[] => [
  ...cancelRunningClocks(journey, 'NOT_ELIGIBLE').filter(({ key }) => !AWAIT_RECEIPTS.includes(key)),
  start('notEligible.followUp', at),
  start('retention.case', at),
]

/** R-ELG-06. Why, what can help, how to challenge it. The journey ends, unless a plan is in force: support ends by a review (R-CLS-04). */
function letterSent(journey: Journey, { facts, receivedAt }: Step<SendNotEligibleLetterFacts>): Consequences {
  const { advice, format, copyToAdvocate } = facts
  const supportGoesOn = planInForce(journey)
  const about = { supportGoesOn }
  const letter: MessageIntent = {
    template: 'NOT_ELIGIBLE_LETTER',
    to: 'PERSON',
    dates: ['notEligible.followUp'],
    about,
  }
  const copy: MessageIntent = { template: 'NOT_ELIGIBLE_LETTER_COPY', to: 'ADVOCATE', about }
  const adviceWays = advice.map(({ way }) => way)
  return {
    event: { type: 'NotEligibleLetterSent', adviceWays, format, copyToAdvocate, supportGoesOn },
    clocks: supportGoesOn ? [cancel('revision.complete', 'NOT_ELIGIBLE')] : closingClocks(journey, receivedAt),
    messages: copyToAdvocate ? [letter, copy] : [letter],
  }
}

const sendNotEligibleLetter = defineStep<SendNotEligibleLetterFacts>()({
  name: 'sendNotEligibleLetter',
  title: 'Send the letter about no eligible needs',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['NOT_ELIGIBLE'],
  reads: ['contact', 'eligibility', 'signOff'],
  rules: [rules.adviceIsForThisPerson, rules.adviceIsUsable, rules.formatIsThePersons],
  happens: letterSent,
})

/** R-IAG-03. Did the advice help? */
const recordNotEligibleFollowUp = defineStep<RecordNotEligibleFollowUpFacts>()({
  name: 'recordNotEligibleFollowUp',
  title: 'Record how the person is getting on',
  roles: ['CONTACT_OFFICER', 'TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['CLOSED'],
  reads: ['eligibility', 'closure'],
  rules: [rules.followUpIsOpen],
  happens: (_journey, { facts: { outcome } }) => ({
    event: { type: 'NotEligibleFollowUpRecorded', outcome },
    clocks: [met('notEligible.followUp', 'NotEligibleFollowUpRecorded')],
  }),
})

export const eligibilitySteps = [
  proposeEligibility,
  authoriseEligibility,
  returnEligibility,
  sendNotEligibleLetter,
  recordNotEligibleFollowUp,
] as const
