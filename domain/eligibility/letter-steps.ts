import { changesAreLookedAt } from '../changes/rules.ts'
import { unlessOwed } from '../agreement/owed.ts'
import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import { cancelRunningClocks } from '../closure/clocks.ts'
import { hospitalHasItsAnswerBeforeTheEnd } from '../hospital/closing-rules.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Consequences, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { datesOfCalledReview } from '../reviews/call.ts'
import { planInForce } from '../reviews/rules.ts'
import type { Instant } from '../shared/time.ts'
import { urgentSupportIsSettled } from '../urgent-support/rules.ts'
import * as rules from './rules.ts'
import type { RecordNotEligibleFollowUpFacts, SendNotEligibleLetterFacts } from './rules.ts'

/** Clocks that the letter leaves running: the receipts of letters stop them, the decision about a request (R-RAS-01), or the answer to a disagreement (R-DSP-01). */
const GO_ON: readonly ClockKey[] = [
  'eligibility.letter',
  'assessment.record',
  'reassessment.decision',
  'dispute.response',
]

/** Everything else stops, the record is kept (R-RET-01), and somebody asks later how the person is getting on (R-IAG-03). */
const closingClocks = (journey: Journey, at: Instant): readonly ClockIntent[] => [
  ...cancelRunningClocks(journey, 'NOT_ELIGIBLE').filter(({ key }) => !GO_ON.includes(key)),
  ...unlessOwed(journey, at, 'NOT_ELIGIBLE'),
  start('notEligible.followUp', at),
  start('retention.case', at),
]

/** R-CLS-04, R-REV-03. The plan is not changed after all; whether it still fits is for a review to say, and by a date. */
const backToReview = (journey: Journey, at: Instant): readonly ClockIntent[] => [
  cancel('revision.complete', 'NOT_ELIGIBLE'),
  ...datesOfCalledReview(journey, at),
]

/** R-ELG-06. Why, what can help, how to challenge it. The journey ends, unless a plan is in force: support ends by a review (R-CLS-04). */
function letterSent(journey: Journey, { facts, receivedAt }: Step<SendNotEligibleLetterFacts>): Consequences {
  const { advice, format, copyToAdvocate } = facts
  const supportGoesOn = planInForce(journey)
  const about = { supportGoesOn }
  const dates = supportGoesOn ? (['review.unplanned'] as const) : (['notEligible.followUp'] as const)
  const letter: MessageIntent = { template: 'NOT_ELIGIBLE_LETTER', to: 'PERSON', dates, about }
  const copy: MessageIntent = { template: 'NOT_ELIGIBLE_LETTER_COPY', to: 'ADVOCATE', dates, about }
  const adviceWays = advice.map(({ way }) => way)
  return {
    event: {
      type: 'NotEligibleLetterSent',
      adviceWays,
      format,
      copyToAdvocate,
      supportGoesOn,
      callsReview: supportGoesOn,
    },
    clocks: supportGoesOn ? backToReview(journey, receivedAt) : closingClocks(journey, receivedAt),
    messages: copyToAdvocate ? [letter, copy] : [letter],
  }
}

const sendNotEligibleLetter = defineStep<SendNotEligibleLetterFacts>()({
  name: 'sendNotEligibleLetter',
  title: 'Send the letter about no eligible needs',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['NOT_ELIGIBLE'],
  reads: ['contact', 'assessment', 'eligibility', 'signOff', 'changes', 'hospital'],
  rules: [
    rules.adviceIsForThisPerson,
    rules.adviceIsUsable,
    rules.formatIsThePersons,
    rules.advocateGetsLetter,
    urgentSupportIsSettled,
    hospitalHasItsAnswerBeforeTheEnd,
    changesAreLookedAt,
  ],
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

export const letterSteps = [sendNotEligibleLetter, recordNotEligibleFollowUp] as const
