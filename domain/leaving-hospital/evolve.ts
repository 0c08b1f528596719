import { hospitalOf, noticeEnded } from '../hospital/evolve.ts'
import { admitted, isNewAdmission } from '../admission/begin.ts'
import type { Changes, Evolvers } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import { reviewFor } from './review.ts'
import type { Discharged, LeavingHospitalEvent, SelfDischarged } from './events.ts'

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
    ...(journey.admission === undefined ? {} : { admission: { ...journey.admission, leftOn: on } }),
    ...reviewFor(journey, review, 'HOSPITAL_DISCHARGE', at),
  }
}

export const leavingHospitalEvolvers: Evolvers<LeavingHospitalEvent> = {
  DischargePathwaySet: ({ leavingHospital }, { pathway, transferRecord, worker }) => {
    const { worker: _before, departure, ...rest } = leavingHospital ?? {}
    return {
      leavingHospital: {
        ...rest,
        pathway,
        transferRecord,
        ...(worker === undefined ? {} : { worker }),
        ...(departure === undefined ? {} : { departure: { ...departure, pathway } }),
      },
    }
  },
  TransferRecordUpdated: ({ leavingHospital }, { transferRecord }) => ({
    leavingHospital: { ...leavingHospital, transferRecord },
  }),
  Discharged: (journey, event, { at }) => left(journey, event, at),
  SelfDischarged: (journey, event, { at }) => left(journey, event, at),
  // A new stay: it has its own pathway and its own record.
  Readmitted: (journey, { on }, { at }) =>
    isNewAdmission(journey) ? admitted(journey, { on }, at) : { leavingHospital: undefined },
  WelfareCheckRecorded: ({ leavingHospital }, { outcome }) => ({
    leavingHospital: { ...leavingHospital, welfareCheck: outcome },
  }),
  DischargePlacementReviewed: ({ leavingHospital }, { outcome }) => ({
    leavingHospital: { ...leavingHospital, bedReview: outcome },
  }),
}
