import { clocksOfScreen, newsOfScreen, notesOfScreen } from '../advocacy/arranging.ts'
import { individualIsAppropriate } from '../advocacy/screen-rules.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { met } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import type {
  CompleteHospitalAssessmentFacts,
  RecordDelayCauseFacts,
  RecordSupportInPlaceFacts,
  TellHospitalTimeFacts,
} from './facts.ts'
import { flag } from './clocks.ts'
import { endedDelay, openDelay } from './delay.ts'
import { hospitalOf } from './evolve.ts'
import { concernClocks, concernWords, newConcern } from '../safeguarding/concern.ts'
import type { LocalDate } from '../shared/time.ts'
import { outOfHoursHas } from './arrival.ts'
import { noticeSteps } from './notice-steps.ts'
import * as rules from './rules.ts'
import { screenOf } from './screened.ts'
import { toTheHospital } from './words.ts'

/** R-HOS-03, R-HOS-10, R-ADV-01. What the person needs to leave hospital; on the ward, or by telephone or video where that does. */
const completeHospitalAssessment = defineStep<CompleteHospitalAssessmentFacts>()({
  name: 'completeHospitalAssessment',
  title: 'Complete the assessment in hospital',
  // At weekends the out-of-hours team has what falls due before an office opens (0.4.6).
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['inOfficeHours'],
  rules: [
    rules.oneIsInForce,
    rules.notAssessedYet,
    rules.advocacyIsScreened,
    individualIsAppropriate,
    rules.advocateWasThere,
    rules.longTermOnlyByChoice,
    rules.longTermBedHasReasons,
  ],
  happens: (journey, step) => {
    const { abuseSigns = false, ...facts } = step.facts
    const concern = abuseSigns ? newConcern(journey, 'WARD_ASSESSMENT') : undefined
    return {
      event: {
        type: 'HospitalAssessmentCompleted',
        ...facts,
        ...newsOfScreen(journey, screenOf(facts, step.receivedAt)),
        ...(concern === undefined ? {} : { concern }),
      },
      clocks: [
        met('hospital.assessment', 'HospitalAssessmentCompleted'),
        met('hospital.assessment.newTime', 'HospitalAssessmentCompleted'),
        ...(facts.pathway === 'P0' ? [met('hospital.delay.flagTime', 'HospitalAssessmentCompleted')] : []),
        ...clocksOfScreen(journey, screenOf(facts, step.receivedAt)),
        ...concernClocks(concern, step.receivedAt),
      ],
      messages: [
        ...toTheHospital(journey, { template: 'HOSPITAL_ASSESSED', about: { pathway: facts.pathway } }),
        // What could not wait for an advocate needs one for what follows.
        ...notesOfScreen(journey, screenOf(facts, step.receivedAt)),
        ...concernWords(concern, outOfHoursHas(step) !== undefined),
      ],
    }
  },
})

/** R-HOS-03. The assessment is late: the hospital hears by when it will be done. */
const tellHospitalTime = defineStep<TellHospitalTimeFacts>()({
  name: 'tellHospitalTime',
  title: 'Tell the hospital when a late assessment will be done',
  roles: ['TEAM_MANAGER', 'SENIOR_PRACTITIONER', 'PRACTITIONER', 'EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['receivedOn'],
  rules: [rules.oneIsInForce, rules.assessmentIsLate, rules.newTimeIsAhead],
  happens: (journey, { facts: { by }, receivedAt }) => ({
    event: { type: 'HospitalToldTime', by },
    clocks: [
      { do: 'stop', key: 'hospital.assessment.newTime', outcome: 'CANCELLED', cause: 'HospitalToldTime' },
      { do: 'start', key: 'hospital.assessment.newTime', from: receivedAt, facts: { agreedDate: by } },
    ],
    messages: toTheHospital(journey, { template: 'HOSPITAL_NEW_TIME', dates: ['hospital.assessment.newTime'] }),
  }),
})

/** R-HOS-08. Support that begins after the day on which the person was to leave leaves the discharge late. */
const isInTime = ({ hospital }: Journey, from: LocalDate): boolean => from <= (hospital?.discharge?.relevantDay ?? from)

/** R-HOS-08. The flag falls with support in time; it stands again where support that was to come in time does not. */
function flagAfter(journey: Journey, from: LocalDate, notYet: boolean): readonly ClockIntent[] {
  if (!notYet || isInTime(journey, from)) return [met('hospital.delay.flagTime', 'SupportInPlace')]
  const { discharge, delays, supportInPlaceFrom: before, assessed } = hospitalOf(journey)
  const hadFallen = before !== undefined && isInTime(journey, before) && assessed?.pathway !== 'P0'
  const stands = openDelay(delays) !== undefined || journey.clocks.some(({ key }) => key === 'hospital.delay.flagTime')
  return discharge === undefined || stands || !hadFallen ? [] : [flag(discharge)]
}

/** R-HOS-08. Everything that the discharge waited for on the council's side is arranged, from a day on; the day can change. */
const recordSupportInPlace = defineStep<RecordSupportInPlaceFacts>()({
  name: 'recordSupportInPlace',
  title: 'Record that the support for the discharge is in place',
  roles: ['BROKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['hospital'],
  standing: ['receivedOn'],
  rules: [rules.oneIsInForce, rules.supportIsNews],
  happens: (journey, { facts: { from }, receivedAt, standing: { receivedOn = from } }) => {
    const notYet = from > receivedOn
    const before = hospitalOf(journey).supportInPlaceFrom
    const about = { from, ...(before === undefined || before === from ? {} : { changed: true }) }
    return {
      event: { type: 'SupportInPlace', from, ...(notYet ? { notYet } : endedDelay(journey, receivedAt)) },
      clocks: flagAfter(journey, from, notYet),
      messages: toTheHospital(journey, { template: 'SUPPORT_READY', about }),
    }
  },
})

/** R-HOS-08. For whom a late discharge waits. It is for reports: no payment follows. */
const recordDelayCause = defineStep<RecordDelayCauseFacts>()({
  name: 'recordDelayCause',
  title: 'Say what a late discharge waits for',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER', 'BROKER', 'EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['hospital'],
  rules: [rules.causeIsNew],
  happens: (_journey, { facts }) => ({ event: { type: 'DelayCauseRecorded', ...facts } }),
})

export const hospitalSteps = [
  ...noticeSteps,
  completeHospitalAssessment,
  tellHospitalTime,
  recordSupportInPlace,
  recordDelayCause,
] as const
