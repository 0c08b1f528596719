import { DEMO_HOSPITAL } from '../../local/demo-hospitals.ts'
import type { RunningApi } from '../support/api.ts'
import type { Canaries } from '../support/canaries.ts'
import { assessmentNotice, NOTICES } from '../support/hospital-notices.ts'
import { newNhsNumber } from '../support/nhs-number.ts'

type Notice = Readonly<Record<string, unknown>>

/** A notice of a hospital with a canary in every field that says something about a person. */
function notice(canaries: Canaries, nhsNumber: string, dateOfBirth: string | undefined): Notice {
  const next = (field: string, maxLength = 200): string => canaries.next(`notice/${field}`, maxLength)
  return assessmentNotice({
    patient: {
      name: next('patient/name'),
      address: next('patient/address'),
      postcode: next('patient/postcode', 10),
      phone: next('patient/phone', 12),
      nhsNumber,
      ...(dateOfBirth === undefined ? {} : { dateOfBirth }),
    },
    ward: next('ward'),
    clinician: next('clinician'),
    carerContact: next('carerContact'),
    admissionReason: next('admissionReason'),
    liaisonName: next('liaisonName'),
    liaisonPhone: next('liaisonPhone', 12),
    liaisonEmail: `${next('liaisonEmail', 10)}@hospital.example`,
  })
}

/**
 * A hospital's notices as the door keeps them: one that is accepted, one that is rejected, and one that waits for a clerk.
 * @returns the NHS numbers in them, and how each ended
 */
export async function giveNotices(
  api: RunningApi,
  canaries: Canaries,
  born: string,
): Promise<{ readonly nhsNumbers: readonly string[]; readonly outcomes: readonly unknown[]; readonly texts: string }> {
  const nhsNumbers = Array.from({ length: 3 }, newNhsNumber)
  const [first = '', second = '', third = ''] = nhsNumbers
  const bodies = [
    notice(canaries, first, born),
    { ...notice(canaries, second, born), objection: undefined },
    notice(canaries, third, undefined),
  ]
  const answers = []
  for (const body of bodies) answers.push(await api.post(NOTICES, { as: DEMO_HOSPITAL, body }))
  return {
    nhsNumbers,
    outcomes: answers.map(({ json }) => json['outcome']),
    texts: answers.map(({ text }) => text).join(' '),
  }
}
