import { afterScreen } from '../advocacy/arranging.ts'
import { carerHeardOf } from '../carers/heard-of.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { offList } from '../waiting/begin.ts'
import { queuesEndedBy } from './queues.ts'
import { takenOver } from './reuse.ts'
import { needsChecked, needsRecorded } from './specialist.ts'
import type { AssessmentEvent } from './events.ts'
import type { AssessmentState } from './state.ts'

export const assessmentEvolvers: Evolvers<AssessmentEvent> = {
  AssessmentInformationSent: (_journey, _event, { at }) => ({ preparation: { informationSentAt: at } }),
  AssessmentStarted: (journey, { terms, reuse, carerFound = false, ...news }, { at, by }) => ({
    stage: 'ASSESSING',
    preparation: undefined,
    ...offList(journey, ...queuesEndedBy(terms)),
    ...carerHeardOf(journey, { carerKnown: carerFound }, at),
    ...afterScreen(journey, news, at),
    ...(journey.reassessment === undefined ? {} : { reassessment: undefined }),
    assessment: { ...terms, startedAt: at, startedBy: by.id, ...takenOver(journey, terms, reuse) },
  }),
  AssessmentSectionSaved: (journey, { section }, { version }) =>
    changed(journey, ({ sections }) => ({ sections: { ...sections, [section]: version } })),
  CarerWillingnessRecorded: (journey, { type: _type, ...said }, { at }) =>
    changed(journey, () => ({ carerWillingness: { ...said, recordedAt: at } })),
  CombinedAssessmentSplit: (journey, { withdrawnBy }) =>
    changed(journey, ({ consentsToCombine }) => ({
      type: 'NEEDS',
      consentsToCombine: {
        person: withdrawnBy !== 'PERSON' && consentsToCombine?.person === true,
        carer: withdrawnBy !== 'CARER' && consentsToCombine?.carer === true,
      },
    })),
  NewAssessmentDateAgreed: () => ({}),
  AssessmentCountersigned: (journey, _event, { at, by, version }) =>
    changed(journey, () => ({ countersignature: { by: by.id, at, version } })),
  AssessmentRefused: (journey, { supportGoesOn }, { at }) => ({
    ...(supportGoesOn ? backToThePlan(journey) : { stage: 'CLOSED', closure: { reason: 'DECLINED', at } }),
    ...(journey.reassessment === undefined ? {} : { reassessment: undefined }),
    ...offList(journey, 'ASSESSMENT'),
    preparation: undefined,
    ...changed(journey, () => ({ refusedAt: at })),
  }),
  SpecialistNeedsRecorded: (journey, { needs }) => ({ specialist: needsRecorded(journey, needs) }),
  ExpertiseConfirmed: (journey, { expertise }) => ({
    ...needsChecked(journey),
    ...(journey.allocation === undefined ? {} : { allocation: { ...journey.allocation, expertise } }),
  }),
  ContinuingHealthcareMayApply: (_journey, _event, { at }) => ({ continuingHealthcare: { notedAt: at } }),
  ContinuingHealthcareReferred: ({ continuingHealthcare }, _event, { at }) => ({
    continuingHealthcare: { notedAt: at, ...continuingHealthcare, referredAt: at },
  }),
  ContinuingHealthcareNotedInError: () => ({ continuingHealthcare: undefined }),
  AssessmentCompleted: (journey, { countersignedBy }, { at, by }) => ({
    stage: 'DETERMINING',
    ...changed(journey, () => ({
      completed: { at, by: by.id, ...(countersignedBy === undefined ? {} : { countersignedBy }) },
    })),
  }),
}

/** The manager wants more: the assessment is open again, with everything that was written. */
export const reopened = (assessment: AssessmentState): AssessmentState => ({ ...assessment, completed: undefined })

/** R-REV-11. The plan that was to be changed goes on as it is. */
const backToThePlan = ({ reviews }: Journey): Changes => ({
  stage: 'ACTIVE',
  ...(reviews === undefined ? {} : { reviews: { ...reviews, revision: undefined } }),
})

const changed = (
  { assessment }: Journey,
  change: (assessment: AssessmentState) => Partial<AssessmentState>,
): { readonly assessment?: AssessmentState } =>
  assessment === undefined ? {} : { assessment: { ...assessment, ...change(assessment) } }
