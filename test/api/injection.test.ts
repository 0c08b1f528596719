import { randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { readdirSync, readFileSync } from 'node:fs'
import { connect } from 'node:net'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLogger } from '../../adapters/logger.ts'
import { errorsOf } from '../../api/zod-errors.ts'
import { ROUTES } from '../../api/routes/index.ts'
import { HOSTILE_TEXTS } from '../fuzz/texts.ts'
import { firstContact, referral, startApi, type Answer, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'
import { createToken } from '../support/tokens.ts'

const ROOT = join(import.meta.dirname, '../..')
const [CONTACT, WORKER] = ['staff-contact-officer', 'staff-practitioner']

/** Every field of every table, as code and as column. */
const COLUMNS = [
  ...new Set(
    [
      ...readFileSync(join(ROOT, 'prisma/schema.prisma'), 'utf8').matchAll(
        /^ {2}([a-z]\w+) .*?(?:@map\("(\w+)"\).*)?$/gm,
      ),
    ]
      .flatMap(([, name, column]) => [name, column])
      .filter((name) => name !== undefined),
  ),
]

const printable = HOSTILE_TEXTS.filter((text) => text.isWellFormed() && !text.includes('\u0000') && text.trim() !== '')

describe('what somebody writes to do harm', () => {
  let house: House
  let api: RunningApi
  const lines: string[] = []

  beforeAll(async () => {
    house = await openHouse()
    await house.startWorker()
    const logger = createLogger({
      part: 'test',
      level: 'trace',
      destination: { write: (line) => void lines.push(line) },
    })
    api = await startApi(house, { logger })
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
  })

  const idOf = ({ json }: Answer): string => (json['journey'] as { readonly id: string }).id

  it('SQL in every text of a body is kept as text', async () => {
    const texts = printable.filter((text) => text.length <= 200).slice(0, 12)
    const before = await house.database.journey.count()
    for (const text of texts) {
      const person = { fullName: `Ann Example ${randomUUID()} ${text}`.trim(), dateOfBirth: '1944-02-03' }
      const opened = await api.post('/v1/journeys', {
        as: CONTACT,
        body: firstContact({ presentingIssue: text, person }),
      })
      expect([text, opened.status]).toEqual([text, 201])
      const path = `/v1/journeys/${idOf(opened)}`
      const headers = { 'if-match': opened.headers.get('etag') ?? '' }
      const step = await api.post(`${path}/steps/create-referral`, {
        as: CONTACT,
        body: { ...referral, needSummary: text },
        headers,
      })
      expect([text, step.status]).toEqual([text, 200])
      const shown = (await api.get(path, { as: WORKER })).json['person'] as { readonly fullName?: string }
      expect(shown.fullName).toBe(person.fullName)
    }
    expect(await house.database.journey.count()).toBe(before + texts.length)
  })

  it('a field that no body has is refused, whatever it is called', async () => {
    expect(COLUMNS.length).toBeGreaterThan(150)
    for (const { name, body } of ROUTES) {
      if (body === undefined) continue
      const all = Object.fromEntries(COLUMNS.map((column) => [column, 'x']))
      const parsed = body.safeParse({ ...all, nobodyKnowsThis: 1 })
      const unknown = parsed.success ? [] : errorsOf(parsed.error).filter(({ code }) => code === 'UNKNOWN_FIELD')
      expect([name, parsed.success]).toEqual([name, false])
      // A body of several forms refuses as none of them.
      if (unknown.length > 0) expect(unknown.map(({ pointer }) => pointer)).toContain('/nobodyKnowsThis')
    }
    const before = await house.database.journey.count()
    for (const field of ['id', 'version', 'stage', 'reference', 'roles', 'arrivedAt', 'personId']) {
      const { json } = await api.post('/v1/journeys', { as: CONTACT, body: firstContact({ [field]: 'CLOSED' }) })
      expect(json).toMatchObject({ status: 400, errors: [{ pointer: `/${field}`, code: 'UNKNOWN_FIELD' }] })
    }
    expect(await house.database.journey.count()).toBe(before)
  })

  it('names that reach into objects are refused, and change none', async () => {
    for (const inside of [
      '{"__proto__":{"isAdmin":true}}',
      '{"constructor":{"prototype":{"isAdmin":true}}}',
      '{"person":{"__proto__":{"isAdmin":true}}}',
    ]) {
      const { status } = await api.post('/v1/journeys', { as: CONTACT, body: inside })
      expect([inside, status]).toEqual([inside, 400])
    }
    const { status } = await api.get('/v1/worklists/mine?__proto__[isAdmin]=true&constructor.prototype.isAdmin=true', {
      as: WORKER,
    })
    expect(status).toBe(400)
    expect('isAdmin' in {}).toBe(false)
  })

  it.each(['limit=1&limit=2', 'limit[]=1', 'limit[a]=1', 'limit=1%00', 'limit=NaN', 'limit=1e1', 'Limit=1'])(
    'a parameter that stands twice is refused, and one in the wrong place is not looked at: %s',
    async (query) => {
      const { json } = await api.get(`/v1/worklists/mine?${query}`, { as: WORKER })
      expect(json).toMatchObject({ status: 400, code: 'QUERY_INVALID' })
      const elsewhere = await api.post('/v1/journeys?team=TEAM-SOUTH', { as: CONTACT, body: firstContact() })
      expect(elsewhere.json).toMatchObject({ status: 400, code: 'QUERY_INVALID' })
    },
  )

  it('no header of a caller makes them another, or their request another', async () => {
    const headers = {
      'x-forwarded-user': 'staff-head-of-service',
      'x-remote-user': 'staff-head-of-service',
      'x-user-id': 'staff-head-of-service',
      'x-roles': 'HEAD_OF_SERVICE',
      'x-http-method-override': 'DELETE',
      'x-original-url': '/v1/supervision/stuck',
      'x-rewrite-url': '/v1/supervision/stuck',
      'x-forwarded-for': '127.0.0.1',
    }
    const [plain, dressed] = [
      await api.get('/v1/worklists/mine', { as: WORKER }),
      await api.get('/v1/worklists/mine', { as: WORKER, headers }),
    ]
    expect([dressed.status, dressed.text]).toEqual([plain.status, plain.text])
    expect((await api.get('/v1/supervision/stuck', { as: WORKER, headers })).json).toMatchObject({
      code: 'NOT_A_SUPERVISOR',
    })
  })

  it('what somebody writes makes no line of the log', async () => {
    lines.length = 0
    const texts = printable.filter((text) => text.length < 300)
    for (const text of texts) {
      const inHeader = text.replaceAll(/[^\x20-\x7e]/g, '')
      const headers = { 'x-request-id': inHeader, 'user-agent': inHeader, 'idempotency-key': inHeader }
      await api.get(`/v1/journeys/${encodeURIComponent(text)}?after=${encodeURIComponent(text)}`, {
        as: WORKER,
        headers,
      })
      await api.send('POST', '/v1/journeys', { as: CONTACT, headers, body: { [text]: text } })
    }
    const events = lines.map((line) => JSON.parse(line) as { readonly msg: string })
    // One event, one line: each ends with its one line break.
    for (const line of lines) expect([line.indexOf('\n'), line.endsWith('\n')]).toEqual([line.length - 1, true])
    expect(events.filter(({ msg }) => msg === 'Answered')).toHaveLength(2 * texts.length)
    expect(events.filter(({ msg }) => msg === 'forged')).toEqual([])
    const controls = (line: string) => Array.from(line.trimEnd()).filter((one) => one < ' ')
    for (const line of lines) expect(controls(line)).toEqual([])
    for (const text of texts.filter(({ length }) => length > 4 && length < 100))
      expect(lines.join('')).not.toContain(text)
  })

  it('every answer says how a browser has to treat it', async () => {
    const opened = await api.post('/v1/journeys', { as: CONTACT, body: firstContact() })
    const why = await api.get(`/v1/journeys/${idOf(opened)}/why`, { as: WORKER, headers: { accept: 'text/html' } })
    expect(why.headers.get('content-type')).toContain('text/html')
    const answers = [opened, why]
    for (const path of [
      '/ping',
      '/docs',
      '/openapi.json',
      '/nowhere',
      '/v1/worklists/mine',
      '/v1/nowhere',
      '/problems/NOT_FOUND',
    ])
      answers.push(await api.get(path))
    for (const { headers } of answers) {
      expect(headers.get('cache-control')).toBe('no-store')
      expect(headers.get('x-content-type-options')).toBe('nosniff')
      expect(headers.get('referrer-policy')).toBe('no-referrer')
      expect(headers.get('strict-transport-security')).toBe('max-age=31536000; includeSubDomains')
      const policy = headers.get('content-security-policy') ?? ''
      for (const part of ["object-src 'none'", "base-uri 'none'", "frame-ancestors 'none'", "default-src 'self'"])
        expect(policy).toContain(part)
      for (const absent of ['set-cookie', 'x-powered-by', 'server', 'access-control-allow-origin', 'etag-of-proxy'])
        expect([absent, headers.get(absent)]).toEqual([absent, null])
    }
  })

  const speak = async (text: string): Promise<string> => {
    const socket = connect(api.port, '127.0.0.1', () => socket.write(text))
    let heard = ''
    socket.on('data', (chunk: Buffer) => (heard += chunk.toString('utf8'))).on('error', () => undefined)
    await once(socket, 'close')
    return heard
  }

  it('TRACE and CONNECT are not answered', async () => {
    const secret = 'X-Secret: do-not-echo'
    const traced = await speak(`TRACE /ping HTTP/1.1\r\nHost: api\r\nConnection: close\r\n${secret}\r\n\r\n`)
    expect(traced).toMatch(/^HTTP\/1\.1 40[45] /)
    expect(traced).not.toContain('do-not-echo')
    expect(await speak(`CONNECT evil.example:443 HTTP/1.1\r\nHost: evil.example\r\n\r\n`)).not.toMatch(/^HTTP\/1\.1 2/)
  })

  it.each([
    ['two lengths', 'Content-Length: 2\r\nContent-Length: 40\r\n\r\n{}'],
    ['a length and chunks', 'Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n'],
    ['chunks by another name', 'Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n'],
    ['a length with a sign', 'Content-Length: +2\r\n\r\n{}'],
    ['a header over two lines', 'X-A: b\r\n c: d\r\nContent-Length : 2\r\n\r\n{}'],
  ])('two lengths, or a length and chunks, are no request: %s', async (_what, rest) => {
    const token = await createToken(CONTACT)
    const heard = await speak(
      `POST /v1/journeys HTTP/1.1\r\nHost: api\r\nAuthorization: Bearer ${token}\r\nConnection: close\r\n${rest}`,
    )
    expect(heard).toMatch(/^HTTP\/1\.1 400 /)
    expect(heard.match(/^HTTP\/1\.1 /gm)).toHaveLength(1)
  })
})

/** They put statements together from constants of ours, and hand every value over as a parameter. */
const LOOKED_AT = [
  'prisma/authority-messages.ts',
  'prisma/hospital-notices.ts',
  'prisma/lone-concerns.ts',
  'prisma/queries/access.ts',
  'prisma/queries/hand-over.ts',
  'prisma/queries/recovery.ts',
  'prisma/queries/who-saw.ts',
  'prisma/queries/worklist.ts',
  'prisma/staff.ts',
  'prisma/submissions.ts',
]

it('nothing in the product makes code from text, and statements only where somebody has looked', () => {
  const folders = ['api', 'use-cases', 'domain', 'workflows', 'activities', 'worker', 'adapters', 'prisma', 'contracts']
  const files = folders.flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts') && !name.startsWith('generated'))
      .map((name) => join(folder, name)),
  )
  const holding = (what: RegExp) => files.filter((file) => what.test(readFileSync(join(ROOT, file), 'utf8')))
  expect(holding(/\beval\(|new Function\(|node:vm|child_process/)).toEqual([])
  expect(holding(/\$(?:query|execute)RawUnsafe/).filter((file) => !LOOKED_AT.includes(file))).toEqual([])
  expect(files.length).toBeGreaterThan(400)
})
