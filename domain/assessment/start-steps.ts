import { capacityIsOnRecord } from '../capacity/rules.ts'
import { clocksOfScreen, newsOfScreen, notesOfScreen } from '../advocacy/arranging.ts'
import { individualIsAppropriate } from '../advocacy/screen-rules.ts'
import { offerBecomesDue } from '../carers/heard-of.ts'
import { met } from '../journey/clock-intents.ts'
import { defineStep, type Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { waitingEndsFor } from '../waiting/begin.ts'
import { queuesEndedBy } from './queues.ts'
import { RUNNING_ASSESSMENT_CLOCKS } from './clocks.ts'
import type { AssessmentStarted } from './events.ts'
import { bringsCarer, takesPart } from './involvement.ts'
import { reusedSectionsAreStillRight, reusedSectionsExist } from './reuse.ts'
import { screenOf } from './screened.ts'
import { assessorHasExpertise } from './specialist.ts'
import * as rules from './start-rules.ts'
import type { StartAssessmentFacts } from './start-rules.ts'

/** Who comes, when and what to prepare are in words, and personal. */
export type SendAssessmentInformationFacts = Readonly<Record<string, never>>

/** R-ASM-03. What will happen, who comes, what to prepare; the rights to lead the assessment (R-ASM-04) and to an advocate. */
const sendAssessmentInformation = defineStep<SendAssessmentInformationFacts>()({
  name: 'sendAssessmentInformation',
  title: 'Send the information about the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['ASSESSING'],
  reads: ['preparation', 'assessment'],
  rules: [rules.noneIsOpen],
  happens: () => ({
    event: { type: 'AssessmentInformationSent' },
    messages: [{ template: 'ASSESSMENT_INFORMATION', to: 'PERSON', dates: RUNNING_ASSESSMENT_CLOCKS }],
  }),
})

/** Screen and involvement are answered, or the rules had refused. */
function assessmentStarted({
  facts: { reuse, reuseConfirmedBy, advocacyScreen, involvement, ...terms },
}: Step<StartAssessmentFacts>): AssessmentStarted {
  if (advocacyScreen === undefined || involvement === undefined) throw new Error('The form is not filled in')
  return {
    type: 'AssessmentStarted',
    terms: { ...terms, advocacyScreen, involvement },
    reuse,
    ...(reuseConfirmedBy && { reuseConfirmedBy }),
  }
}

/** R-ASM-02, R-GEN-02. The person hears that it has begun and by when it ends, and so does a carer who takes part. */
function startLetters({ facts: { type, selfAssessment, involvement } }: Step<StartAssessmentFacts>) {
  const letter = { dates: RUNNING_ASSESSMENT_CLOCKS, about: { type, selfAssessment } }
  const toPerson: MessageIntent = { template: 'ASSESSMENT_STARTED', to: 'PERSON', ...letter }
  const toCarer: MessageIntent = {
    template: 'ASSESSMENT_STARTED_CARER',
    to: 'CARER',
    dates: RUNNING_ASSESSMENT_CLOCKS,
  }
  return takesPart(involvement, 'CARER') ? [toPerson, toCarer] : [toPerson]
}

const startAssessment = defineStep<StartAssessmentFacts>()({
  name: 'startAssessment',
  title: 'Start the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['ASSESSING'],
  reads: ['preparation', 'assessment', 'specialist', 'allocation', 'capacity'],
  rules: [
    rules.noneIsOpen,
    assessorHasExpertise,
    rules.informationCameFirst,
    rules.selfAssessmentWasOffered,
    rules.advocacyWasScreened,
    individualIsAppropriate,
    rules.capacityIsPresumed,
    rules.involvementWasChosen,
    rules.othersTakePartWithConsent,
    rules.carerIsInvolved,
    rules.bothConsentToCombine,
    rules.jointWithConsent,
    rules.personMayConsentToCombine,
    capacityIsOnRecord('ASSESSMENT_TOGETHER', rules.wordOnCombining),
    reusedSectionsExist,
    reusedSectionsAreStillRight,
    rules.newAssessorWherePossible,
  ],
  happens: (journey, step) => ({
    event: {
      ...assessmentStarted(step),
      ...(bringsCarer(step.facts) && journey.carers === undefined ? { carerFound: true as const } : {}),
      ...newsOfScreen(journey, screenOf(step.facts, step.receivedAt)),
    },
    clocks: [
      met('assessment.needs.p1.start', 'AssessmentStarted'),
      ...offerBecomesDue(journey, { carerKnown: bringsCarer(step.facts) }, step.receivedAt),
      ...waitingEndsFor(journey, 'AssessmentStarted', ...queuesEndedBy(step.facts)),
      ...clocksOfScreen(journey, screenOf(step.facts, step.receivedAt)),
    ],
    messages: [...startLetters(step), ...notesOfScreen(journey, screenOf(step.facts, step.receivedAt))],
  }),
})

export const startSteps = [sendAssessmentInformation, startAssessment] as const
