import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { createTellOfConcerns } from '../../activities/concern-notes.ts'
import { councilDetails } from '../../activities/letters/council.ts'
import { SendFailure, type Envelope } from '../../adapters/messages/sender.ts'
import { addElapsed } from '../../domain/clocks/civil.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { createRulesInForce } from '../../prisma/rules-in-force.ts'
import { firstContact, type Answer } from '../support/api.ts'
import { newNhsNumber } from '../support/nhs-number.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()

const LEAD = 'staff-safeguarding-lead'
const TRIAGE = 'staff-triage-worker'
const SEEN = 'Invented: a man sleeps in a car park; somebody takes his money.'
const body = (over: object = {}): object => ({ raisedBy: 'PUBLIC', seen: SEEN, ...over })

const raise = (over: object = {}, { as = 'staff-contact-officer', key = randomUUID() } = {}): Promise<Answer> =>
  served.api.post('/v1/concerns', { as, body: body(over), headers: { 'idempotency-key': key } })

const on = (id: unknown, what: string, asked: object, as = LEAD): Promise<Answer> =>
  served.api.post(`/v1/concerns/${String(id)}/${what}`, { as, body: asked })

const SAFE = { dangerNow: false, othersAtRisk: 'NOBODY', found: 'Invented: an outreach worker is with him.' }

async function alone(id: unknown, as = LEAD): Promise<Record<string, unknown> | undefined> {
  const { json } = await served.api.get('/v1/concerns?limit=100', { as })
  return (json['items'] as Record<string, unknown>[]).find((item) => item['id'] === id)
}

/** A journey of somebody with this NHS number. */
async function journeyOf(nhsNumber: string, fullName = 'Omar Example'): Promise<string> {
  const person = { fullName, dateOfBirth: '1950-01-31', nhsNumber }
  const { json } = await served.api.post('/v1/journeys', {
    as: 'staff-contact-officer',
    body: firstContact({ person }),
  })
  return (json['journey'] as { readonly id: string }).id
}

async function stateOf(journeyId: string): Promise<Journey> {
  const { state } = await served.house.database.journey.findUniqueOrThrow({ where: { id: journeyId } })
  return state as unknown as Journey
}

describe('R-SAF-01 a concern about somebody whom nobody knows', () => {
  it('is kept, stands on the list of the leads with its own dates, and says nothing of anybody to whoever brought it', async () => {
    const { status, json } = await raise()
    expect(status).toBe(200)
    expect(Object.keys(json).toSorted()).toEqual(['id', 'receivedAt', 'safeBy', 'takeOnBy'])
    expect(Date.parse(String(json['safeBy'])) - Date.parse(String(json['receivedAt']))).toBe(3_600_000)
    expect(Date.parse(String(json['takeOnBy']))).toBeGreaterThan(Date.parse(String(json['receivedAt'])))
    expect(await alone(json['id'])).toMatchObject({ raisedBy: 'PUBLIC', isLate: false, written: { '/seen': SEEN } })
  })

  it('many at once are as many; the same one twice is one, and another under its key is refused', async () => {
    const key = randomUUID()
    const [first, again, other] = await Promise.all([raise({}, { key }), raise({}, { key }), raise()])
    expect(again.json['id']).toBe(first.json['id'])
    expect(other.json['id']).not.toBe(first.json['id'])
    const wrong = await raise({ seen: 'Invented: something else.' }, { key })
    expect([wrong.status, wrong.json['code']]).toEqual([422, 'KEY_USED_FOR_ANOTHER_REQUEST'])
  })

  it.each(['staff-finance-officer', 'staff-auditor', 'staff-policy-admin'])(
    '%s may raise one, and sees no list',
    async (as) => {
      const { status, json } = await raise({ raisedBy: 'OTHER' }, { as })
      expect([as, status]).toEqual([as, 200])
      expect((await served.api.get('/v1/concerns', { as })).status).toBe(403)
      expect((await on(json['id'], 'taking-on', {}, as)).status).toBe(403)
    },
  )

  it('is off the list once somebody has made sure that the person is safe and somebody has it by name', async () => {
    const { json } = await raise()
    const { id } = json
    const danger = { ...SAFE, dangerNow: true, othersAtRisk: 'ADULTS' }
    const refused = await on(id, 'immediate-safety', danger, 'staff-edt-worker')
    expect([refused.status, refused.json['code']]).toEqual([422, 'DANGER_NEEDS_ACTION'])
    const safe = await on(id, 'immediate-safety', { ...danger, doneNow: 'Police called.' }, 'staff-edt-worker')
    expect(safe.json['safety']).toMatchObject({ by: 'staff-edt-worker', dangerNow: true, othersAtRisk: 'ADULTS' })
    const twice = await on(id, 'immediate-safety', { ...danger, doneNow: 'Police called.' }, 'staff-edt-worker')
    expect(twice.status).toBe(200)
    expect((await on(id, 'immediate-safety', SAFE)).json['code']).toBe('IMMEDIATE_SAFETY_RECORDED')
    expect((await on(id, 'taking-on', {}, 'staff-practitioner')).status).toBe(403)
    expect((await alone(id))?.['takenOn']).toBeUndefined()
    const taken = await on(id, 'taking-on', { note: 'Invented: dealt with as SG-50.' })
    expect(taken.json['takenOn']).toMatchObject({ by: LEAD })
    expect((await on(id, 'taking-on', {}, 'staff-team-manager')).json['code']).toBe('CONCERN_TAKEN_ON')
    expect(await alone(id)).toBeUndefined()
  })

  it('what names none is not there', async () => {
    for (const what of ['immediate-safety', 'taking-on', 'journey']) {
      const asked = { 'immediate-safety': SAFE, 'taking-on': {}, journey: { journeyId: randomUUID() } }[what] ?? {}
      expect((await on(randomUUID(), what, asked)).json['code']).toBe('CONCERN_NOT_FOUND')
    }
  })
})

describe('R-SAF-01 a concern and the journey of the person', () => {
  it('goes there by itself where the NHS number and the name agree, and stands alone where they do not', async () => {
    const nhsNumber = newNhsNumber()
    const journeyId = await journeyOf(nhsNumber)
    const sure = await raise({ about: { nhsNumber, name: 'OMAR EXAMPLE' } })
    expect(await alone(sure.json['id'])).toBeUndefined()
    const { safeguarding, clocks } = await stateOf(journeyId)
    expect(safeguarding?.concerns).toMatchObject([{ id: 'concern-1', source: 'PUBLIC' }])
    const dues = clocks.filter(({ key }) => key.startsWith('safeguarding.')).map(({ dueAt }) => Date.parse(dueAt))
    expect(dues.toSorted()).toEqual([sure.json['safeBy'], sure.json['takeOnBy']].map((at) => Date.parse(String(at))))

    const unsure = await raise({ about: { nhsNumber, name: 'Somebody Example' } })
    expect(await alone(unsure.json['id'])).toBeDefined()
    const byName = await raise({ about: { name: 'Omar Example', dateOfBirth: '1950-01-31' } })
    expect(await alone(byName.json['id'])).toBeDefined()
    expect((await stateOf(journeyId)).safeguarding?.concerns).toHaveLength(1)
  })

  it('goes there when somebody who reaches the journey says whose it is, as of when it came, with what was found about their safety', async () => {
    const journeyId = await journeyOf(newNhsNumber())
    const { json } = await raise()
    const { id } = json
    await on(id, 'immediate-safety', SAFE, 'staff-edt-worker')
    const give = (to: string, as = TRIAGE) => on(id, 'journey', { journeyId: to }, as)
    expect((await give(randomUUID())).json['code']).toBe('JOURNEY_NOT_FOUND')
    expect((await give(journeyId, 'staff-practitioner')).status).toBe(403)
    // R-GEN-07: a journey in which nobody has raised a concern is none of a lead's.
    expect((await give(journeyId, LEAD)).json['code']).toBe('JOURNEY_NOT_FOUND')
    expect((await give(journeyId)).json).toEqual({ id, journeyId })
    expect((await give(journeyId)).status).toBe(200)
    expect(await alone(id)).toBeUndefined()
    const { safeguarding, clocks } = await stateOf(journeyId)
    expect(safeguarding?.concerns).toMatchObject([
      { source: 'PUBLIC', raisedAt: json['receivedAt'], immediateSafety: { dangerNow: false, othersAtRisk: 'NOBODY' } },
    ])
    expect(clocks.map(({ key }) => key)).toContain('safeguarding.takeOn')
    expect(clocks.map(({ key }) => key)).not.toContain('safeguarding.immediateSafety')

    const elsewhere = await give(randomUUID())
    expect([elsewhere.status, elsewhere.json['code']]).toEqual([409, 'CONCERN_IN_JOURNEY'])
    expect((await on(id, 'taking-on', {})).json['code']).toBe('CONCERN_IN_JOURNEY')
  })
})

describe('R-SAF-01, R-SAF-02 those who have to know hear of a concern that stands alone', () => {
  let sent: Envelope[] = []
  let fails = false
  const look = (now: string) =>
    createTellOfConcerns({
      database: served.house.database,
      council: councilDetails(served.house.settings),
      rulesInForce: createRulesInForce(served.house.database),
      sender: {
        find: () => Promise.resolve(undefined),
        send(envelope) {
          if (fails) return Promise.reject(new SendFailure('AWAY', 'TEMPORARY'))
          sent.push(envelope)
          return Promise.resolve({ reference: envelope.reference, sentAt: now })
        },
      },
    })(now)
  const ofConcern = (id: unknown) => sent.filter(({ reference }) => reference.startsWith(`concern-${String(id)}`))
  const readers = (id: unknown) => ofConcern(id).map(({ to }) => to.map(({ email = '' }) => email.split('@')[0]))
  const after = ({ json }: Answer, field: 'receivedAt' | 'safeBy' | 'takeOnBy', seconds: number) =>
    addElapsed(String(json[field]), { seconds })

  beforeEach(() => {
    sent = []
    fails = false
  })

  it('when it comes, when nobody looks within its hour, and when nobody takes it on; each once', async () => {
    const given = await raise()
    const { id } = given.json
    await look(after(given, 'receivedAt', 5))
    expect(readers(id)).toEqual([])
    await look(after(given, 'receivedAt', 20))
    await look(after(given, 'receivedAt', 80))
    expect(readers(id)).toHaveLength(1)
    expect(readers(id)[0]).toContain('safeguarding-lead')
    await look(after(given, 'safeBy', 0))
    expect(readers(id)).toHaveLength(1)
    await look(after(given, 'safeBy', 1))
    expect(readers(id)).toHaveLength(2)
    expect(readers(id)[1]).toContain('service-manager')
    await look(after(given, 'takeOnBy', 1))
    await look(after(given, 'takeOnBy', 100))
    expect(ofConcern(id).map(({ reference }) => reference.slice(45))).toEqual(['raised', 'safety-late', 'take-on-late'])
    for (const { text } of ofConcern(id)) expect(text).not.toMatch(/Example|car park|undefined/)
  })

  it('not where it was done in time, nor where a journey has it', async () => {
    const given = await raise()
    await on(given.json['id'], 'immediate-safety', SAFE)
    await on(given.json['id'], 'taking-on', {})
    const linked = await raise()
    await on(linked.json['id'], 'journey', { journeyId: await journeyOf(newNhsNumber(), 'Pia Example') }, TRIAGE)
    await look(after(given, 'takeOnBy', 100))
    expect([...ofConcern(given.json['id']), ...ofConcern(linked.json['id'])]).toEqual([])
  })

  it('what could not leave is said again', async () => {
    const given = await raise()
    fails = true
    const { failures } = await look(after(given, 'receivedAt', 20))
    expect(failures.length).toBeGreaterThan(0)
    fails = false
    await look(after(given, 'receivedAt', 49))
    expect(ofConcern(given.json['id'])).toHaveLength(0)
    await look(after(given, 'receivedAt', 51))
    expect(ofConcern(given.json['id'])).toHaveLength(1)
  })
})
