import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { OPEN_STAGES, STAGES } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Instant } from '../shared/time.ts'
import * as rules from './rules.ts'
import type {
  AboutCarerFacts,
  CompleteCarersAssessmentFacts,
  OfferCarersAssessmentFacts,
  RecordCarersPlanFacts,
} from './rules.ts'
import type { CarerId } from './state.ts'

const FRONT_LINE = ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TRIAGE_WORKER', 'CONTACT_OFFICER'] as const

const starts = (key: ClockKey, instance: CarerId, from: Instant): ClockIntent => ({ do: 'start', key, instance, from })

const stops = (key: ClockKey, instance: CarerId, how: Pick<ClockIntent & { do: 'stop' }, 'outcome' | 'cause'>) =>
  ({ do: 'stop', key, instance, ...how }) as const

const AGREED: MessageIntent = { template: 'CARER_ASSESSMENT_AGREED', to: 'CARER', dates: ['assessment.carer'] }

/** R-CAR-01. Somebody cares for the person without pay, or is going to. Each carer has a right and a date of their own. */
const identifyCarer = defineStep<Readonly<Record<string, never>>>()({
  name: 'identifyCarer',
  title: 'Record a carer',
  roles: [...FRONT_LINE, 'EDT_WORKER', 'TEAM_MANAGER'],
  from: OPEN_STAGES,
  reads: ['carers'],
  rules: [],
  happens: ({ carers }, { receivedAt }) => {
    const carer = `carer-${String((carers?.known.length ?? 0) + 1)}`
    return { event: { type: 'CarerIdentified', carer }, clocks: [starts('carer.offer', carer, receivedAt)] }
  },
})

/** R-CAR-01. However much or little they do, and whatever comes of the person's own assessment. */
const offerCarersAssessment = defineStep<OfferCarersAssessmentFacts>()({
  name: 'offerCarersAssessment',
  title: 'Offer the carer an assessment',
  roles: FRONT_LINE,
  from: STAGES,
  reads: ['carers'],
  rules: [rules.personLives, rules.carerIsKnown, rules.isNotUnderWay],
  happens: (_journey, { facts: { carer, answer }, receivedAt }) => ({
    event: { type: 'CarerAssessmentOffered', carer, answer },
    clocks: [
      stops('carer.offer', carer, { outcome: 'MET', cause: 'CarerAssessmentOffered' }),
      ...(answer === 'ACCEPTED' ? [starts('assessment.carer', carer, receivedAt)] : []),
    ],
    messages: [answer === 'ACCEPTED' ? AGREED : { template: 'CARER_ASSESSMENT_OFFER', to: 'CARER', about: { answer } }],
  }),
})

/** R-CAR-02. The date counts from the day on which the carer asks, also in the evening. */
const requestCarersAssessment = defineStep<AboutCarerFacts>()({
  name: 'requestCarersAssessment',
  title: 'Ask for a carer’s assessment',
  roles: ['CARER', ...FRONT_LINE],
  from: STAGES,
  reads: ['carers'],
  rules: [rules.personLives, rules.carerIsKnown, rules.isNotUnderWay],
  happens: (_journey, { facts: { carer }, receivedAt }) => ({
    event: { type: 'CarerAssessmentRequested', carer },
    clocks: [
      stops('carer.offer', carer, { outcome: 'MET', cause: 'CarerAssessmentRequested' }),
      starts('assessment.carer', carer, receivedAt),
    ],
    messages: [AGREED],
  }),
})

/** R-CAR-01. Nobody is assessed against their will, and the right stays. */
const declineCarersAssessment = defineStep<AboutCarerFacts>()({
  name: 'declineCarersAssessment',
  title: 'Record that the carer no longer wants an assessment',
  roles: ['CARER', ...FRONT_LINE],
  from: STAGES,
  reads: ['carers'],
  rules: [rules.personLives, rules.carerIsKnown, rules.isUnderWay],
  happens: (_journey, { facts: { carer } }) => ({
    event: { type: 'CarerAssessmentDeclined', carer },
    clocks: [stops('assessment.carer', carer, { outcome: 'CANCELLED', cause: 'CarerAssessmentDeclined' })],
    messages: [{ template: 'CARER_ASSESSMENT_DECLINED', to: 'CARER' }],
  }),
})

/** R-CAR-02. Done, in the carer's own journey or combined with the person's. */
const completeCarersAssessment = defineStep<CompleteCarersAssessmentFacts>()({
  name: 'completeCarersAssessment',
  title: 'Record that the carer’s assessment is finished',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: STAGES,
  reads: ['carers', 'assessment'],
  rules: [rules.personLives, rules.carerIsKnown, rules.isUnderWay, rules.wasCombined, rules.ownJourneyIsNamed],
  happens: (_journey, { facts: { carer, way } }) => ({
    event: { type: 'CarerAssessmentCompleted', carer, way },
    clocks: [stops('assessment.carer', carer, { outcome: 'MET', cause: 'CarerAssessmentCompleted' })],
  }),
})

/** R-CAR-07. The carer has a support plan, so that it can be reviewed together with the person's; or has one no more. */
const recordCarersPlan = defineStep<RecordCarersPlanFacts>()({
  name: 'recordCarersPlan',
  title: 'Record where the carer’s support plan is',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: OPEN_STAGES,
  reads: ['carers', 'planning'],
  rules: [rules.personLives, rules.carerIsKnown, rules.planCanBeFound, rules.planIsAsRecorded],
  happens: (_journey, { facts: { carer, plan } }) => ({ event: { type: 'CarersPlanRecorded', carer, plan } }),
})

export const carersSteps = [
  identifyCarer,
  offerCarersAssessment,
  requestCarersAssessment,
  declineCarersAssessment,
  completeCarersAssessment,
  recordCarersPlan,
] as const
