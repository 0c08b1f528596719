import { met, start } from '../journey/clock-intents.ts'
import { defineStep } from '../journey/step.ts'
import type { StartRevisionFacts } from './facts.ts'
import * as rules from './revision-rules.ts'

/**
 * R-REV-10, R-REV-11. The plan is changed: back to assessing or planning with what is still right, while the old plan stays in
 * force. A review under way is completed first, so that its result is recorded and not lost.
 */
const startRevision = defineStep<StartRevisionFacts>()({
  name: 'startRevision',
  title: 'Start changing the plan',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['REVISING'],
  reads: ['reviews', 'changes', 'planning', 'signOff'],
  rules: [rules.reviewOrChangeAskedForIt, rules.reassessmentIsNotSkipped, rules.assessmentIsStillRight],
  happens: (journey, { facts, receivedAt }) => ({
    event: { type: 'RevisionStarted', ...facts, reusedFromVersion: journey.version },
    clocks: [met('revision.start', 'RevisionStarted'), start('revision.complete', receivedAt)],
    messages: [
      {
        template: 'REVISION_STARTED',
        to: 'PERSON',
        dates: ['revision.complete'],
        about: { grounds: facts.grounds, reentry: facts.reentry },
      },
    ],
  }),
})

export const revisionSteps = [startRevision] as const
