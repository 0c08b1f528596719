import { randomUUID } from 'node:crypto'
import { DEMO_HOSPITAL } from '../../local/demo-hospitals.ts'
import type { Answer } from './api.ts'
import { newNhsNumber } from './nhs-number.ts'
import type { ServedHouse } from './served-house.ts'

export const NOTICES = '/v1/hospital-notices'

/** Somebody new, as a hospital describes them. */
export const patient = (over: object = {}): Record<string, unknown> => ({
  name: `Ned Example ${randomUUID()}`,
  nhsNumber: newNhsNumber(),
  dateOfBirth: '1939-11-02',
  ...over,
})

/** A notice with everything in it. */
export const assessmentNotice = (over: object = {}): Record<string, unknown> => ({
  kind: 'ASSESSMENT_NOTICE',
  patient: patient(),
  admission: { state: 'ADMITTED' },
  personConsulted: true,
  carerConsulted: 'NO_CARER',
  healthcare: 'CHECKLIST_NEGATIVE',
  objection: 'NOBODY',
  liaisonName: 'Lia Example',
  liaisonPhone: '01632 960200',
  ...over,
})

/** Gives a notice at the hospitals' door, as the demo hospital. */
export const giveAt =
  (served: ServedHouse) =>
  (body: unknown, headers: Record<string, string> = {}): Promise<Answer> =>
    served.api.post(NOTICES, { as: DEMO_HOSPITAL, body, headers })

/** Finds the journeys of whoever has an NHS number. */
export const journeysAt = (served: ServedHouse) => async (nhsNumber: unknown) => {
  const hash = served.house.door.sealing.hash(`nhs:${String(nhsNumber)}`)
  return served.house.database.journey.findMany({ where: { person: { nhsNumberHash: hash } } })
}
