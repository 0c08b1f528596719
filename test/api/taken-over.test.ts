import { randomUUID } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import { localDate } from '../../domain/clocks/civil.ts'
import { formerCouncil, formerLine } from '../support/former.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()
const MANAGER = 'staff-service-manager'
const { ago, facts, stands } = formerCouncil(localDate(new Date().toISOString()))

const HISTORY = [{ on: ago(90), what: 'REVIEW', note: 'Invented: all was well.' }]
const line = (place: number): object => ({ ...formerLine(place, facts(stands.atActive)), history: HISTORY })

const send = (body: object, as = MANAGER, key: string = randomUUID()) =>
  served.api.post('/v1/journeys/taken-over', { as, body, headers: { 'idempotency-key': key } })

describe('a journey of another system over HTTP', () => {
  it('R-REF-01 goes on here, and its account tells apart what another system says', async () => {
    const taken = await send(line(1))
    expect([taken.status, taken.json['journey']]).toEqual([
      201,
      expect.objectContaining({ stage: 'ACTIVE', version: 1 }),
    ])
    const path = taken.headers.get('location') ?? ''
    const { json: why } = await served.api.get(`${path}/why`, { as: MANAGER })
    expect(why['before']).toEqual([{ on: ago(90), what: 'REVIEW' }])
    expect((why['events'] as readonly { readonly title: string }[]).map(({ title }) => title)).toEqual([
      'Take over a journey from another system',
    ])
    const page = await served.api.get(`${path}/why`, { as: MANAGER, headers: { accept: 'text/html' } })
    expect(page.text).toContain('What happened before, as the council’s former system says')
    const { json } = await served.api.get(`${path}/timeline`, { as: MANAGER })
    const [entry] = json['entries'] as readonly { readonly written: Record<string, string> }[]
    expect(entry?.written).toEqual({ '/id': 'CASE-1', '/history/0/note': 'Invented: all was well.' })
  })

  it('is there once under one key, and once for one person', async () => {
    const key = randomUUID()
    const first = await send(line(2), MANAGER, key)
    expect((await send(line(2), MANAGER, key)).json).toEqual(first.json)
    const again = await send({ ...line(2), id: 'CASE-2B' })
    expect([again.status, again.json['code']]).toEqual([409, 'OPEN_JOURNEY_EXISTS'])
  })

  it('R-REF-01 one that began here is not begun a second time by being taken over', async () => {
    const person = { fullName: 'Both Example', dateOfBirth: '1950-01-01' }
    const contact = { team: 'TEAM-NORTH', channel: 'PHONE', consent: 'CONSENT_GIVEN', immediateRisk: false }
    const body = { ...contact, presentingIssue: 'Invented.', person }
    const [opened, taken] = await Promise.all([
      served.api.post('/v1/journeys', { as: 'staff-contact-officer', body }),
      send({ ...line(3), person }),
    ])
    expect([opened.status, taken.status].toSorted()).toEqual([201, 409])
  })

  it.each(['staff-team-manager', 'staff-contact-officer'])('%s takes none over', async (as) => {
    expect((await send(line(4), as)).status).toBe(403)
  })

  it('every field that is wrong is named at once', async () => {
    const { status, json } = await send({ ...line(5), team: 'North', contact: undefined, colour: 'blue' })
    const errors = json['errors'] as readonly { readonly pointer: string }[]
    expect([status, errors.map(({ pointer }) => pointer).toSorted()]).toEqual([400, ['/colour', '/contact', '/team']])
  })
})
