import { z } from 'zod'
import { DISCHARGE_PATHWAYS } from '../../domain/hospital/state.ts'
import {
  BED_REVIEW_OUTCOMES,
  WELFARE_CHECK_OUTCOMES,
  WELFARE_CHECK_WAYS,
  TRANSFER_STATES,
} from '../../domain/leaving-hospital/state.ts'
import { longTermBedReasons } from './hospital.ts'
import { localDate, personal, staffId } from './personal.ts'

const status = z.enum(TRANSFER_STATES)

const left = z.strictObject({
  on: localDate,
  note: personal(4000, 'What happened, and where the person is').optional(),
})

export const leavingHospitalBodies = {
  setDischargePathway: z.strictObject({
    pathway: z.enum(DISCHARGE_PATHWAYS),
    transferRecord: z.strictObject({
      id: z
        .string()
        .regex(/^[A-Za-z0-9-]{4,64}$/, 'Use the number of the transfer-of-care record')
        .meta({ description: 'The number of the transfer-of-care record in the system that keeps it' }),
      status,
    }),
    worker: staffId.exactOptional().meta({ description: 'The named worker; asked for on pathways 1 to 3' }),
    whatHappensNext: personal(4000, 'What happens next, in words for the person'),
    longTermBedReasons,
  }),
  updateTransferRecord: z.strictObject({ status }),
  recordDischarge: left,
  recordSelfDischarge: left,
  recordReadmission: left,
  recordWelfareCheck: z.strictObject({
    outcome: z.enum(WELFARE_CHECK_OUTCOMES),
    way: z.enum(WELFARE_CHECK_WAYS),
    note: personal(4000, 'How the person is, and what is needed'),
  }),
  reviewDischargePlacement: z.strictObject({
    outcome: z.enum(BED_REVIEW_OUTCOMES),
    summary: personal(4000, 'What was found, and what follows'),
  }),
}
