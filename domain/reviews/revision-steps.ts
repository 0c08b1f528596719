import { met, start } from '../journey/clock-intents.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { ratingNow, waitingLetter, waitsForWorker } from '../waiting/begin.ts'
import { joinsList } from '../waiting/re-rating.ts'
import { calledReviewWaits } from './call.ts'
import type { StartRevisionFacts } from './facts.ts'
import * as rules from './revision-rules.ts'

/** R-WTW-01. Needs are looked at again, and nobody is there to do it. */
const waits = (journey: Journey, { facts }: Step<StartRevisionFacts>): boolean =>
  facts.reentry === 'ASSESSING' && waitsForWorker(journey)

const revisionClocks = (journey: Journey, step: Step<StartRevisionFacts>): readonly ClockIntent[] => [
  met('revision.start', 'RevisionStarted'),
  start('revision.complete', step.receivedAt),
  ...calledReviewWaits(journey, 'RevisionStarted'),
  ...(waits(journey, step) ? joinsList(journey, ratingNow(journey), step.receivedAt) : []),
]

function letters(journey: Journey, step: Step<StartRevisionFacts>): readonly MessageIntent[] {
  const { grounds, reentry } = step.facts
  const takesIn = calledReviewWaits(journey, 'RevisionStarted').length > 0
  return [
    {
      template: 'REVISION_STARTED',
      to: 'PERSON',
      dates: ['revision.complete'],
      about: { grounds, reentry, calledReview: takesIn },
    },
    ...(waits(journey, step) ? [waitingLetter(ratingNow(journey), [])] : []),
  ]
}

/**
 * R-REV-10, R-REV-11. The plan is changed: back to assessing or planning with what is still right, while the old plan stays in
 * force. A review under way is completed first, so that its result is recorded and not lost.
 */
const startRevision = defineStep<StartRevisionFacts>()({
  name: 'startRevision',
  title: 'Start changing the plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['REVISING'],
  reads: ['reviews', 'changes', 'planning', 'signOff', 'waiting', 'allocation'],
  rules: [rules.reviewOrChangeAskedForIt, rules.reassessmentIsNotSkipped, rules.assessmentIsStillRight],
  happens: (journey, step) => ({
    event: { type: 'RevisionStarted', ...step.facts, reusedFromVersion: journey.version },
    clocks: revisionClocks(journey, step),
    messages: letters(journey, step),
  }),
})

export const revisionSteps = [startRevision] as const
