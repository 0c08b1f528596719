import { met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { RUNNING_ASSESSMENT_CLOCKS } from './clocks.ts'
import type { AssessmentCompleted, AssessmentStarted } from './events.ts'
import * as rules from './rules.ts'
import type { CompleteAssessmentFacts, SaveAssessmentSectionFacts, StartAssessmentFacts } from './rules.ts'

/** The screen is answered, or the rules had refused. */
function assessmentStarted({
  facts: { reuse, advocacyScreen, ...terms },
}: Step<StartAssessmentFacts>): AssessmentStarted {
  if (advocacyScreen === undefined) throw new Error('The advocacy screen is not answered')
  return { type: 'AssessmentStarted', terms: { ...terms, advocacyScreen }, reuse }
}

const startAssessment = defineStep<StartAssessmentFacts>()({
  name: 'startAssessment',
  title: 'Start the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['ASSESSING'],
  reads: ['assessment'],
  rules: [
    rules.noneIsOpen,
    rules.informationCameFirst,
    rules.selfAssessmentWasOffered,
    rules.advocacyWasScreened,
    rules.bothConsentToCombine,
    rules.reusedSectionsExist,
  ],
  happens: (_journey, step) => ({
    event: assessmentStarted(step),
    clocks: [met('assessment.needs.p1.start', 'AssessmentStarted')],
    messages: [
      {
        template: 'ASSESSMENT_STARTED',
        to: 'PERSON',
        dates: RUNNING_ASSESSMENT_CLOCKS,
        about: { type: step.facts.type, selfAssessment: step.facts.selfAssessment },
      },
    ],
  }),
})

const saveAssessmentSection = defineStep<SaveAssessmentSectionFacts>()({
  name: 'saveAssessmentSection',
  title: 'Write a section of the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['ASSESSING'],
  reads: [],
  rules: [rules.oneIsOpen, rules.sectionIsFresh, rules.sectionHasContent],
  happens: (_journey, { facts }) => ({ event: { type: 'AssessmentSectionSaved', ...facts } }),
})

const assessmentCompleted = ({ copiesTo, countersignedBy }: CompleteAssessmentFacts): AssessmentCompleted => ({
  type: 'AssessmentCompleted',
  copiesTo,
  ...(countersignedBy === undefined ? {} : { countersignedBy }),
})

/** R-ASM-09. The record goes to the person, and a copy to everybody they name. It says which version of each section it holds. */
function recordMessages({ assessment }: Journey, { copiesTo }: CompleteAssessmentFacts): readonly MessageIntent[] {
  const sections = Object.entries(assessment?.sections ?? {}).map(
    ([section, version]) => `${section}@${String(version)}`,
  )
  return [
    { template: 'ASSESSMENT_RECORD', to: 'PERSON', about: { sections } },
    ...copiesTo.map((to): MessageIntent => ({ template: 'ASSESSMENT_RECORD_COPY', to, about: { sections } })),
  ]
}

const completeAssessment = defineStep<CompleteAssessmentFacts>()({
  name: 'completeAssessment',
  title: 'Complete the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['ASSESSING'],
  reads: ['assessment'],
  standing: ['actorQualified', 'countersignerQualified'],
  rules: [rules.oneIsOpen, rules.sectionsAreComplete, rules.personCouldComment, rules.countersignedWhereNeeded],
  happens: (journey, { facts, receivedAt }) => ({
    event: assessmentCompleted(facts),
    clocks: [
      ...RUNNING_ASSESSMENT_CLOCKS.map((key) => met(key, 'AssessmentCompleted')),
      start('assessment.record', receivedAt),
    ],
    messages: recordMessages(journey, facts),
  }),
})

export const assessmentSteps = [startAssessment, saveAssessmentSection, completeAssessment] as const
