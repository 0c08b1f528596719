import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { PROBLEMS } from '../../api/problem-table.ts'
import { firstContact, referral, startApi, type Answer, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'

const CONTACT = 'staff-contact-officer'
const WORKER = 'staff-practitioner'

const place = (inside: unknown): string => Buffer.from(JSON.stringify(inside)).toString('base64url')
const ITEM = `${randomUUID()}/TRIAGE`
const NUL = String.fromCharCode(0)

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

  it('takes no step of a journey that is not there', async () => {
    const { json } = await step('create-referral', referral)
    expect(json).toMatchObject({ status: 404, code: 'JOURNEY_NOT_FOUND' })
  })

  it('knows nobody by a cookie, so that no page elsewhere can send a step in somebody’s name', async () => {
    const headers = { 'if-match': '"1"', cookie: `session=${CONTACT}; token=${CONTACT}` }
    const { json } = await api.post(`${path}/steps/create-referral`, { body: referral, headers })
    expect(json).toMatchObject({ status: 401, code: 'NOT_SIGNED_IN' })
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
    ['a document’s reference that is none', '/v1/documents/%00', 404, 'DOCUMENT_NOT_FOUND'],
    ['a document of no version', `/v1/documents/${randomUUID()}-1`, 404, 'DOCUMENT_NOT_FOUND'],
    ['a submission that is not there', `/v1/submissions/${randomUUID()}`, 404, 'SUBMISSION_NOT_FOUND'],
    ['an address that is not there', '/v1/nowhere', 404, 'NOT_FOUND'],
    ['a broken address', '/v1/journeys/%E0%A4%A', 400, 'ADDRESS_MALFORMED'],
    ['a parameter that is unknown', '/v1/worklists/mine?sort=name', 400, 'QUERY_INVALID'],
    ['a parameter that stands twice', '/v1/worklists/mine?limit=1&limit=2', 400, 'QUERY_INVALID'],
    ['a page that is too large', '/v1/worklists/team?limit=101', 400, 'QUERY_INVALID'],
    ['a place that nobody gave', '/v1/worklists/team?after=bm9uZQ', 400, 'QUERY_INVALID'],
    ...[
      { dueAt: '9999-12-31T23:59:59Z', id: ITEM },
      { dueAt: '0000-01-01T00:00:00Z', id: ITEM },
      { dueAt: '2026-03-27T17:00:00Z', id: `a${NUL}b` },
      { dueAt: '2026-03-27T17:00:00Z', id: `${ITEM}${NUL}` },
    ].map(
      (inside) =>
        [
          `the place ${JSON.stringify(inside)}`,
          `/v1/worklists/team?after=${place(inside)}`,
          400,
          'QUERY_INVALID',
        ] as const,
    ),
    ...[9007199254740990, 2147483648, -1, 0.5].map(
      (inside) =>
        [
          `the place ${String(inside)}`,
          `/v1/journeys/${randomUUID()}/timeline?after=${place(inside)}`,
          400,
          'QUERY_INVALID',
        ] as const,
    ),
  ] as const)('answers to %s with a problem', async (_what, address, status, code) => {
    expect((await api.get(address, { as: WORKER })).json).toMatchObject({ status, code })
  })

  it('takes the places that it gives itself, to the last', async () => {
    const last = await api.get(`${path}/timeline?after=${place(2147483647)}`, { as: WORKER })
    expect(last.json).toMatchObject({ status: 404, code: 'JOURNEY_NOT_FOUND' })
  })

  const saidOf = ({ json }: Answer): Record<string, string[]> => {
    const said: Record<string, string[]> = {}
    for (const { pointer, detail } of json['errors'] as { pointer: string; detail: string }[])
      (said[pointer] ??= []).push(detail)
    return said
  }

  it('says in plain words what a field may be', async () => {
    const answer = await step('create-referral', {
      ...referral,
      referrer: 'NOBODY',
      urgent: 'yes',
      carerKnown: null,
      needSummary: 7,
      other: 1,
    })
    const said = saidOf(answer)
    expect(said).toMatchObject({
      '/urgent': ['Use true or false'],
      '/carerKnown': ['Use true or false'],
      '/needSummary': ['Use text'],
      '/other': ['Leave out this field: it is not known here'],
    })
    expect(said['/referrer']?.[0]).toMatch(/^Use one of: \w+, \w+/)
    expect(answer.text).not.toMatch(/Invalid|expected|received/)
  })

  it('keeps the words that a field has of its own', async () => {
    const body = firstContact({ team: 'nowhere', person: { fullName: ' ', dateOfBirth: '1944-02-31' } })
    expect(saidOf(await api.post('/v1/journeys', { as: CONTACT, body }))).toEqual({
      '/team': ['Use a team code such as TEAM-NORTH'],
      '/person/fullName': ['Enter some text'],
      '/person/dateOfBirth': ['Use a date that there is, such as 1948-05-14'],
    })
  })

  it('says once that a text cannot be printed', async () => {
    const body = { ...referral, needSummary: `a${NUL}b`, referrer: `SELF${NUL}` }
    const once = ['Use ordinary characters: no NUL and no broken characters']
    expect(saidOf(await step('create-referral', body))).toEqual({ '/needSummary': once, '/referrer': once })
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
