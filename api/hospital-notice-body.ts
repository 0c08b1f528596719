import { z } from 'zod'
import { NOTICE_STEPS, type NoticeKind, type OpenedNotice } from '../use-cases/hospital-notices/notice.ts'
import { bareNhsNumber } from '../use-cases/nhs-number.ts'
import { splitBody } from './split.ts'
import { closureBodies } from './steps/closure.ts'
import { hospitalBodies } from './steps/hospital.ts'
import { leavingHospitalBodies } from './steps/leaving-hospital.ts'
import { dateOfBirth } from './steps/person.ts'
import { personal } from './steps/personal.ts'

/** Whom it is about. What a notice must hold and does not is named in its receipt, so nothing need be there here. */
const patient = z
  .strictObject({
    name: personal(200, 'The whole name').exactOptional(),
    nhsNumber: personal(20, 'NHS number, with or without spaces').exactOptional(),
    dateOfBirth: dateOfBirth.exactOptional(),
    address: personal(500, 'Postal address').exactOptional(),
    postcode: personal(10, 'Postcode').exactOptional(),
    phone: personal(40, 'Telephone number').exactOptional(),
  })
  .prefault({})

const about = {
  patient,
  ordinaryResidence: z
    .string()
    .regex(/^[A-Z0-9]{2,12}$/, 'Use the national code of the council')
    .exactOptional()
    .meta({ description: 'The council in whose area the person ordinarily lives, by its national code' }),
}

/** A step as staff enter it, without what the door knows itself: where the notice came from, and whom it names. */
const OURS = { source: true, cameAt: true, enteredLateReason: true } as const
const NAMES = { personName: true, nhsNumber: true } as const

const kind = <Kind extends NoticeKind>(name: Kind) => z.literal(name)

export const hospitalNoticeBody = z.discriminatedUnion('kind', [
  hospitalBodies.receiveAssessmentNotice
    .omit({ ...OURS, ...NAMES, hospital: true })
    .extend({ ...about, kind: kind('ASSESSMENT_NOTICE') }),
  hospitalBodies.changeDischargeDate.omit(OURS).extend({ ...about, kind: kind('DISCHARGE_DATE') }),
  hospitalBodies.receiveDischargeNotice
    .omit({ ...OURS, ...NAMES })
    .extend({ ...about, kind: kind('DISCHARGE_NOTICE') }),
  hospitalBodies.withdrawNotice.extend({ ...about, kind: kind('WITHDRAWAL') }),
  leavingHospitalBodies.recordDischarge.extend({ ...about, kind: kind('DISCHARGED') }),
  leavingHospitalBodies.recordSelfDischarge.extend({ ...about, kind: kind('SELF_DISCHARGED') }),
  leavingHospitalBodies.recordReadmission.extend({ ...about, kind: kind('READMITTED') }),
  closureBodies.recordDeath.omit({ confirmedBy: true }).extend({ ...about, kind: kind('DIED') }),
])

type NoticeBody = z.output<typeof hospitalNoticeBody>

/** Steps whose own fields name the person and say how the notice came. */
const NAMING: readonly string[] = [NOTICE_STEPS.ASSESSMENT_NOTICE, NOTICE_STEPS.DISCHARGE_NOTICE]
const ARRIVING: readonly string[] = [...NAMING, NOTICE_STEPS.DISCHARGE_DATE]

/** The notice as the use case takes it, in the form of the step that it asks for. */
export function noticeOf(body: NoticeBody, siteCode: string): OpenedNotice {
  const { facts, personal: texts } = splitBody(hospitalNoticeBody, body)
  const { kind: _kind, patient: _patient, ordinaryResidence, ...rest } = facts as Record<string, unknown>
  const step = NOTICE_STEPS[body.kind]
  const { name, nhsNumber: given, ...others } = body.patient
  const nhsNumber = given === undefined ? undefined : bareNhsNumber(given)
  const names = { '/personName': name, '/nhsNumber': nhsNumber }
  return {
    patient: { ...others, ...(name && { name }), ...(nhsNumber && { nhsNumber }) },
    ...(typeof ordinaryResidence === 'string' ? { ordinaryResidence } : {}),
    facts: {
      ...rest,
      ...(ARRIVING.includes(step) ? { source: 'HOSPITAL_SYSTEM' } : {}),
      ...(step === NOTICE_STEPS.ASSESSMENT_NOTICE ? { hospital: siteCode } : {}),
      ...(step === NOTICE_STEPS.DIED ? { confirmedBy: 'GP_OR_HOSPITAL' } : {}),
    },
    personal: {
      ...Object.fromEntries(Object.entries(texts).filter(([pointer]) => !pointer.startsWith('/patient/'))),
      ...(NAMING.includes(step)
        ? Object.fromEntries(Object.entries(names).filter((entry): entry is [string, string] => entry[1] !== undefined))
        : {}),
    },
  }
}
