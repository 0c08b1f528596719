import { hospitalOf, noticeEnded } from '../hospital/evolve.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import { withCause } from '../reviews/call.ts'
import type { UnplannedCause } from '../reviews/state.ts'
import type { Instant } from '../shared/time.ts'
import type { Discharged, LeavingHospitalEvent, SelfDischarged } from './events.ts'

/** R-REV-03. The plan in force is reviewed, where a review was called for. */
export const reviewFor = (journey: Journey, isCalled: boolean, cause: UnplannedCause, at: Instant): Changes =>
  isCalled ? { reviews: withCause(journey, cause, at) } : {}

function left(journey: Journey, event: Discharged | SelfDischarged, at: Instant): Changes {
  const { on, pathway, review } = event
  const byOwnDecision = event.type === 'SelfDischarged'
  const how = byOwnDecision ? 'SELF_DISCHARGED' : 'DISCHARGED'
  return {
    hospital: hospitalOf(journey).notice === undefined ? hospitalOf(journey) : noticeEnded(journey, how, at),
    leavingHospital: {
      ...journey.leavingHospital,
      departure: { on, byOwnDecision, at, ...(pathway === undefined ? {} : { pathway }) },
    },
    ...reviewFor(journey, review, 'HOSPITAL_DISCHARGE', at),
  }
}

export const leavingHospitalEvolvers: Evolvers<LeavingHospitalEvent> = {
  DischargePathwaySet: ({ leavingHospital }, { pathway, transferRecord, worker }) => {
    const { worker: _before, ...rest } = leavingHospital ?? {}
    return { leavingHospital: { ...rest, pathway, transferRecord, ...(worker === undefined ? {} : { worker }) } }
  },
  TransferRecordUpdated: ({ leavingHospital }, { transferRecord }) => ({
    leavingHospital: { ...leavingHospital, transferRecord },
  }),
  Discharged: (journey, event, { at }) => left(journey, event, at),
  SelfDischarged: (journey, event, { at }) => left(journey, event, at),
  // A new stay: it has its own pathway and its own record.
  Readmitted: (journey, { review }, { at }) => ({
    leavingHospital: undefined,
    ...reviewFor(journey, review, 'HOSPITAL_ADMISSION', at),
  }),
  WelfareCheckRecorded: ({ leavingHospital }, { outcome }) => ({
    leavingHospital: { ...leavingHospital, welfareCheck: outcome },
  }),
  DischargePlacementReviewed: ({ leavingHospital }, { outcome }) => ({
    leavingHospital: { ...leavingHospital, bedReview: outcome },
  }),
}
