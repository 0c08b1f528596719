import { afterDischargeEnds } from '../hospital/clocks.ts'
import type { HospitalId } from '../hospital/state.ts'
import { met } from '../journey/clock-intents.ts'
import { defineStep, type Rule } from '../journey/step.ts'
import { callsForReview } from '../leaving-hospital/review.ts'
import { managingOf } from '../managing/lines.ts'
import { onlyWithPlanInForce, PLAN_MAY_BE_IN_FORCE } from '../reviews/rules.ts'
import type { LocalDate } from '../shared/time.ts'
import { admissionClocks, admissionWords, isNewAdmission } from './begin.ts'
import { ADMISSION_REFUSALS } from './refusals.ts'
import type { LineInHospital } from './state.ts'

export interface RecordAdmissionFacts {
  readonly on: LocalDate
  readonly hospital: HospitalId
}

export interface RecordProvidersToldFacts {
  readonly lines: readonly LineInHospital[]
}

/** R-HOS-13. One stay at a time. */
const isNotThereYet: Rule<unknown> = (journey) =>
  isNewAdmission(journey) ? undefined : ADMISSION_REFUSALS.ADMISSION_ALREADY_RECORDED

/** R-HOS-13. */
const dayIsPossible: Rule<RecordAdmissionFacts> = ({ leavingHospital }, { facts: { on }, standing }) =>
  on <= (standing.receivedOn ?? '') && on >= (leavingHospital?.departure?.on ?? on)
    ? undefined
    : ADMISSION_REFUSALS.ADMISSION_DAY_NOT_POSSIBLE

/** R-HOS-13. The providers are told once for each admission and each discharge. */
const providersWait: Rule<unknown> = ({ clocks }) =>
  clocks.some(({ key }) => key === 'hospital.providers') ? undefined : ADMISSION_REFUSALS.NO_PROVIDERS_TO_TELL

/** R-HOS-13. Every service of the plan is suspended or kept, each once; none is forgotten. */
const everyLineIsDecided: Rule<RecordProvidersToldFacts> = (journey, { facts }) => {
  const planned = (managingOf(journey).inForce ?? []).map(({ line }) => line).toSorted()
  const decided = facts.lines.map(({ line }) => line).toSorted()
  return planned.join() === decided.join() ? undefined : ADMISSION_REFUSALS.EVERY_LINE_IS_DECIDED
}

/** R-HOS-13. */
const decisionFits: Rule<RecordProvidersToldFacts> = ({ admission }, { facts }) =>
  admission?.leftOn === undefined && facts.lines.some(({ decision }) => decision === 'RESUMED')
    ? ADMISSION_REFUSALS.LINE_DECISION_DOES_NOT_FIT
    : undefined

/** R-HOS-13. Whoever hears of it says so: the services, the providers and the review follow. */
const recordAdmission = defineStep<RecordAdmissionFacts>()({
  name: 'recordAdmission',
  title: 'Record that somebody with a plan has gone into hospital',
  roles: [
    'HOSPITAL_LIAISON',
    'PROVIDER',
    'CONTACT_OFFICER',
    'TRIAGE_WORKER',
    'PRACTITIONER',
    'SENIOR_PRACTITIONER',
    'BROKER',
    'EDT_WORKER',
  ],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['admission'],
  standing: ['receivedOn'],
  rules: [onlyWithPlanInForce, isNotThereYet, dayIsPossible],
  happens: (journey, { facts, receivedAt }) => ({
    event: { type: 'AdmissionRecorded', ...facts, review: callsForReview(journey) },
    clocks: [
      ...afterDischargeEnds(journey, 'AdmissionRecorded'),
      ...admissionClocks(journey, receivedAt, 'AdmissionRecorded'),
    ],
    messages: admissionWords(journey),
  }),
})

/** R-HOS-13. Each service is suspended or kept as the plan says, and whoever gives it knows on the same day. */
const recordProvidersTold = defineStep<RecordProvidersToldFacts>()({
  name: 'recordProvidersTold',
  title: 'Record what the providers were told of a stay in hospital',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER', 'EDT_WORKER'],
  from: PLAN_MAY_BE_IN_FORCE,
  reads: ['admission', 'managing'],
  rules: [providersWait, everyLineIsDecided, decisionFits],
  happens: (_journey, { facts }) => ({
    event: { type: 'ProvidersTold', ...facts },
    clocks: [met('hospital.providers', 'ProvidersTold')],
  }),
})

export const admissionSteps = [recordAdmission, recordProvidersTold] as const
