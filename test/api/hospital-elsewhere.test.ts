import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { loadHospitals } from '../../prisma/hospitals.ts'
import { firstContact } from '../support/api.ts'
import { assessmentNotice, giveAt, journeysAt, NOTICES, patient } from '../support/hospital-notices.ts'
import { newNhsNumber } from '../support/nhs-number.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const give = giveAt(served)
const journeysOf = journeysAt(served)

const ELSEWHERE = 'hospital-southgate'
const NEIGHBOUR = 'E09999998'

beforeAll(() =>
  loadHospitals(served.house.database, {
    hospitals: [
      {
        ...{ id: ELSEWHERE, siteCode: 'RXX02', name: 'Southgate Example Hospital' },
        ...{ team: 'TEAM-HOSPITAL', council: NEIGHBOUR, active: true },
      },
    ],
    councils: [],
  }),
)

const giveElsewhere = (body: unknown) => served.api.post(NOTICES, { as: ELSEWHERE, body })
const codesIn = ({ json }: { readonly json: Record<string, unknown> }) =>
  (json['reasons'] as { readonly code: string }[] | undefined)?.map(({ code }) => code)

describe('R-HOS-01 nobody knows where the person lives, or they have no settled home', () => {
  it('the council has to have it in whose area the hospital lies', async () => {
    const about = patient()
    const answer = await giveElsewhere(assessmentNotice({ patient: about }))
    expect(codesIn(answer)).toEqual(['HOSPITAL_IN_OTHER_AREA'])
    expect(answer.json['sendTo']).toEqual({
      council: NEIGHBOUR,
      name: 'Neighbour Example Council',
      noticesTo: 'hospital-desk@neighbour.example',
    })
    expect(await journeysOf(about['nhsNumber'])).toEqual([])
  })

  it('which is ours where the hospital lies here', async () => {
    expect((await give(assessmentNotice())).json['outcome']).toBe('ACCEPTED')
  })

  it('a hospital there that says that they live here is heard', async () => {
    const body = assessmentNotice({ ordinaryResidence: served.house.door.authority })
    expect((await giveElsewhere(body)).json['outcome']).toBe('ACCEPTED')
  })

  it('and so it is where something goes on with the person here, for then it is known', async () => {
    const known = { fullName: `Ida Example ${randomUUID()}`, dateOfBirth: '1944-04-04', nhsNumber: newNhsNumber() }
    await served.api.post('/v1/journeys', { as: 'staff-contact-officer', body: firstContact({ person: known }) })
    const { fullName: name, ...others } = known
    const answer = await giveElsewhere(assessmentNotice({ patient: { name, ...others } }))
    expect(answer.json['outcome']).toBe('ACCEPTED')
  })

  it('where nobody can tell whether it is somebody of ours, a clerk looks', async () => {
    const known = { fullName: `Ivo Example ${randomUUID()}`, dateOfBirth: '1944-04-04', nhsNumber: newNhsNumber() }
    await served.api.post('/v1/journeys', { as: 'staff-contact-officer', body: firstContact({ person: known }) })
    const other = { name: 'Somebody Else', dateOfBirth: '1950-01-01', nhsNumber: known.nhsNumber }
    expect((await giveElsewhere(assessmentNotice({ patient: other }))).json['outcome']).toBe('WITH_CLERK')
  })
})
