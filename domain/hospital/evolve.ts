import { afterScreen } from '../advocacy/arranging.ts'
import { admitted } from '../admission/begin.ts'
import { carerHeardOf } from '../carers/heard-of.ts'
import type { Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { takenOver } from '../out-of-hours/take-over.ts'
import { raised } from '../safeguarding/concern.ts'
import type { Instant } from '../shared/time.ts'
import { waitingFor, type Delay } from './delay.ts'
import type { HospitalEvent } from './events.ts'
import type { HospitalState, NoticeEnd, Proposal } from './state.ts'

const NOTHING_YET: HospitalState = { proposals: [], delays: [], ended: [] }

export const hospitalOf = ({ hospital }: Journey): HospitalState => hospital ?? NOTHING_YET

/** R-HOS-08. The delay that is open, changed. */
const withDelay = (hospital: HospitalState, change: (delay: Delay) => Delay): HospitalState => ({
  ...hospital,
  delays: hospital.delays.map((delay) => (delay.until === undefined ? change(delay) : delay)),
})

const delayEnds = (hospital: HospitalState, at: Instant): HospitalState =>
  withDelay(hospital, (delay) => ({ ...delay, until: at }))

/** R-HOS-06, R-HOS-07. The notice ends; what happened under it stays in the record. */
export function noticeEnded(journey: Journey, how: NoticeEnd, at: Instant): HospitalState {
  const { delays, ended, notice, assessed } = delayEnds(hospitalOf(journey), at)
  return {
    proposals: [],
    delays,
    ended: notice === undefined ? ended : [...ended, { cameAt: notice.cameAt, endedAt: at, how }],
    ...(how === 'WITHDRAWN' && assessed !== undefined ? { draft: assessed } : {}),
  }
}

const proposed = (hospital: HospitalState, { on, by, at }: Proposal): readonly Proposal[] => [
  ...hospital.proposals,
  { by, at, ...(on === undefined ? {} : { on }) },
]

/** The day that the hospital had in mind before it gave notice of discharge. */
export const likelyDay = ({ proposals }: HospitalState): Proposal | undefined =>
  proposals.findLast(({ by }) => by === 'ASSESSMENT_NOTICE' || by === 'CHANGE')

function dischargeNoticeWithdrawn(journey: Journey, at: Instant): HospitalState {
  const { discharge: _discharge, ...hospital } = delayEnds(hospitalOf(journey), at)
  const { on } = likelyDay(hospital) ?? {}
  return {
    ...hospital,
    proposals: proposed(hospital, { by: 'DISCHARGE_NOTICE_WITHDRAWN', at, ...(on === undefined ? {} : { on }) }),
  }
}

export const hospitalEvolvers: Evolvers<HospitalEvent> = {
  AssessmentNoticeReceived: (journey, event, { at }) => {
    const { notice, likelyDischargeOn: on, newStay, admittedOn, outOfHours, concern, tellsOfCarer = false } = event
    const { delays, ended, draft } = hospitalOf(journey)
    const first: Proposal = { by: 'ASSESSMENT_NOTICE', at, ...(on === undefined ? {} : { on }) }
    return {
      hospital: {
        notice,
        proposals: on === undefined ? [] : [first],
        delays,
        ended,
        ...(draft === undefined ? {} : { draft }),
      },
      ...(newStay ? { leavingHospital: undefined } : {}),
      ...raised(journey, concern, at),
      ...carerHeardOf(journey, { carerKnown: tellsOfCarer }, at),
      ...(admittedOn === undefined ? {} : admitted(journey, { on: admittedOn, hospital: notice.hospital }, at)),
      ...takenOver(journey.outOfHours, outOfHours, at),
    }
  },
  DischargeDateChanged: (journey, { likelyDischargeOn: on }, { at }) => {
    const hospital = hospitalOf(journey)
    return {
      hospital: {
        ...hospital,
        proposals: proposed(hospital, { by: 'CHANGE', at, ...(on === undefined ? {} : { on }) }),
      },
    }
  },
  DischargeNoticeReceived: (journey, { cameAt, proposedOn, relevantDay, outOfHours }, { at }) => {
    const hospital = delayEnds(hospitalOf(journey), at)
    return {
      hospital: {
        ...hospital,
        discharge: { cameAt, proposedOn, relevantDay },
        proposals: proposed(hospital, { on: proposedOn, by: 'DISCHARGE_NOTICE', at }),
      },
      ...takenOver(journey.outOfHours, outOfHours, at),
    }
  },
  NoticeWithdrawn: (journey, { which }, { at }) => ({
    hospital: which === 'ASSESSMENT' ? noticeEnded(journey, 'WITHDRAWN', at) : dischargeNoticeWithdrawn(journey, at),
  }),
  HospitalReceiptSent: () => ({}),
  HospitalAssessmentCompleted: (journey, event, { at }) => {
    const { draft: _draft, ...hospital } = hospitalOf(journey)
    return {
      ...afterScreen(journey, event, at),
      hospital: { ...hospital, assessed: { at, pathway: event.pathway } },
      ...raised(journey, event.concern, at),
    }
  },
  HospitalToldTime: () => ({}),
  SupportInPlace: (journey, { from, notYet = false }, { at }) => {
    const hospital = hospitalOf(journey)
    return { hospital: { ...(notYet ? hospital : delayEnds(hospital, at)), supportInPlaceFrom: from } }
  },
  DischargeDelayed: (journey, { since }) => {
    const hospital = hospitalOf(journey)
    return { hospital: { ...hospital, delays: [...hospital.delays, { since, waits: [] }] } }
  },
  DelayCauseRecorded: (journey, { cause }, { at }) => ({
    hospital: withDelay(hospitalOf(journey), (delay) => waitingFor(delay, cause, at)),
  }),
}
