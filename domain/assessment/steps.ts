import { cancel, met, start } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { defineStep } from '../journey/step.ts'
import { RUNNING_ASSESSMENT_CLOCKS } from './clocks.ts'
import type { AssessmentCompleted } from './events.ts'
import * as rules from './rules.ts'
import type {
  CompleteAssessmentFacts,
  RecordCarerWillingnessFacts,
  SaveAssessmentSectionFacts,
  WithdrawConsentToCombineFacts,
} from './rules.ts'
import { newDateSteps } from './new-date.ts'
import { nhsSteps } from './nhs-steps.ts'
import { recordMessages, recordSteps } from './record-steps.ts'
import { refuseSteps } from './refuse-steps.ts'
import { assessorHasExpertise, specialistSteps } from './specialist.ts'
import { reusedVersionIsOfSection, sectionIsStillRight } from './reuse.ts'
import { startSteps } from './start-steps.ts'
import { workerOrTeam } from '../messages/recipient.ts'

const saveAssessmentSection = defineStep<SaveAssessmentSectionFacts>()({
  name: 'saveAssessmentSection',
  title: 'Write a section of the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'CITIZEN', 'REPRESENTATIVE'],
  from: ['ASSESSING'],
  reads: [],
  rules: [
    rules.oneIsOpen,
    rules.writesInOwnAssessment,
    rules.sectionIsFresh,
    rules.sectionHasContent,
    reusedVersionIsOfSection,
    sectionIsStillRight,
  ],
  happens: (_journey, { facts }) => ({ event: { type: 'AssessmentSectionSaved', ...facts } }),
})

/** R-CAR-03. Asked of the carer, in every kind of assessment in which there is one. */
const recordCarerWillingness = defineStep<RecordCarerWillingnessFacts>()({
  name: 'recordCarerWillingness',
  title: 'Record what the carer is willing and able to do',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['ASSESSING'],
  reads: ['assessment'],
  rules: [rules.oneIsOpen, rules.carerWasAsked, rules.willingnessEndsAfterItBegins],
  happens: (_journey, { facts: { carerSpokenTo: _spokenTo, ...said } }) => ({
    event: { type: 'CarerWillingnessRecorded', ...said },
  }),
})

/** R-CAR-04. From here on the two are assessed separately; nothing that was written is lost. */
const withdrawConsentToCombine = defineStep<WithdrawConsentToCombineFacts>()({
  name: 'withdrawConsentToCombine',
  title: 'Take back the consent to a combined assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'CITIZEN', 'CARER', 'REPRESENTATIVE'],
  from: ['ASSESSING'],
  reads: ['assessment'],
  rules: [rules.oneIsOpen, rules.isCombined, rules.withdrawsOwnConsent],
  happens: ({ allocation }, { facts: { withdrawnBy } }) => ({
    event: { type: 'CombinedAssessmentSplit', withdrawnBy },
    messages: [
      { template: 'COMBINED_ASSESSMENT_SPLIT', to: 'PERSON', dates: RUNNING_ASSESSMENT_CLOCKS },
      { template: 'COMBINED_ASSESSMENT_SPLIT', to: 'CARER', dates: RUNNING_ASSESSMENT_CLOCKS },
      { template: 'CARER_TO_ASSESS_SEPARATELY', to: workerOrTeam(allocation) },
    ],
  }),
})

/** R-GEN-06. By one's own act: nobody is named as having signed. */
const countersignAssessment = defineStep<Readonly<Record<string, never>>>()({
  name: 'countersignAssessment',
  title: 'Countersign the assessment',
  roles: ['SENIOR_PRACTITIONER', 'PRACTITIONER'],
  from: ['ASSESSING'],
  reads: ['assessment'],
  standing: ['actorQualified'],
  rules: [rules.oneIsOpen, rules.mayCountersign, rules.sectionsAreComplete],
  happens: () => ({ event: { type: 'AssessmentCountersigned' } }),
})

function assessmentCompleted({ assessment }: Journey, { copiesTo }: CompleteAssessmentFacts): AssessmentCompleted {
  const countersignedBy = assessment?.countersignature?.by
  return { type: 'AssessmentCompleted', copiesTo, ...(countersignedBy === undefined ? {} : { countersignedBy }) }
}

const completeAssessment = defineStep<CompleteAssessmentFacts>()({
  name: 'completeAssessment',
  title: 'Complete the assessment',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: ['ASSESSING'],
  reads: ['assessment', 'specialist', 'allocation', 'advocacy'],
  standing: ['actorQualified'],
  rules: [
    rules.oneIsOpen,
    assessorHasExpertise,
    rules.sectionsAreComplete,
    rules.carerSaidWhetherWilling,
    rules.advocateTookPart,
    rules.personCouldComment,
    rules.advocateGetsRecord,
    rules.otherCopyIsNamed,
    rules.countersignedWhereNeeded,
  ],
  happens: (journey, { facts, receivedAt }) => ({
    event: assessmentCompleted(journey, facts),
    clocks: [
      ...RUNNING_ASSESSMENT_CLOCKS.map((key) => met(key, 'AssessmentCompleted')),
      cancel('assessment.agreeDate', 'AssessmentCompleted'),
      met('d2a.assessment', 'AssessmentCompleted'),
      start('assessment.record', receivedAt),
    ],
    messages: recordMessages(facts.copiesTo),
  }),
})

export const assessmentSteps = [
  ...specialistSteps,
  ...startSteps,
  saveAssessmentSection,
  recordCarerWillingness,
  withdrawConsentToCombine,
  countersignAssessment,
  completeAssessment,
  ...recordSteps,
  ...newDateSteps,
  ...refuseSteps,
  ...nhsSteps,
] as const
