import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createPanelAgenda } from '../../prisma/queries/panel-agenda.ts'
import { startApi, type RunningApi } from '../support/api.ts'
import { openHouse, type House } from '../support/house.ts'
import { referral } from '../support/panel.ts'

const CHAIR = { as: 'staff-panel-chair' }
const COUNCIL = 'E09000099'

interface Given {
  readonly reference: string
  readonly panel?: object
  readonly stage?: string
  readonly authority?: string
  /** What happened, each with its instant. */
  readonly events?: readonly (readonly [string, string])[]
}

describe('the agenda of the panel over HTTP', () => {
  let house: House
  let api: RunningApi

  /** A journey as its row has it, without the way there. */
  const given = async ({ reference, panel, stage = 'PANEL', authority = COUNCIL, events = [] }: Given) => {
    const id = randomUUID()
    const personId = randomUUID()
    await house.database.person.create({ data: { id: personId, profileSealed: new Uint8Array([1]) } })
    await house.database.journey.create({
      data: {
        id,
        reference,
        personId,
        authority,
        version: events.length,
        stage,
        waitingOn: 'PANEL_CHAIR',
        state: { id, stage, ...(panel === undefined ? {} : { panel }) },
        openedAt: new Date('2026-01-05T09:00:00Z'),
        updatedAt: new Date('2026-01-05T09:00:00Z'),
      },
    })
    for (const [place, [type, at]] of events.entries()) {
      await house.database.journeyEvent.create({
        data: {
          journeyId: id,
          version: place + 1,
          type,
          payload: {},
          actorId: 'staff-team-manager',
          actorRole: 'TEAM_MANAGER',
          receivedAt: new Date(at),
          idempotencyKey: randomUUID(),
          policyVersion: 1,
          calendarVersion: 1,
          previousHash: '',
          hash: randomUUID(),
        },
      })
    }
    return id
  }

  const onAgenda = (sittingOn: string, slot: number) => ({ ...referral, agenda: { sittingOn, slot } })

  beforeAll(async () => {
    house = await openHouse()
    api = await startApi(house)
  })
  afterAll(async () => {
    await api.stop()
    await house.close()
  })

  it('R-PAN-02 one plan in one place, as long as it lies before the panel of this council', async () => {
    const { isFree } = createPanelAgenda(house.database)
    const other = { id: randomUUID(), authority: COUNCIL }
    const id = await given({ reference: 'ASC-2026-000101-A', panel: onAgenda('2026-03-02', 2) })
    await given({ reference: 'ASC-2026-000102-A', panel: onAgenda('2026-03-02', 3), stage: 'SIGN_OFF' })
    await given({ reference: 'ASC-2026-000103-A', panel: onAgenda('2026-03-02', 4), authority: 'E09000001' })
    expect(await isFree({ sittingOn: '2026-03-02', slot: 2 }, other)).toBe(false)
    expect(await isFree({ sittingOn: '2026-03-02', slot: 2 }, { id, authority: COUNCIL })).toBe(true)
    expect(await isFree({ sittingOn: '2026-03-03', slot: 2 }, other)).toBe(true)
    expect(await isFree({ sittingOn: '2026-03-02', slot: 3 }, other)).toBe(true)
    expect(await isFree({ sittingOn: '2026-03-02', slot: 4 }, other)).toBe(true)
  })

  it('R-PAN-04 shows what waits, by day and place, and last what has no place', async () => {
    await given({ reference: 'ASC-2026-000201-B', panel: { ...referral, deferrals: 1 } })
    await given({ reference: 'ASC-2026-000202-B', panel: onAgenda('2026-02-16', 2) })
    await given({ reference: 'ASC-2026-000203-B', panel: onAgenda('2026-02-16', 1) })
    const { status, json } = await api.get('/v1/panel/agenda', CHAIR)
    expect(status).toBe(200)
    const items = json['items'] as readonly { readonly journey: { readonly reference: string } }[]
    const references = items.map(({ journey }) => journey.reference).filter((reference) => reference.endsWith('-B'))
    expect(references).toEqual(['ASC-2026-000203-B', 'ASC-2026-000202-B', 'ASC-2026-000201-B'])
    expect(items.at(-1)).toEqual({
      journey: expect.objectContaining({ reference: 'ASC-2026-000201-B' }),
      trigger: 'OVER_THRESHOLD',
      weeklyPence: referral.weeklyPence,
      deferrals: 1,
      referredAt: referral.referredAt,
    })
  })

  it('R-PAN-08 says how many plans of a quarter in London went to the panel, and whether they are too many', async () => {
    for (let plan = 0; plan < 10; plan += 1)
      await given({
        reference: `ASC-2025-00030${String(plan)}-C`,
        stage: 'ACTIVE',
        events: [
          ['PlanSubmitted', '2025-05-05T10:00:00Z'],
          ...(plan === 0 ? ([['PanelReferred', '2025-05-06T10:00:00Z']] as const) : []),
          ...(plan === 1 ? ([['PanelReferred', '2025-06-30T23:00:00Z']] as const) : []),
        ],
      })
    const second = await api.get('/v1/panel/share?quarter=2025-Q2', CHAIR)
    expect(second.json).toEqual({
      from: '2025-04-01',
      until: '2025-07-01',
      sentOut: 10,
      referred: 1,
      mostPercent: 10,
      tooMany: false,
    })
    const third = await api.get('/v1/panel/share?quarter=2025-Q3', CHAIR)
    expect(third.json).toMatchObject({ sentOut: 0, referred: 1, tooMany: true })
  })

  it.each(['2025', '2025-Q5', '2025-Q1%20'])('the quarter %s is none', async (quarter) => {
    expect((await api.get(`/v1/panel/share?quarter=${quarter}`, CHAIR)).status).toBe(400)
  })
})
