import { randomUUID } from 'node:crypto'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createLogger } from '../../adapters/logger.ts'
import { firstContact, referral, startApi, type Answer, type RunningApi } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'

const CONTACT = 'staff-contact-officer'
const WORKER = 'staff-practitioner'

interface AuditLine {
  readonly what: string
  readonly who: string
  readonly role: string | null
  readonly outcome: string
  readonly journey_id: string | null
}

interface Letter {
  readonly reference: string
  readonly status: string
  readonly failure?: string
}

describe('a journey over HTTP', () => {
  let house: House
  let api: RunningApi
  let opened: Answer
  let path: string
  const lines: string[] = []

  beforeAll(async () => {
    house = await openHouse()
    await house.startWorker()
    const destination = new Writable({
      write(chunk: Buffer, _encoding, done) {
        lines.push(chunk.toString())
        done()
      },
    })
    api = await startApi(house, { logger: createLogger({ part: 'api', level: 'trace', destination }) })
    opened = await api.post('/v1/journeys', { as: CONTACT, body: firstContact() })
    path = opened.headers.get('location') ?? ''
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
  })

  const step = (name: string, body: unknown, asking: { as?: string; version?: number; key?: string } = {}) => {
    const { as = CONTACT, version = 1, key = randomUUID() } = asking
    const headers = { 'if-match': `"${String(version)}"`, 'idempotency-key': key }
    return api.post(`${path}/steps/${name}`, { as, body, headers })
  }
  const auditOf = (requestId: string | null) => house.database.$queryRaw<AuditLine[]>`
    SELECT what, who, role, outcome, journey_id::text FROM audit_entry WHERE correlation_id = ${requestId}`
  const countRows = async (): Promise<unknown> =>
    house.database.$queryRaw`SELECT (SELECT count(*)::int FROM journey_event) AS events,
      (SELECT count(*)::int FROM submission WHERE command IS NOT NULL) AS submissions, (SELECT count(*)::int FROM person) AS people`

  it('is opened by a first contact, and says where it is', () => {
    expect(opened.status).toBe(201)
    expect(opened.headers.get('etag')).toBe('"1"')
    expect(opened.json['journey']).toMatchObject({ version: 1, stage: 'CONTACT' })
    expect(path).toMatch(/^\/v1\/journeys\/[0-9a-f-]{36}$/)
    expect(opened.headers.get('cache-control')).toBe('no-store')
  })

  it('gives the same answer to the same key and body, byte for byte', async () => {
    const body = firstContact()
    const headers = { 'idempotency-key': randomUUID() }
    const [first, second] = [
      await api.post('/v1/journeys', { as: CONTACT, body, headers }),
      await api.post('/v1/journeys', { as: CONTACT, body, headers }),
    ]
    expect([second.status, second.text]).toEqual([201, first.text])
    const other = await api.post('/v1/journeys', { as: CONTACT, body: firstContact(), headers })
    expect([other.status, other.json['code']]).toEqual([422, 'KEY_USED_FOR_ANOTHER_REQUEST'])
    const somebodyElse = await api.post('/v1/journeys', { as: 'staff-triage-worker', body, headers })
    expect(somebodyElse.status).toBe(422)
  })

  it('R-REF-01: a person has one open journey at a time', async () => {
    const body = firstContact()
    await api.post('/v1/journeys', { as: CONTACT, body })
    const headers = { 'idempotency-key': randomUUID() }
    const again = await api.post('/v1/journeys', { as: CONTACT, body, headers })
    expect(again.json).toMatchObject({ status: 409, code: 'OPEN_JOURNEY_EXISTS' })
    expect(again.json['detail']).toMatch(/ASC-\d{4}-\d{6}-[A-Z]/)
    expect((await api.post('/v1/journeys', { as: CONTACT, body, headers })).text).toBe(again.text)
  })

  it('shows its readers what they may see, and writes down that they looked', async () => {
    const seen = await api.get(path, { as: WORKER })
    expect(seen.headers.get('etag')).toBe('"1"')
    expect(seen.json).toMatchObject({ stage: 'CONTACT', person: { dateOfBirth: '1944-02-03' } })
    expect(await auditOf(seen.headers.get('x-request-id'))).toEqual([
      {
        what: 'VIEW_JOURNEY',
        who: WORKER,
        role: 'PRACTITIONER',
        outcome: 'SEEN',
        journey_id: path.slice('/v1/journeys/'.length),
      },
    ])
    const counted = await api.get(path, { as: 'staff-data-officer' })
    expect(counted.status).toBe(200)
    expect(counted.json['person']).toBeUndefined()
    const timeline = await api.get(`${path}/timeline`, { as: 'staff-data-officer' })
    expect(timeline.text).not.toContain('fallen')
  })

  it('says what its reader may do next, each with its schema', async () => {
    const { json } = await api.get(`${path}/steps`, { as: CONTACT })
    expect(json['version']).toBe(1)
    expect(json['steps']).toContainEqual(
      expect.objectContaining({
        name: 'createReferral',
        href: `${path}/steps/create-referral`,
        schema: expect.objectContaining({ type: 'object', additionalProperties: false }),
      }),
    )
    expect((await api.get(`${path}/steps`, { as: 'staff-auditor' })).json['steps']).toEqual([])
  })

  it.each([
    ['nobody', undefined, 401, 'NOT_SIGNED_IN'],
    ['somebody who is not in the directory', 'staff-nobody', 403, 'NOT_IN_DIRECTORY'],
    ['somebody who has left', 'staff-leaver', 403, 'NOT_IN_DIRECTORY'],
    ['a role that has nothing to do with cases', 'staff-policy-admin', 403, 'NO_CASE_ROLE'],
  ])('is not for %s', async (_who, as, status, code) => {
    const { json } = await api.get(path, as === undefined ? {} : { as })
    expect(json).toMatchObject({ status, code })
  })

  it('refuses a step to whoever only reads, before anything of it is read', async () => {
    const before = await countRows()
    const { json, headers } = await step('create-referral', 'no JSON at all', { as: 'staff-auditor' })
    expect(json).toMatchObject({ status: 403, code: 'READ_ONLY_ROLE' })
    expect(await auditOf(headers.get('x-request-id'))).toMatchObject([
      { what: 'createReferral', who: 'staff-auditor', outcome: 'READ_ONLY_ROLE' },
    ])
    expect(await countRows()).toEqual(before)
  })

  it('refuses a step by the wrong role, and keeps one line of it and nothing else', async () => {
    const before = await countRows()
    const { json, headers } = await step('create-referral', referral, { as: WORKER })
    expect(json).toMatchObject({ status: 403, code: 'ROLE_MAY_NOT' })
    expect(await auditOf(headers.get('x-request-id'))).toHaveLength(1)
    expect(await countRows()).toEqual(before)
  })

  it('refuses a contact by the wrong role without keeping who it was about', async () => {
    const before = await countRows()
    const { json } = await api.post('/v1/journeys', { as: WORKER, body: firstContact() })
    expect(json).toMatchObject({ status: 403, code: 'ROLE_MAY_NOT' })
    expect(await countRows()).toEqual(before)
  })

  it('R-REF-01: refuses a contact for a team that nobody works in, and keeps nothing of it', async () => {
    const before = await countRows()
    const { json } = await api.post('/v1/journeys', { as: CONTACT, body: firstContact({ team: 'NO-SUCH-TEAM' }) })
    expect(json).toMatchObject({ status: 422, code: 'TEAM_UNKNOWN', rule: 'R-REF-01' })
    expect(await countRows()).toEqual(before)
  })

  it('R-CLS-01: refuses a death before the birth, or long before the first contact', async () => {
    const answers = await Promise.all(
      ['1940-01-01', '2001-01-01'].map((diedOn) =>
        step('record-death', { diedOn, confirmedBy: 'FAMILY' }, { as: WORKER }),
      ),
    )
    expect(answers.map(({ json }) => [json['status'], json['code'], json['rule']])).toEqual([
      [422, 'DEATH_BEFORE_BIRTH', 'R-CLS-01'],
      [422, 'DEATH_LONG_BEFORE_FIRST_CONTACT', 'R-CLS-01'],
    ])
    for (const { text } of answers) expect(text).not.toContain('1944')
  })

  it('takes a step, and answers with what the commit brought about', async () => {
    const key = randomUUID()
    const taken = await step('create-referral', referral, { key })
    expect(taken.status).toBe(200)
    expect(taken.headers.get('etag')).toBe('"2"')
    expect(taken.json['journey']).toMatchObject({ version: 2, stage: 'TRIAGE' })
    expect(taken.text).not.toContain('washing')
    const again = await step('create-referral', referral, { key })
    expect([again.status, again.text]).toEqual([200, taken.text])

    const asked = await api.get(`/v1/submissions/${key}`, { as: CONTACT })
    expect(asked.json).toMatchObject({ state: 'COMMITTED', step: 'createReferral', answer: taken.json })
    expect((await api.get(`/v1/submissions/${key}`, { as: 'staff-team-manager' })).status).toBe(200)
    expect((await api.get(`/v1/submissions/${key}`, { as: WORKER })).status).toBe(404)
  })

  it('refuses what its state does not allow', async () => {
    const { json } = await step('create-referral', referral, { version: 2 })
    expect(json).toMatchObject({ status: 409, code: 'STEP_NOT_POSSIBLE_NOW' })
  })

  it('tells whoever is behind what happened meanwhile, and by whom', async () => {
    const decision = {
      priority: 'P3',
      risk: { severity: 2, likelihood: 2 },
      conversationLevel: 'C1',
      route: 'WAITING',
      reasons: 'Can wait',
    }
    const behind = await step('record-triage-decision', decision, { as: 'staff-triage-worker', version: 1 })
    expect(behind.json).toMatchObject({ status: 412, code: 'STALE_VERSION' })
    expect(behind.json['detail']).toContain('ReferralReceived by staff-contact-officer')
    const ahead = await step('record-triage-decision', decision, { as: 'staff-triage-worker', version: 99 })
    expect(ahead.json).toMatchObject({ status: 412, code: 'VERSION_UNKNOWN' })
  })

  it('pages through its timeline, oldest first', async () => {
    const first = await api.get(`${path}/timeline?limit=1`, { as: WORKER })
    expect(first.json['entries']).toMatchObject([
      { version: 1, type: 'ContactRecorded', written: { '/presentingIssue': 'Has fallen twice this month' } },
    ])
    const second = await api.get(`${path}/timeline?limit=1&after=${String(first.json['next'])}`, { as: WORKER })
    expect(second.json['entries']).toMatchObject([{ version: 2, step: 'createReferral', title: 'Create a referral' }])
  })

  it('gives every date its reason', async () => {
    const { json } = await api.get(`${path}/clocks`, { as: WORKER })
    const clocks = json['clocks'] as { key: string; because: string; basis: string; ledger: object[] }[]
    const triage = clocks.find(({ key }) => key === 'triage.standard')
    expect(triage).toMatchObject({ basis: 'COUNCIL_POLICY', status: 'RUNNING' })
    expect(triage?.because).toContain("council's own standard")
    expect(triage?.ledger).toHaveLength(1)
    const { nextDue } = (await api.get(path, { as: WORKER })).json as { nextDue?: { clock: string; because: string } }
    expect(nextDue).toMatchObject({ clock: 'triage.standard', because: triage?.because })
    const { items } = (await api.get('/v1/worklists/team', { as: WORKER })).json as { items: { because?: string }[] }
    expect(items.some(({ because }) => because === triage?.because)).toBe(true)
  })

  it('says which letter is stuck and why, and that the journey needs a look', async () => {
    const letters = async () => (await api.get(`${path}/documents`, { as: WORKER })).json['documents'] as Letter[]
    const attention = async () => (await api.get(path, { as: WORKER })).json['attention']
    // Nobody has asked for the person's address.
    await eventually('a stuck letter', async () => (await letters()).some(({ status }) => status === 'STUCK'))
    const [letter] = await letters()
    const reference = letter?.reference ?? ''
    expect(letter).toMatchObject({ template: 'REFERRAL_ACKNOWLEDGEMENT', status: 'STUCK', failure: 'NO_ADDRESS' })
    expect((await api.get(`/v1/documents/${reference}`, { as: WORKER })).json['failure']).toBe('NO_ADDRESS')
    expect(await attention()).toEqual(['MESSAGE_STUCK'])

    await house.database.outboxMessage.update({ where: { reference }, data: { status: 'WAITING' } })
    expect((await letters())[0]?.failure).toBeUndefined()
    expect(await attention()).toEqual([])
  })

  it('leaves no personal word in the log', () => {
    const log = lines.join('')
    expect(log).toContain('"route":"/v1/journeys/{journeyId}"')
    expect(log).not.toMatch(/fallen|washing|Ann Example|1944|Bearer|eyJ/)
    for (const line of lines) expect(() => JSON.parse(line) as unknown).not.toThrow()
  })
})
