import { describe, expect, it } from '@jest/globals'
import { firstContact } from '../support/api.ts'
import { servedHouse } from '../support/served-house.ts'

const WORKER = 'staff-practitioner'

describe('R-PLN-02 the checklist of a plan over HTTP', () => {
  const served = servedHouse()

  it('shows what the plan still lacks, part by part, with the version it was read from', async () => {
    const opened = await served.api.post('/v1/journeys', { as: 'staff-contact-officer', body: firstContact() })
    const path = opened.headers.get('location') ?? ''
    const { json, headers } = await served.api.get(`${path}/plan-checklist`, { as: WORKER })
    expect(json).toMatchObject({ version: 1, planVersion: 0, begun: false, notAgreed: [], disputesOpen: 0 })
    expect(headers.get('etag')).toBe('"1"')
    const items = json['items'] as { item: string; kind: string; toDo: object[] }[]
    expect(items).toHaveLength(22)
    expect(items[0]).toMatchObject({ item: 'PC-01', kind: 'SIGN_OFF', toDo: [{ holdsUpSignOff: true }] })
  })

  it('knows no journey that does not exist', async () => {
    const unknown = '/v1/journeys/018f0000-0000-7000-8000-000000000000/plan-checklist'
    expect((await served.api.get(unknown, { as: WORKER })).json).toMatchObject({
      status: 404,
      code: 'JOURNEY_NOT_FOUND',
    })
  })
})
