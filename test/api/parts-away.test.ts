import { randomUUID } from 'node:crypto'
import { connect } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createDatabase } from '../../prisma/client.ts'
import { createStaffDirectory } from '../../prisma/staff.ts'
import { firstContact, startApi, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'
import { createToken } from '../support/tokens.ts'

const CONTACT = 'staff-contact-officer'

describe('when a needed part is away', () => {
  let house: House
  const running: RunningApi[] = []

  const start = async (over: Parameters<typeof startApi>[1]): Promise<RunningApi> => {
    const api = await startApi(house, over)
    running.push(api)
    return api
  }

  beforeAll(async () => {
    house = await openHouse()
  })
  afterAll(async () => {
    for (const api of running) await api.stop()
    await house.close()
  })

  it('Temporal: a write says at once that nothing will happen, and reading works', async () => {
    const door = { ...house.door, temporalReachable: () => Promise.reject(new Error('away')) }
    const api = await start({ door })
    const key = randomUUID()
    const asking = { as: CONTACT, body: firstContact(), headers: { 'idempotency-key': key } }
    const { json, headers } = await api.post('/v1/journeys', asking)
    expect(json).toMatchObject({ status: 503, code: 'TEMPORAL_AWAY' })
    expect(json['detail']).toContain('nothing will happen')
    expect(headers.get('retry-after')).toBe('5')
    expect((await api.get(`/v1/submissions/${key}`, { as: CONTACT })).json).toMatchObject({ state: 'GIVEN_UP' })
    expect((await api.get('/v1/worklists/team', { as: CONTACT })).status).toBe(200)
  })

  it('PostgreSQL: a request is answered at once, and says so', async () => {
    const database = createDatabase('postgresql://nobody:none@127.0.0.1:9/none', 2)
    const api = await start({ door: { ...house.door, database, staff: createStaffDirectory(database) } })
    const begun = Date.now()
    const { json, headers } = await api.get('/v1/worklists/mine', { as: CONTACT })
    expect(json).toMatchObject({ status: 503, code: 'DATABASE_AWAY' })
    expect(headers.get('retry-after')).toBe('2')
    expect(Date.now() - begun).toBeLessThan(2000)
    expect((await api.get('/health')).json).toMatchObject({ components: { database: 'DOWN' } })
    await database.$disconnect()
  })

  it('nobody works: the step is kept, and the answer says where to ask', async () => {
    const refuse = () => Promise.reject(new Error('deadline'))
    const client = { connection: { withDeadline: refuse } } as unknown as House['door']['workflows']['client']
    const api = await start({ door: { ...house.door, workflows: { ...house.door.workflows, client } } })
    const answer = await api.post('/v1/journeys', { as: CONTACT, body: firstContact() })
    expect(answer.status).toBe(202)
    expect(answer.headers.get('retry-after')).toBe('1')
    const asked = await api.get(answer.headers.get('location') ?? '', { as: CONTACT })
    expect(asked.json).toMatchObject({ state: 'OPEN', step: 'recordContact' })
  })
})

describe('what is hardly a request', () => {
  let house: House
  let api: RunningApi

  beforeAll(async () => {
    house = await openHouse({ REQUEST_TIMEOUT_SECONDS: '1' })
    api = await startApi(house)
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
  })

  const speak = (text: string): Promise<string> =>
    new Promise((resolve) => {
      let heard = ''
      const socket = connect(api.port, '127.0.0.1', () => socket.write(text))
      socket.on('data', (chunk) => (heard += chunk.toString()))
      socket.on('close', () => {
        resolve(heard)
      })
    })

  it.each([
    ['not HTTP', 'HELLO\r\n\r\n', 400, 'REQUEST_MALFORMED'],
    ['a header without end', `GET /ping HTTP/1.1\r\nX: ${'y'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
    ['a header that does not come', 'GET /ping HTTP/1.1\r\nHost: x\r\n', 408, 'BODY_TOO_SLOW'],
  ])('%s gets a problem all the same', async (_what, text, status, code) => {
    const heard = await speak(text)
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${String(status)} `))
    expect(heard).toContain('application/problem+json')
    expect(heard).toContain(code)
  })

  it('a body that does not come is given up', async () => {
    const heard = await speak(
      [
        'POST /v1/journeys HTTP/1.1',
        'Host: x',
        `Authorization: Bearer ${await createToken(CONTACT)}`,
        `Idempotency-Key: ${randomUUID()}`,
        'Content-Type: application/json',
        'Content-Length: 1000',
        '',
        '{',
      ].join('\r\n'),
    )
    expect(heard).toMatch(/^HTTP\/1.1 408 /)
    expect(heard).toContain('BODY_TOO_SLOW')
    expect((await api.get('/ping')).status).toBe(200)
  })
})
