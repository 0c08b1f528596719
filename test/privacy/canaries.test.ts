import { randomUUID } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Writable } from 'node:stream'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { Payload } from '@temporalio/common'
import { createLogger } from '../../adapters/logger.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { freePort } from '../../local/ports.ts'
import { firstContact, referral, startApi, type RunningApi } from '../support/api.ts'
import { Canaries, disguises, sightings } from '../support/canaries.ts'
import { environmentOf, startChild, type Child } from '../support/child.ts'
import { eventually } from '../support/eventually.ts'
import { openHouse, type House } from '../support/house.ts'
import { databaseSinks, sealedColumns, temporalSinks } from '../support/sinks.ts'
import { walk } from '../support/walk.ts'
import { giveNotices } from './notices.ts'

/** A valid NHS number and a birthday that nobody else in these tests has. */
const NHS_NUMBER = '9434765919'
const BORN = '1931-07-23'

/** Somebody else refers the person, for then there is a name, an address and a number to keep. */
const REFERRED_BY: Partial<Record<StepName, { readonly referrer: string }>> = {
  createReferral: { referrer: 'FAMILY_OR_FRIEND' },
}

const canaries = new Canaries()
const personOf = () => ({
  fullName: canaries.next('person/fullName'),
  preferredName: canaries.next('person/preferredName'),
  dateOfBirth: BORN,
  address: canaries.next('person/address'),
  postcode: canaries.next('person/postcode', 10),
  email: `${canaries.next('person/email', 10)}@council.example`,
  phone: canaries.next('person/phone', 12),
})

let house: House
let api: RunningApi
let worker: Child
let workerLog: number
const folder = mkdtempSync(join(tmpdir(), 'canaries-'))
const apiLog: string[] = []
const problems: string[] = []
const sinks: Record<string, string> = {}
const payloads: Payload[] = []
let notices: Awaited<ReturnType<typeof giveNotices>>

beforeAll(async () => {
  house = await openHouse({ TEMPORAL_TASK_QUEUE: `canaries-${randomUUID()}` })
  workerLog = openSync(join(folder, 'worker.log'), 'w')
  const environment = { ...environmentOf(house.settings), LOG_LEVEL: 'trace', METRICS_PORT: String(await freePort()) }
  worker = startChild('worker/main.ts', environment, workerLog)
  const destination = new Writable({
    write(chunk: Buffer, _encoding, written) {
      apiLog.push(chunk.toString('utf8'))
      written()
    },
  })
  api = await startApi(house, { logger: createLogger({ part: 'api', level: 'trace', destination }) })
  await eventually('a worker is there', async () => (await api.get('/ready')).status === 200)
  await walk(house, {
    file: 'signed-plan.json',
    person: personOf(),
    rewrite: (step, body) => canaries.fill(step, { ...body, ...REFERRED_BY[step] }) as typeof body,
  })
  await overHttp()
  notices = await giveNotices(api, canaries, BORN)
  sinks['receipts for hospitals'] = notices.texts
  await eventually('every letter has gone out', async () => {
    const waiting = await house.database.outboxMessage.count({ where: { status: { not: 'DELIVERED' } } })
    return waiting === 0
  })
  await gather(environment.METRICS_PORT)
})
afterAll(async () => {
  await api.stop()
  await worker.kill('SIGTERM')
  closeSync(workerLog)
  await house.close()
  rmSync(folder, { recursive: true, force: true })
})

/** Right and wrong requests, with personal text in every place that a request has. */
async function overHttp(): Promise<void> {
  const as = 'staff-contact-officer'
  const stray = (field: string) => canaries.next(`stray ${field}`)
  const person = { ...personOf(), nhsNumber: NHS_NUMBER }
  const opened = await api.post('/v1/journeys', {
    as,
    body: firstContact({ presentingIssue: canaries.next('http presentingIssue'), person }),
  })
  expect(opened.status).toBe(201)
  const path = opened.headers.get('location') ?? ''
  const headers = { 'if-match': '"1"' }
  const answers = [
    await api.post('/v1/journeys', { as, body: firstContact({ person }) }),
    await api.post(`${path}/steps/create-referral`, { as, headers, body: { ...referral, referrer: stray('choice') } }),
    await api.post(`${path}/steps/create-referral`, {
      as,
      headers,
      body: { ...referral, referrerName: stray('refused') },
    }),
    await api.post(`${path}/steps/create-referral`, { as, headers, body: `{"needSummary": "${stray('broken JSON')}` }),
    await api.post(`${path}/steps/complete-review`, { as, headers, body: { reasons: stray('wrong step') } }),
    await api.get(`/v1/journeys/${encodeURIComponent(stray('address'))}`, { as }),
    await api.get(`${path}?name=${encodeURIComponent(stray('query'))}`, { as }),
    await api.get(path, { as, headers: { 'x-request-id': encodeURIComponent(stray('header')) } }),
    await api.get(path, { headers: { authorization: `Bearer ${encodeURIComponent(stray('token'))}` } }),
  ]
  problems.push(...answers.filter(({ status }) => status >= 400).map(({ text }) => text))
  // Whoever misspells a field is told which; nobody else is, so this one answer is not looked into.
  await api.post(`${path}/steps/create-referral`, { as, headers, body: { ...referral, [stray('field')]: 'x' } })
}

/** Everything that anybody could look into afterwards. */
async function gather(metricsPort: string): Promise<void> {
  Object.assign(sinks, await databaseSinks(house.database))
  const { client } = house.temporal
  const query = `TaskQueue = "${house.settings.TEMPORAL_TASK_QUEUE}"`
  const stored = await house.database.outboxMessage.count()
  const runs: { workflowId: string; runId: string }[] = []
  await eventually('the list is complete', async () => {
    runs.length = 0
    for await (const { workflowId, runId } of client.workflow.list({ query })) runs.push({ workflowId, runId })
    return runs.length >= stored + 2
  })
  for (const run of runs) {
    const found = await temporalSinks(house, client, run)
    Object.assign(sinks, found.sinks)
    payloads.push(...found.payloads)
  }
  sinks["the worker's log"] = readFileSync(join(folder, 'worker.log'), 'utf8')
  sinks["the API's log"] = apiLog.join('')
  sinks['problems answered'] = problems.join(' ')
  sinks["the API's figures"] = (await api.get('/metrics')).text
  sinks["the worker's figures"] = await (await fetch(`http://127.0.0.1:${metricsPort}/metrics`)).text()
}

describe('personal data, swept with a canary in every personal field', () => {
  it('the sweep looks where it should, and would see a canary in any disguise', () => {
    expect(canaries.all.length).toBeGreaterThan(60)
    expect(new Set(canaries.all.map(({ text }) => text)).size).toBe(canaries.all.length)
    for (const name of [
      "the worker's log",
      "the API's log",
      'problems answered',
      "the API's figures",
      "the worker's figures",
    ])
      expect(sinks[name]?.length).toBeGreaterThan(100)
    expect(Object.keys(sinks).filter((name) => name.startsWith('decrypted')).length).toBeGreaterThan(10)
    expect(sinks['journey_event.payload']).toContain('ReferralReceived')
    const [canary] = canaries.all
    if (canary === undefined) throw new Error('There is no canary')
    for (const disguise of disguises(canary.text))
      expect(sightings([canary], { somewhere: `before ${disguise} behind` })).toEqual([`${canary.field} in somewhere`])
    for (const before of ['', 'a', 'ab', 'abc']) {
      const encoded = Buffer.from(`${before}${canary.text} and more`, 'utf8').toString('base64')
      expect(sightings([canary], { somewhere: encoded })).toHaveLength(1)
    }
  })

  it('is nowhere in Temporal, in clear or under the keys; nor in ids, labels, logs, figures, problems or any column', () => {
    expect(sightings(canaries.all, sinks)).toEqual([])
  })

  it('neither is the NHS number, nor the date of birth', () => {
    const known = [
      { text: NHS_NUMBER, field: 'NHS number' },
      { text: BORN, field: 'date of birth' },
      ...notices.nhsNumbers.map((text) => ({ text, field: 'NHS number of a notice' })),
    ]
    expect(sightings(known, sinks)).toEqual([])
  })

  it('R-HOS-01 neither is anything of a hospital’s notice, accepted, rejected or waiting for a clerk', () => {
    expect(notices.outcomes).toEqual(['ACCEPTED', 'REJECTED', 'WITH_CLERK'])
    expect(sinks['hospital_notice.facts']).toContain('CHECKLIST_NEGATIVE')
    expect(sinks['hospital_notice.receipt']).toContain('ASSESSMENT_NOTICE_INCOMPLETE')
    expect(canaries.all.filter(({ field }) => field.startsWith('notice/')).length).toBe(33)
  })

  it('every sealed column opens to exactly what was written', async () => {
    expect(await sealedColumns(house.database)).toEqual([
      'authority_message.personal_sealed',
      'hospital_notice.personal_sealed',
      'journey_event.personal_sealed',
      'lone_concern.personal_sealed',
      'lone_concern_act.personal_sealed',
      'outbox_message.body_sealed',
      'person.profile_sealed',
      'submission.personal_sealed',
    ])
    const { sealing } = house.door
    const sealed = [
      ...(await house.database.person.findMany()).map(({ profileSealed }) => profileSealed),
      ...(await house.database.journeyEvent.findMany()).flatMap(({ personalSealed }) => personalSealed ?? []),
      ...(
        await house.database.$queryRaw<{ sealed: Uint8Array }[]>`SELECT personal_sealed AS sealed FROM hospital_notice`
      ).map(({ sealed: bytes }) => bytes),
    ]
    const opened = sealed.map((bytes) => JSON.stringify(sealing.open(bytes))).join(' ')
    const kept = canaries.all.filter(({ field }) => !field.startsWith('stray'))
    expect(kept.filter(({ text }) => !opened.includes(text)).map(({ field }) => field)).toEqual([])
    const letters = (await house.database.outboxMessage.findMany()).flatMap(({ bodySealed }) => bodySealed ?? [])
    const name = canaries.all.find(({ field }) => field === 'person/fullName')?.text ?? ''
    expect(letters.map((bytes) => JSON.stringify(sealing.open(bytes))).join(' ')).toContain(name)
  })

  it('every payload in Temporal is encrypted and names its key', () => {
    const text = (bytes: Uint8Array | null | undefined): string => Buffer.from(bytes ?? []).toString('utf8')
    expect(payloads.length).toBeGreaterThan(100)
    const kinds = new Set(
      payloads.map(({ metadata }) => `${text(metadata?.['encoding'])} ${text(metadata?.['encryption-key-id'])}`),
    )
    expect([...kinds]).toEqual([`binary/encrypted ${house.settings.PAYLOAD_KEYS.current}`])
  })
})
