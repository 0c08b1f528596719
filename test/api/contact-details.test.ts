import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { firstContact, referral, startApi, type Answer, type RunningApi } from '../support/api.ts'
import { checkWhenQuiet } from '../support/checker.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'

const CONTACT = 'staff-contact-officer'

interface Letter {
  readonly template: string
  readonly status: string
  readonly failure?: string
}

describe('contact details over HTTP', () => {
  let house: House
  let api: RunningApi
  let path: string

  beforeAll(async () => {
    house = await openHouse()
    await house.startWorker()
    api = await startApi(house)
    const opened = await api.post('/v1/journeys', { as: CONTACT, body: firstContact() })
    path = opened.headers.get('location') ?? ''
    await step('create-referral', referral)
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
  })

  const step = async (name: string, body: unknown): Promise<Answer> => {
    const { headers } = await api.get(path, { as: CONTACT })
    return api.post(`${path}/steps/${name}`, {
      as: CONTACT,
      body,
      headers: { 'if-match': headers.get('etag') ?? '' },
    })
  }
  const letter = async (): Promise<Letter | undefined> => {
    const { json } = await api.get(`${path}/documents`, { as: CONTACT })
    return (json['documents'] as readonly Letter[]).find(({ template }) => template === 'REFERRAL_ACKNOWLEDGEMENT')
  }

  const addressesToFind = async (): Promise<readonly object[]> => {
    const { json } = await api.get('/v1/worklists/team?limit=100', { as: 'staff-practitioner' })
    return (json['items'] as readonly { readonly id: string }[]).filter(({ id }) => id.includes('/no-address-'))
  }

  it('R-GEN-03 a letter without an address is stuck and stands on the list, and goes out at once when the address is entered', async () => {
    await eventually('the letter is stuck', async () => (await letter())?.failure === 'NO_ADDRESS')
    expect(await addressesToFind()).toMatchObject([
      {
        journey: { id: path.split('/').at(-1), stage: 'TRIAGE' },
        title: 'Find out where to write to the person: a letter waits',
        role: 'CONTACT_OFFICER',
        step: 'correctContactDetails',
        overdue: false,
      },
    ])
    const correction = { of: 'PERSON', address: '3 Invented Street, Exampleton', postcode: 'ZZ99 9ZZ' }
    const corrected = await step('correct-contact-details', correction)
    expect(corrected.status).toBe(200)
    expect(corrected.text).not.toContain('Invented Street')
    await eventually('the letter has gone out', async () => (await letter())?.status === 'DELIVERED')
    expect(await addressesToFind()).toEqual([])
    expect(await checkWhenQuiet(house)).toEqual([])
  })

  it('are shown as corrected to those who may see them, and nobody else sees what changed', async () => {
    const seen = await api.get(path, { as: CONTACT })
    expect(seen.json['person']).toMatchObject({ address: '3 Invented Street, Exampleton', postcode: 'ZZ99 9ZZ' })
    const counted = await api.get(`${path}/timeline`, { as: 'staff-data-officer' })
    expect(counted.text).toContain('ContactDetailsCorrected')
    expect(counted.text).not.toContain('Invented Street')
  })

  it('are refused with the place of every mistake', async () => {
    const wrong = await step('correct-contact-details', { of: 'CARER', address: '1 Road', email: 'nobody' })
    expect(wrong.status).toBe(400)
    const errors = wrong.json['errors'] as readonly { pointer: string }[]
    expect(errors.map(({ pointer }) => pointer).sort()).toEqual(['/email', '/postcode'])
    expect((await step('correct-contact-details', { of: 'CARER', email: 'cy@x.example' })).json).toMatchObject({
      status: 422,
      code: 'NAME_MISSING',
    })
  })
})
