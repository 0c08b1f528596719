import { advocateInAssessment } from '../advocacy/arranging.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Instant } from '../shared/time.ts'
import { isEligible } from './criteria.ts'
import type { EligibilityDetermined } from './events.ts'
import { letterSteps } from './letter-steps.ts'
import { meetingSteps, PLANNING_CLOCKS } from './meeting-steps.ts'
import * as rules from './rules.ts'
import type { ProposeEligibilityFacts } from './rules.ts'
import { workerOrTeam } from '../messages/recipient.ts'

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
  met('eligibility.afterReturn', 'EligibilityDetermined'),
  start('eligibility.letter', at),
  ...(eligible ? PLANNING_CLOCKS.map((key) => start(key, at)) : []),
]

/** The letter to somebody without eligible needs is a step of its own: it holds advice made for them (R-ELG-06). */
function decisionMessages(journey: Journey, { eligible, finding }: EligibilityDetermined): readonly MessageIntent[] {
  if (!eligible) return []
  const letter = { dates: PLANNING_CLOCKS, about: { otherNeeds: finding.otherNeeds === true } }
  const toPerson: MessageIntent = { template: 'ELIGIBILITY_DECISION', to: 'PERSON', ...letter }
  const toAdvocate: MessageIntent = { template: 'ELIGIBILITY_DECISION_COPY', to: 'ADVOCATE', ...letter }
  return advocateInAssessment(journey) ? [toPerson, toAdvocate] : [toPerson]
}

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
      messages: decisionMessages(journey, event),
    }
  },
})

/** The first return sets the date and a second one does not move it: nobody waits longer because of the back and forth. */
const clockOfReturn = ({ clocks }: Journey, at: Instant): readonly ClockIntent[] =>
  clocks.some(({ key }) => key === 'eligibility.afterReturn') ? [] : [start('eligibility.afterReturn', at)]

/** R-GEN-06, R-ASM-02. Back to the assessor with reasons; the person hears that it takes longer, and until when. */
const returnEligibility = defineStep<NoFacts>()({
  name: 'returnEligibility',
  title: 'Return the eligibility proposal with reasons',
  roles: ['TEAM_MANAGER'],
  from: ['DETERMINING'],
  reads: ['assessment', 'eligibility'],
  rules: [rules.somethingIsProposed],
  happens: (journey, { receivedAt }) => ({
    event: { type: 'EligibilityReturned' },
    clocks: clockOfReturn(journey, receivedAt),
    messages: [
      { template: 'ELIGIBILITY_LOOKED_AT_AGAIN', to: 'PERSON', dates: ['eligibility.afterReturn'] },
      {
        template: 'ELIGIBILITY_RETURNED',
        to: workerOrTeam(journey.allocation),
        dates: ['eligibility.afterReturn'],
      },
    ],
  }),
})

export const eligibilitySteps = [
  proposeEligibility,
  authoriseEligibility,
  returnEligibility,
  ...letterSteps,
  ...meetingSteps,
] as const
