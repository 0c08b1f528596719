import { missingFromAssessmentNotice, missingFromDischargeNotice } from '../../domain/hospital/completeness.ts'
import { HOSPITAL_REFUSALS } from '../../domain/hospital/refusals.ts'
import type { NoticeEnd } from '../../prisma/hospital-notices.ts'
import type { Refusal } from '../../domain/shared/refusal.ts'
import type { DoorDependencies } from '../door.ts'
import { isNhsNumber } from '../nhs-number.ts'
import type { OpenedNotice } from './notice.ts'
import type { ReceiptContent, RejectionReason, SendTo } from './receipt.ts'

const WRONG_COUNCIL = {
  code: 'WRONG_COUNCIL',
  rule: 'R-HOS-01',
  words: 'The person ordinarily lives in the area of another council, which has to have the notice.',
  whatToDo: 'Send the notice to that council.',
}

const HOSPITAL_ELSEWHERE = {
  code: 'HOSPITAL_IN_OTHER_AREA',
  rule: 'R-HOS-01',
  words:
    'The notice does not say where the person ordinarily lives. Then the council in whose area the hospital lies has to have it.',
  whatToDo: 'Send the notice to that council. If the person lives in this area, say so and give the notice again.',
}

const NHS_NUMBER_WRONG = {
  code: 'NHS_NUMBER_WRONG',
  rule: 'R-HOS-02',
  words: 'The NHS number is not a valid one: it has not ten digits, or its last digit does not fit the others.',
  whatToDo: 'Check the NHS number and give the notice again.',
}

const CONCERN_NOT_TAKEN: RejectionReason = {
  code: 'CONCERN_NOT_TAKEN',
  rule: 'R-HOS-15',
  words: 'The notice says that signs of abuse or neglect were seen. It is rejected, so it raises no concern.',
  whatToDo: 'Call the council about the concern now. It does not wait for the notice to be put right.',
}

/** R-HOS-15. A hospital that has seen signs of abuse does not think it has told somebody when its notice is rejected. */
export function withConcern(end: NoticeEnd, { facts }: Pick<OpenedNotice, 'facts'>): NoticeEnd {
  const receipt = end.receipt as ReceiptContent
  return receipt.outcome === 'REJECTED' && facts['abuseSigns'] === true
    ? { ...end, receipt: { ...receipt, reasons: [...receipt.reasons, CONCERN_NOT_TAKEN] } }
    : end
}

/** R-HOS-01. For a notice that asks for nothing, about somebody with whom nothing goes on. */
export const NOTHING_OPEN_FOR_PERSON: Refusal = {
  code: 'NOTHING_OPEN_FOR_PERSON',
  kind: 'STATE',
  rule: 'R-HOS-01',
  detail: 'Nothing goes on at the council with this person, and the notice asks for nothing.',
  whatToDo: 'If the person needs support to leave hospital, give an assessment notice. Else nothing is left to do.',
}

type Check = (notice: OpenedNotice) => readonly string[]

/** What each notice must hold, with the refusal for one that does not. */
const COMPLETENESS: Readonly<Record<string, readonly [Check, keyof typeof HOSPITAL_REFUSALS]>> = {
  receiveAssessmentNotice: [
    ({ facts, personal }) => missingFromAssessmentNotice({ facts: facts as never, given: Object.keys(personal) }),
    'ASSESSMENT_NOTICE_INCOMPLETE',
  ],
  receiveDischargeNotice: [
    ({ facts, personal }) => missingFromDischargeNotice({ facts: facts as never, given: Object.keys(personal) }),
    'DISCHARGE_NOTICE_INCOMPLETE',
  ],
}

/** R-HOS-01, R-HOS-02, R-HOS-05. Why a notice is rejected whoever it is about, everything at once; undefined when nothing is wrong. */
export async function whyNotOurs(
  { authority, hospitals }: Pick<DoorDependencies, 'authority' | 'hospitals'>,
  step: string,
  notice: OpenedNotice,
): Promise<ReceiptContent | undefined> {
  const { ordinaryResidence: council, patient } = notice
  if (council !== undefined && council !== authority)
    return { outcome: 'REJECTED', reasons: [WRONG_COUNCIL], sendTo: await addressOf(hospitals, council) }
  const reasons = [
    ...(patient.nhsNumber === undefined || isNhsNumber(patient.nhsNumber) ? [] : [NHS_NUMBER_WRONG]),
    ...missingReasons(step, notice),
  ]
  return reasons.length === 0 ? undefined : { outcome: 'REJECTED', reasons }
}

async function addressOf(hospitals: DoorDependencies['hospitals'], council: string): Promise<SendTo> {
  const other = await hospitals.council(council)
  return { council, ...(other === undefined ? {} : { name: other.name, noticesTo: other.noticesTo }) }
}

/**
 * R-HOS-01. Where nobody knows where the person lives, or they have no settled home, the council in whose area the hospital lies has to
 * have the notice; not where something goes on with the person here, for then it is known where they live.
 */
export async function whyTheHospitalsCouncil(
  { authority, hospitals }: Pick<DoorDependencies, 'authority' | 'hospitals'>,
  { ordinaryResidence }: OpenedNotice,
  hospitalId: string,
): Promise<ReceiptContent | undefined> {
  const council = (await hospitals.find(hospitalId))?.council ?? authority
  if (ordinaryResidence !== undefined || council === authority) return undefined
  return { outcome: 'REJECTED', reasons: [HOSPITAL_ELSEWHERE], sendTo: await addressOf(hospitals, council) }
}

/** One reason for each thing that is missing. */
function missingReasons(step: string, notice: OpenedNotice) {
  const entry = COMPLETENESS[step]
  if (entry === undefined) return []
  const [check, code] = entry
  const { rule, whatToDo } = HOSPITAL_REFUSALS[code]
  return check(notice).map((missing) => ({
    code,
    ...(rule === undefined ? {} : { rule }),
    words: `Missing: ${missing}.`,
    whatToDo,
  }))
}
