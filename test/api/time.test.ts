import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { firstContact, startApi, type Answer, type RunningApi } from '../support/api.ts'
import { servedHouse } from '../support/served-house.ts'

const CONTACT = 'staff-contact-officer'

describe('the time of a journey', () => {
  const served = servedHouse()

  const open = async (): Promise<string> => {
    const { headers } = await served.api.post('/v1/journeys', { as: CONTACT, body: firstContact() })
    return headers.get('location') ?? ''
  }
  const move = (api: RunningApi, path: string, body: object): Promise<Answer> =>
    api.post(`${path}/time`, { as: CONTACT, body, headers: { 'idempotency-key': randomUUID() } })
  const aheadOf = async (path: string): Promise<unknown> =>
    (await served.api.get(`${path}/time`, { as: CONTACT })).json['aheadByMs']

  it('is real, neither shown nor moved, where virtual time is not switched on', async () => {
    const path = await open()
    const real = await startApi(served.house, { settings: { ...served.house.settings, VIRTUAL_TIME: 'off' } })
    try {
      for (const answer of [
        await move(real, path, { forward: 'P1D' }),
        await real.get(`${path}/time`, { as: CONTACT }),
      ])
        expect([answer.status, answer.json['code']]).toEqual([404, 'VIRTUAL_TIME_OFF'])
    } finally {
      await real.stop()
    }
    expect(await aheadOf(path)).toBe(0)
  })

  it('only moves forward, and says where it stands', async () => {
    const path = await open()
    const back = await move(served.api, path, { to: new Date(Date.now() - 60_000).toISOString() })
    expect([back.status, back.json['code']]).toEqual([422, 'TIME_ONLY_MOVES_FORWARD'])
    expect(back.json['detail']).toMatch(/Its now is 20\d\d-/)
    expect(await aheadOf(path)).toBe(0)
  })

  it('moves by an instant within the years that it keeps, under a key, and where there is a journey', async () => {
    const path = await open()
    const keyless = await served.api.send('POST', `${path}/time`, { as: CONTACT, body: { forward: 'P1D' } })
    expect(keyless.json).toMatchObject({ status: 428, code: 'IDEMPOTENCY_KEY_MISSING' })
    const tooFar = await move(served.api, path, { to: '9999-12-31T23:59:59Z' })
    expect(tooFar.json).toMatchObject({ status: 400, code: 'BODY_INVALID' })
    const nowhere = await move(served.api, `/v1/journeys/${randomUUID()}`, { forward: 'P1D' })
    expect(nowhere.json).toMatchObject({ status: 404, code: 'JOURNEY_NOT_FOUND' })
  })

  it('does not move while a step on it is under way', async () => {
    const path = await open()
    const journeyId = path.split('/').at(-1) ?? ''
    const { database } = served.house
    await database.submission.updateMany({ where: { journeyId }, data: { status: 'OPEN' } })
    const early = await move(served.api, path, { forward: 'P1D' })
    expect([early.status, early.json['code'], early.headers.get('retry-after')]).toEqual([409, 'STEP_UNDER_WAY', '1'])
    expect(await aheadOf(path)).toBe(0)
    await database.submission.updateMany({ where: { journeyId }, data: { status: 'DONE' } })
    expect((await move(served.api, path, { forward: 'P1D' })).status).toBe(200)
  })
})
