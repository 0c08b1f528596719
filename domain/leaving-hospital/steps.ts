import { admissionClocks, admissionWords, isNewAdmission } from '../admission/begin.ts'
import { afterDischargeEnds } from '../hospital/clocks.ts'
import { longTermBedHasReasons } from '../hospital/rules.ts'
import { met } from '../journey/clock-intents.ts'
import type { Journey } from '../journey/journey.ts'
import { OPEN_STAGES } from '../journey/stage.ts'
import { defineStep } from '../journey/step.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { afterLatePathway } from './after.ts'
import type {
  LeaveHospitalFacts,
  RecordWelfareCheckFacts,
  ReviewDischargePlacementFacts,
  SetDischargePathwayFacts,
  UpdateTransferRecordFacts,
} from './facts.ts'
import { leaves } from './leave.ts'
import { callsForReview } from './review.ts'
import * as rules from './rules.ts'
import type { TransferRecord } from './state.ts'

/**
 * R-HOS-11, R-HOS-12. The transfer-of-care hub, which is hospital and council together, says how the person leaves; or how they left,
 * where the hospital was quicker.
 */
const setDischargePathway = defineStep<SetDischargePathwayFacts>()({
  name: 'setDischargePathway',
  title: 'Set the pathway out of hospital',
  roles: ['HOSPITAL_LIAISON', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'],
  from: OPEN_STAGES,
  reads: ['hospital', 'leavingHospital'],
  standing: ['workerAvailable', 'lastFreeDayOn'],
  rules: [rules.pathwayIsStillToSet, rules.isTheOneRecord, rules.workerIsNamed, longTermBedHasReasons],
  happens: ({ allocation, leavingHospital }, { facts, standing }) => {
    const { pathway } = facts
    const departure = leavingHospital?.departure
    const about = { pathway, hasLeft: departure !== undefined }
    return {
      event: { type: 'DischargePathwaySet', ...facts },
      clocks: departure === undefined ? [] : afterLatePathway(departure, pathway, standing.lastFreeDayOn),
      messages: [
        { template: 'DISCHARGE_PATHWAY', to: 'PERSON', about },
        ...(pathway === 'P0'
          ? []
          : [{ template: 'NAMED_FOR_DISCHARGE', to: workerOrTeam(allocation), about } as const]),
      ],
    }
  },
})

/** R-HOS-12. Every service writes to the one record; the journey keeps where it stands. */
const updateTransferRecord = defineStep<UpdateTransferRecordFacts>()({
  name: 'updateTransferRecord',
  title: 'Note where the transfer-of-care record stands',
  roles: ['HOSPITAL_LIAISON', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'BROKER', 'PROVIDER', 'EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['leavingHospital'],
  rules: [rules.recordIsKnown],
  happens: ({ leavingHospital }, { facts }) => ({
    event: { type: 'TransferRecordUpdated', transferRecord: { ...recordOf(leavingHospital), ...facts } },
  }),
})

const recordOf = (leaving: Journey['leavingHospital']): TransferRecord =>
  leaving?.transferRecord ?? { id: '', status: 'OPEN' }

/** Rulebook 3.9, "either": the hospital, or whoever at the council hears of it, says where the person is. */
const WHEREABOUTS = {
  roles: ['HOSPITAL_LIAISON', 'CONTACT_OFFICER', 'TRIAGE_WORKER', 'PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER'],
  from: OPEN_STAGES,
  reads: ['hospital', 'leavingHospital'],
  standing: ['receivedOn', 'noticeCameOn', 'lastFreeDayOn'],
} as const

/** R-HOS-07, R-HOS-09, R-HOS-10. Home first: a check on the same day, and the long-term needs once the person has recovered. */
const recordDischarge = defineStep<LeaveHospitalFacts>()({
  name: 'recordDischarge',
  title: 'Record that the person was discharged',
  ...WHEREABOUTS,
  rules: [rules.isStillInHospital, rules.leavingDayIsPossible],
  happens: leaves('Discharged'),
})

/** R-HOS-07, R-HOS-09. The person went by themselves. The notice is over; whoever is on call hears of it. */
const recordSelfDischarge = defineStep<LeaveHospitalFacts>()({
  name: 'recordSelfDischarge',
  title: 'Record that the person left hospital by themselves',
  ...WHEREABOUTS,
  rules: [rules.isStillInHospital, rules.leavingDayIsPossible],
  happens: leaves('SelfDischarged'),
})

/**
 * R-HOS-07, R-HOS-13, R-REV-03. Back in hospital: what followed the discharge stops, and a plan in force is reviewed. A stay of somebody
 * with a plan counts from here also where nobody had told of the last.
 */
const recordReadmission = defineStep<LeaveHospitalFacts>()({
  name: 'recordReadmission',
  title: 'Record that the person is back in hospital',
  ...WHEREABOUTS,
  rules: [rules.wasNotKnownToBeThere, rules.readmissionDayIsPossible],
  happens: (journey, { facts: { on }, receivedAt }) => ({
    event: { type: 'Readmitted', on, review: callsForReview(journey) },
    clocks: [
      ...afterDischargeEnds(journey, 'Readmitted'),
      ...(isNewAdmission(journey) ? admissionClocks(journey, receivedAt, 'Readmitted') : []),
    ],
    messages: [
      { template: 'BACK_IN_HOSPITAL', to: workerOrTeam(journey.allocation) },
      ...(isNewAdmission(journey) ? admissionWords(journey) : []),
    ],
  }),
})

/** R-HOS-09. Somebody sees or speaks to the person on the day of the discharge. A try that reaches nobody is no check. */
const recordWelfareCheck = defineStep<RecordWelfareCheckFacts>()({
  name: 'recordWelfareCheck',
  title: 'Record the check after leaving hospital',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'EDT_WORKER', 'PROVIDER'],
  from: OPEN_STAGES,
  reads: ['leavingHospital'],
  rules: [rules.welfareCheckIsDue],
  happens: (_journey, { facts }) => ({
    event: { type: 'WelfareCheckRecorded', ...facts },
    clocks: facts.outcome === 'NOT_REACHED' ? [] : [met('d2a.welfareCheck', 'WelfareCheckRecorded')],
    messages:
      facts.outcome === 'NEEDS_HELP'
        ? [
            { template: 'WELFARE_CHECK_NEEDS_HELP', to: 'DUTY_MANAGER' },
            { template: 'WELFARE_CHECK_NEEDS_HELP', to: 'EDT_MANAGER' },
          ]
        : [],
  }),
})

/** R-HOS-11. A long-term bed found in a hurry is looked at again. */
const reviewDischargePlacement = defineStep<ReviewDischargePlacementFacts>()({
  name: 'reviewDischargePlacement',
  title: 'Review the bed found after hospital',
  roles: ['PRACTITIONER', 'SENIOR_PRACTITIONER'],
  from: OPEN_STAGES,
  reads: ['leavingHospital'],
  rules: [rules.bedIsToReview],
  happens: (_journey, { facts }) => ({
    event: { type: 'DischargePlacementReviewed', ...facts },
    clocks: [met('d2a.p3.review', 'DischargePlacementReviewed')],
  }),
})

export const leavingHospitalSteps = [
  setDischargePathway,
  updateTransferRecord,
  recordDischarge,
  recordSelfDischarge,
  recordReadmission,
  recordWelfareCheck,
  reviewDischargePlacement,
] as const
