import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { firstContact, referral, type Answer } from '../support/api.ts'
import { servedHouse } from '../support/served-house.ts'

const CONTACT = 'staff-contact-officer'

/** A self-referral has no second person who refers (R-REF-01). */
const contradictory = { ...referral, referrerName: 'Ben Example' }

const served = servedHouse()

describe('the same key and the same body again', () => {
  const open = async (): Promise<string> => {
    const opened = await served.api.post('/v1/journeys', { as: CONTACT, body: firstContact() })
    return opened.headers.get('location') ?? ''
  }

  const refer = (path: string, key: string, over: { as?: string; body?: object; version?: number } = {}) => {
    const { as = CONTACT, body = referral, version = 1 } = over
    const headers = { 'if-match': `"${String(version)}"`, 'idempotency-key': key }
    return served.api.post(`${path}/steps/create-referral`, { as, body, headers })
  }

  it.each([
    ['a rule', { body: contradictory }, 422],
    ['the role', { as: 'staff-practitioner' }, 403],
    ['a version that never was', { version: 7 }, 412],
  ])(
    'refused by %s: answered alike, byte for byte, also once a new attempt has been accepted',
    async (_by, over, status) => {
      const path = await open()
      const key = randomUUID()
      const first = await refer(path, key, over)
      expect([first.status, first.json['instance']]).toEqual([status, key])
      expect((await refer(path, key, over)).text).toBe(first.text)

      expect((await refer(path, randomUUID())).status).toBe(200)
      const late = await refer(path, key, over)
      expect([late.status, late.text]).toEqual([status, first.text])
    },
  )

  it('refused where the journey stands: still so when it would be possible', async () => {
    const path = await open()
    const key = randomUUID()
    await refer(path, randomUUID())
    const first = await refer(path, key, { version: 2 })
    expect(first.status).toBe(409)
    const second = await refer(path, key, { version: 2 })
    expect([second.status, second.text]).toEqual([409, first.text])
    const other = await refer(path, key, { version: 2, body: contradictory })
    expect([other.status, other.json['code']]).toEqual([422, 'KEY_USED_FOR_ANOTHER_REQUEST'])
  })

  it('keeps of a refused step who sent it and the refusal, and nothing of its body', async () => {
    const path = await open()
    const key = randomUUID()
    await refer(path, key, { body: contradictory })
    const kept = await served.house.database.submission.findUniqueOrThrow({ where: { key } })
    expect(kept).toMatchObject({ status: 'REFUSED', actorId: CONTACT, command: null, personalSealed: null })
    const asked = await served.api.get(`/v1/submissions/${key}`, { as: CONTACT })
    expect(asked.json).toMatchObject({ state: 'REFUSED', problem: { instance: key } })
  })

  it('at the same moment: both get one answer', async () => {
    const path = await open()
    const key = randomUUID()
    const answers = await Promise.all([refer(path, key), refer(path, key), refer(path, key)])
    const settled = answers.filter(({ status }) => status !== 202)
    expect(new Set(settled.map(({ text }) => text)).size).toBe(1)
    expect(await served.house.database.journeyEvent.count({ where: { journeyId: path.split('/').at(-1) ?? '' } })).toBe(
      2,
    )
  })
})

describe('moving time under a key', () => {
  const move = (path: string, key: string, body: object): Promise<Answer> =>
    served.api.post(`${path}/time`, { as: CONTACT, body, headers: { 'idempotency-key': key } })

  it('goes so far once, however often it is asked, and answers alike', async () => {
    const opened = await served.api.post('/v1/journeys', { as: CONTACT, body: firstContact() })
    const path = opened.headers.get('location') ?? ''
    const key = randomUUID()
    const first = await move(path, key, { forward: 'P3D' })
    expect(first.status).toBe(200)
    const second = await move(path, key, { forward: 'P3D' })
    expect([second.status, second.text]).toEqual([200, first.text])
    const { json } = await served.api.get(`${path}/time`, { as: CONTACT })
    expect(json['aheadByMs']).toBe(first.json['aheadByMs'])

    const other = await move(path, key, { forward: 'P4D' })
    expect([other.status, other.json['code']]).toEqual([422, 'KEY_USED_FOR_ANOTHER_REQUEST'])
    expect((await move(path, randomUUID(), { forward: 'P3D' })).status).toBe(200)
  })

  it('goes on to where it was going when it broke off on the way', async () => {
    const opened = await served.api.post('/v1/journeys', { as: CONTACT, body: firstContact() })
    const path = opened.headers.get('location') ?? ''
    const key = randomUUID()
    await move(path, key, { forward: 'P3D' })
    // As if the API had gone before it had answered.
    await served.house.database.$executeRaw`UPDATE time_move SET answer = NULL WHERE key = ${key}::uuid`
    const before = await served.api.get(`${path}/time`, { as: CONTACT })
    const again = await move(path, key, { forward: 'P3D' })
    expect([again.status, again.json['aheadByMs']]).toEqual([200, before.json['aheadByMs']])
  })
})
