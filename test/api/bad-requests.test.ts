import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PROBLEMS } from '../../api/problem-table.ts'
import { referral, startApi, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'

const CONTACT = 'staff-contact-officer'
const WORKER = 'staff-practitioner'

describe('a bad request', () => {
  let house: House
  let api: RunningApi
  const path = `/v1/journeys/${randomUUID()}`

  beforeAll(async () => {
    house = await openHouse()
    api = await startApi(house)
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
  })

  const step = (name: string, body: unknown) =>
    api.post(`${path}/steps/${name}`, { as: CONTACT, body, headers: { 'if-match': '"1"' } })

  it('asks for the headers of a write', async () => {
    const url = `${path}/steps/create-referral`
    const noKey = await api.send('POST', url, { as: CONTACT, body: referral })
    expect(noKey.json).toMatchObject({ status: 428, code: 'IDEMPOTENCY_KEY_MISSING' })
    const noVersion = await api.post(url, { as: CONTACT, body: referral })
    expect(noVersion.json).toMatchObject({ status: 428, code: 'IF_MATCH_MISSING' })
  })

  it('says everything that is wrong with a body at once', async () => {
    const body = '{"urgent":"yes","urgent":true,"needSummary":"a\\u0000b","name":"x","__proto__":{"a":1}}'
    const { status, json } = await step('create-referral', body)
    expect(status).toBe(400)
    const found = (json['errors'] as { pointer: string; code: string }[]).map(
      ({ pointer, code }) => `${pointer} ${code}`,
    )
    expect(found).toEqual(
      expect.arrayContaining([
        '/urgent FIELD_TWICE',
        '/needSummary NOT_PRINTABLE',
        '/__proto__ UNKNOWN_FIELD',
        '/name UNKNOWN_FIELD',
        '/referrer MISSING',
        '/inHospital MISSING',
      ]),
    )
  })

  it.each([
    ['not JSON', '{"a"', {}, 'BODY_NOT_JSON'],
    ['a list', '[]', {}, 'BODY_NOT_JSON'],
    ['nothing', '', {}, 'BODY_NOT_JSON'],
    ['not UTF-8', new Uint8Array([123, 34, 255, 34, 125]), {}, 'BODY_NOT_JSON'],
    ['nested too deeply', `{"a":${'['.repeat(50_000)}${']'.repeat(50_000)}}`, {}, 'BODY_TOO_DEEP'],
    ['of ten megabytes', 'x'.repeat(10_000_000), {}, 'BODY_TOO_LARGE'],
    ['of another type', '{}', { 'content-type': 'text/plain' }, 'BODY_NOT_SUPPORTED'],
    ['compressed', '{}', { 'content-encoding': 'gzip' }, 'BODY_NOT_SUPPORTED'],
  ] as const)('refuses a body that is %s', async (_what, body, headers, code) => {
    const given = { 'if-match': '"1"', ...headers }
    const answer = await api.post(`${path}/steps/create-referral`, { as: CONTACT, body, headers: given })
    expect(answer.json).toMatchObject({ status: PROBLEMS[code].status, code })
    expect(answer.headers.get('content-type')).toContain('application/problem+json')
    expect(answer.text).not.toMatch(/node_modules|\.ts:/)
  })

  it.each([
    ['a journey that is not there', `/v1/journeys/${randomUUID()}`, 404, 'JOURNEY_NOT_FOUND'],
    ['an id that is none', '/v1/journeys/1%20OR%201=1', 404, 'JOURNEY_NOT_FOUND'],
    ['a step that is none', `/v1/journeys/${randomUUID()}/steps/fly-away`, 404, 'NOT_FOUND'],
    ['a document that is not there', '/v1/documents/none', 404, 'DOCUMENT_NOT_FOUND'],
    ['a submission that is not there', `/v1/submissions/${randomUUID()}`, 404, 'SUBMISSION_NOT_FOUND'],
    ['an address that is not there', '/v1/nowhere', 404, 'NOT_FOUND'],
    ['a broken address', '/v1/journeys/%E0%A4%A', 400, 'ADDRESS_MALFORMED'],
    ['a parameter that is unknown', '/v1/worklists/mine?sort=name', 400, 'QUERY_INVALID'],
    ['a parameter that stands twice', '/v1/worklists/mine?limit=1&limit=2', 400, 'QUERY_INVALID'],
    ['a page that is too large', '/v1/worklists/team?limit=101', 400, 'QUERY_INVALID'],
    ['a place that nobody gave', '/v1/worklists/team?after=bm9uZQ', 400, 'QUERY_INVALID'],
  ])('answers to %s with a problem', async (_what, address, status, code) => {
    expect((await api.get(address, { as: WORKER })).json).toMatchObject({ status, code })
  })

  it('names the methods that an address has', async () => {
    const answer = await api.send('DELETE', path, { as: WORKER })
    expect([answer.status, answer.headers.get('allow')]).toEqual([405, 'GET, HEAD'])
    expect((await api.get(`${path}/steps/create-referral`, { as: WORKER })).headers.get('allow')).toBe('POST')
  })

  it('takes over a request id only when it is one', async () => {
    const id = randomUUID()
    expect((await api.get('/ping', { headers: { 'x-request-id': id } })).headers.get('x-request-id')).toBe(id)
    const other = await api.get('/v1/nowhere', { headers: { 'x-request-id': 'Ann Example' } })
    expect(other.headers.get('x-request-id')).not.toBe('Ann Example')
    expect(other.json['instance']).toBe(other.headers.get('x-request-id'))
  })
})
