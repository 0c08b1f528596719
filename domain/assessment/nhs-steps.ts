import { cancel, met, start } from '../journey/clock-intents.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { ASSESSMENT_REFUSALS } from './refusals.ts'

export const CHC_ENDINGS = ['REFERRED', 'NOTED_IN_ERROR'] as const

export interface ReferForContinuingHealthcareFacts {
  readonly ending: (typeof CHC_ENDINGS)[number]
}

/** R-ASM-07. Once at a time; after a referral health can change, and then it is noted again. */
const isNotNotedYet: Rule<unknown> = ({ continuingHealthcare }) =>
  continuingHealthcare === undefined || continuingHealthcare.referredAt !== undefined
    ? undefined
    : ASSESSMENT_REFUSALS.CHC_NOTED_ALREADY

const awaitsReferral: Rule<unknown> = ({ continuingHealthcare }) =>
  continuingHealthcare === undefined || continuingHealthcare.referredAt !== undefined
    ? ASSESSMENT_REFUSALS.NO_CHC_TO_REFER
    : undefined

/** R-ASM-07. What was noted is referred, unless it is written why it was noted in error. */
const errorIsExplained: Rule<ReferForContinuingHealthcareFacts> = (_journey, { facts, given }) =>
  facts.ending === 'NOTED_IN_ERROR' && !given.includes('/reasons')
    ? ASSESSMENT_REFUSALS.CHC_ERROR_NEEDS_REASON
    : undefined

/** R-ASM-07. At any time: NHS continuing healthcare may apply. Nothing stops for it, and the assessment goes on. */
const noteContinuingHealthcare = defineStep<Readonly<Record<string, never>>>()({
  name: 'noteContinuingHealthcare',
  title: 'Note that NHS continuing healthcare may apply',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TRIAGE_WORKER', 'HOSPITAL_LIAISON'],
  from: OPEN_STAGES.filter((stage) => stage !== 'CONTACT'),
  reads: ['continuingHealthcare'],
  rules: [isNotNotedYet],
  happens: (_journey, { receivedAt }) => ({
    event: { type: 'ContinuingHealthcareMayApply' },
    clocks: [start('chc.checklist', receivedAt)],
  }),
})

/** R-ASM-07. The NHS body has been asked to look at it, and the person knows. */
const referForContinuingHealthcare = defineStep<ReferForContinuingHealthcareFacts>()({
  name: 'referForContinuingHealthcare',
  title: 'Refer to the NHS about continuing healthcare',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: OPEN_STAGES,
  reads: ['continuingHealthcare'],
  rules: [awaitsReferral, errorIsExplained],
  happens: (_journey, { facts: { ending } }) =>
    ending === 'REFERRED'
      ? {
          event: { type: 'ContinuingHealthcareReferred' },
          clocks: [met('chc.checklist', 'ContinuingHealthcareReferred')],
          messages: [{ template: 'CHC_REFERRED', to: 'PERSON' }],
        }
      : {
          event: { type: 'ContinuingHealthcareNotedInError' },
          clocks: [cancel('chc.checklist', 'ContinuingHealthcareNotedInError')],
        },
})

export const nhsSteps = [noteContinuingHealthcare, referForContinuingHealthcare] as const
