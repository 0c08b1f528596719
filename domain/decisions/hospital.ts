import type { admissionSteps } from '../admission/steps.ts'
import type { hospitalSteps } from '../hospital/steps.ts'
import type { leavingHospitalSteps } from '../leaving-hospital/steps.ts'
import type { safeguardingSteps } from '../safeguarding/steps.ts'
import type { Decision } from './table.ts'

const NO_DECISION = undefined

type InHospital = (
  typeof hospitalSteps | typeof leavingHospitalSteps | typeof admissionSteps | typeof safeguardingSteps
)[number]

/** The steps of a stay in hospital. None of them says what somebody gets: they tell, ask and arrange. */
export const hospitalDecisions: Readonly<Record<InHospital['name'], Decision | undefined>> = {
  receiveAssessmentNotice: NO_DECISION,
  changeDischargeDate: NO_DECISION,
  receiveDischargeNotice: NO_DECISION,
  withdrawNotice: NO_DECISION,
  confirmHospitalReceipt: NO_DECISION,
  completeHospitalAssessment: NO_DECISION,
  tellHospitalTime: NO_DECISION,
  recordSupportInPlace: NO_DECISION,
  recordDelayCause: NO_DECISION,
  recordAdmission: NO_DECISION,
  recordProvidersTold: NO_DECISION,
  setDischargePathway: NO_DECISION,
  updateTransferRecord: NO_DECISION,
  recordDischarge: NO_DECISION,
  recordSelfDischarge: NO_DECISION,
  recordReadmission: NO_DECISION,
  recordWelfareCheck: NO_DECISION,
  reviewDischargePlacement: NO_DECISION,
  raiseConcern: NO_DECISION,
  recordImmediateSafety: NO_DECISION,
  takeOnConcern: NO_DECISION,
}
