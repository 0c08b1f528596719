import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { startApi, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'

const MANAGER = { as: 'staff-team-manager' }

describe('R-PLN-06 how soon support begins, over HTTP', () => {
  let house: House
  let api: RunningApi
  let journeyId: string
  let version = 0

  /** The first offer of a provider, so many minutes after it was asked for. */
  const offered = (receivedAt: string, minutes: number, service = 'HOME_CARE') => {
    const askedAt = '2025-05-05T10:00:00Z'
    version += 1
    return house.database.journeyEvent.create({
      data: {
        journeyId,
        version,
        type: 'ServiceOfferRecorded',
        payload: { service, askedAt, offeredAt: new Date(Date.parse(askedAt) + minutes * 60_000).toISOString() },
        actorId: 'staff-broker',
        actorRole: 'BROKER',
        receivedAt: new Date(receivedAt),
        idempotencyKey: randomUUID(),
        policyVersion: 1,
        calendarVersion: 1,
        previousHash: '',
        hash: randomUUID(),
      },
    })
  }

  const toStart = (startedAt: string, status: string, breached = false, key = 'service.start') =>
    house.database.clock.create({
      data: {
        id: randomUUID(),
        journeyId,
        key,
        status,
        breached,
        startedAt: new Date(startedAt),
        dueAt: new Date(startedAt),
        ledger: [],
        explanation: {},
        calendarVersion: 1,
        policyVersion: 1,
      },
    })

  beforeAll(async () => {
    house = await openHouse()
    api = await startApi(house)
    const personId = randomUUID()
    journeyId = randomUUID()
    await house.database.person.create({ data: { id: personId, profileSealed: new Uint8Array([1]) } })
    await house.database.journey.create({
      data: {
        id: journeyId,
        reference: 'ASC-2025-000901-D',
        personId,
        authority: 'E09000099',
        version: 0,
        stage: 'ACTIVE',
        waitingOn: 'SYSTEM',
        state: { id: journeyId, stage: 'ACTIVE' },
        openedAt: new Date('2025-01-05T09:00:00Z'),
        updatedAt: new Date('2025-01-05T09:00:00Z'),
      },
    })
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
  })

  it('counts the starts of a quarter in London by whether they were in time, and the offers of home care', async () => {
    await toStart('2025-05-01T09:00:00Z', 'MET')
    await toStart('2025-05-02T09:00:00Z', 'MET', true)
    await toStart('2025-05-03T09:00:00Z', 'RUNNING', true)
    await toStart('2025-06-30T22:59:59Z', 'RUNNING')
    await toStart('2025-06-30T23:00:00Z', 'MET')
    await toStart('2025-05-04T09:00:00Z', 'MET', false, 'plan.copies')
    await offered('2025-05-05T12:00:00Z', 4)
    await offered('2025-05-05T12:00:00Z', 10)
    await offered('2025-05-05T12:00:00Z', 10.5)
    await offered('2025-05-05T12:00:00Z', 200)
    await offered('2025-05-05T12:00:00Z', 1, 'OTHER')
    await offered('2025-07-05T12:00:00Z', 1)
    const { status, json } = await api.get('/v1/services/starts?quarter=2025-Q2', MANAGER)
    expect(status).toBe(200)
    expect(json).toEqual({
      from: '2025-04-01',
      until: '2025-07-01',
      toStart: 4,
      inTime: 1,
      late: 2,
      homeCare: { offers: 4, withinMinutes: 10, withinLimit: 2, medianMinutes: 10.3 },
    })
  })

  it('says nothing of a middle where there is none, and knows no other time than a quarter', async () => {
    const { json } = await api.get('/v1/services/starts?quarter=2024-Q1', MANAGER)
    expect(json).toMatchObject({ toStart: 0, homeCare: { offers: 0, withinMinutes: 10, withinLimit: 0 } })
    expect(json['homeCare']).not.toHaveProperty('medianMinutes')
    expect((await api.get('/v1/services/starts?quarter=2025', MANAGER)).status).toBe(400)
  })
})
