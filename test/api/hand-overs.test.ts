import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { readWrongCounts } from '../../prisma/queries/work-counts.ts'
import type { Answer } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { servedHouse } from '../support/served-house.ts'
import { walk } from '../support/walk.ts'

const MANAGER = 'staff-team-manager'
const LEAVER = 'staff-practitioner'
const OTHER = 'staff-practitioner-2'

interface Shown {
  readonly id: string
  readonly version: number
  readonly suggestion?: { readonly worker: string; readonly concerns: readonly string[] }
}

interface Result {
  readonly journey: string
  readonly outcome: string
  readonly problem?: { readonly code: string }
}

const served = servedHouse()

const preview = async (as = MANAGER): Promise<Answer> => served.api.get(`/v1/hand-overs/preview?from=${LEAVER}`, { as })

const journeysOf = async (): Promise<readonly Shown[]> => (await preview()).json['journeys'] as readonly Shown[]

const handOver = (body: object, key: string = randomUUID(), as = MANAGER): Promise<Answer> =>
  served.api.post('/v1/hand-overs', {
    as,
    body: { handoverNote: 'Invented: ring before noon.', ...body },
    headers: { 'idempotency-key': key },
  })

const resultsOf = ({ json }: Answer): readonly Result[] => json['results'] as readonly Result[]

const datesOf = (journeyId: string) =>
  served.house.database.clock.findMany({
    where: { journeyId },
    select: { id: true, dueAt: true, status: true },
    orderBy: { id: 'asc' },
  })

beforeAll(async () => {
  for (let times = 0; times < 3; times += 1) await walk(served.house, { file: 'gj-01.json', until: 'startAssessment' })
  await eventually('each journey has heard that its two letters arrived, and changes no more', async () => {
    const { journeyEvent } = served.house.database
    return (await journeyEvent.count({ where: { type: 'MessageDelivered' } })) === 6
  })
}, 60_000)

describe('R-OPS-01 to whom a journey could be given', () => {
  it('TK-23 names active practitioners, with what they have and what speaks against them, best first', async () => {
    await served.house.database.staff.update({ where: { id: OTHER }, data: { caseloadLimit: 10 } })
    const [journey] = await journeysOf()
    const { status, json } = await served.api.get(`/v1/journeys/${journey?.id ?? ''}/allocation-suggestions`, {
      as: MANAGER,
    })
    const suggestions = json['suggestions'] as readonly {
      worker: string
      caseload: number
      concerns: readonly string[]
    }[]
    expect(status).toBe(200)
    expect(suggestions[0]).toMatchObject({ worker: OTHER, caseload: 0, caseloadLimit: 10, concerns: [] })
    expect(suggestions.map(({ worker }) => worker)).not.toContain(LEAVER)
    expect(suggestions.map(({ worker }) => worker)).not.toContain('staff-leaver')
    expect(suggestions.find(({ worker }) => worker === 'staff-practitioner-south')?.concerns).toEqual(['OTHER_AREA'])
  })
})

describe('R-OPS-01 handing over everything of somebody who leaves', () => {
  it('the preview shows it all, with a suggestion for each, and changes nothing', async () => {
    const events = await served.house.database.journeyEvent.count()
    const { status, json } = await preview()
    const journeys = json['journeys'] as readonly Shown[]
    expect(status).toBe(200)
    expect(journeys).toHaveLength(3)
    expect(journeys.every(({ suggestion }) => suggestion !== undefined)).toBe(true)
    expect(json['more']).toBe(false)
    expect(await served.house.database.journeyEvent.count()).toBe(events)
  })

  it('is for managers', async () => {
    expect((await preview(LEAVER)).json['code']).toBe('LIST_NOT_YOURS')
    const [journey] = await journeysOf()
    const asked = { journeys: [{ journey: journey?.id, version: journey?.version, worker: OTHER }] }
    expect(resultsOf(await handOver(asked, randomUUID(), LEAVER))).toMatchObject([
      { outcome: 'NOT_DONE', problem: { code: 'ROLE_MAY_NOT' } },
    ])
  })

  it('HO-12 does each by itself, says what became of each, and moves no date; the same again does nothing twice', async () => {
    const [first, second, third] = await journeysOf()
    if (first === undefined || second === undefined || third === undefined)
      throw new Error('Three journeys were walked')
    const before = await datesOf(first.id)
    const body = {
      journeys: [
        { journey: first.id, version: first.version, worker: OTHER },
        { journey: second.id, version: second.version + 7, worker: OTHER },
        { journey: third.id, version: third.version, worker: 'staff-leaver' },
        { journey: randomUUID(), version: 1, worker: OTHER },
      ],
    }
    const key = randomUUID()
    const answer = await handOver(body, key)
    expect(resultsOf(answer).map(({ outcome, problem }) => [outcome, problem?.code])).toEqual([
      ['DONE', undefined],
      ['NOT_DONE', 'VERSION_UNKNOWN'],
      ['NOT_DONE', 'WORKER_NOT_AVAILABLE'],
      ['NOT_DONE', 'JOURNEY_NOT_FOUND'],
    ])
    expect(await datesOf(first.id)).toEqual(before)
    expect((await journeysOf()).map(({ id }) => id)).not.toContain(first.id)

    const entries = await served.house.database.auditEntry.findMany({
      where: { what: 'reallocateCase', journeyId: first.id, outcome: 'ACCEPTED' },
    })
    expect(entries).toMatchObject([{ who: MANAGER }])
    expect(resultsOf(await handOver(body, key))).toEqual(resultsOf(answer))
    expect(
      await served.house.database.auditEntry.count({ where: { what: 'reallocateCase', outcome: 'ACCEPTED' } }),
    ).toBe(1)

    const notes = await served.house.database.outboxMessage.findMany({
      where: { journeyId: first.id, template: { in: ['JOURNEY_ALLOCATED', 'JOURNEY_HANDED_OVER'] } },
      orderBy: { template: 'asc' },
      distinct: ['template', 'version'],
    })
    expect(notes.map(({ intent }) => (intent as { about?: object }).about)).toContainEqual({ staff: LEAVER })
    expect(await readWrongCounts(served.house.database)).toEqual([])
  })

  it('gives back what they have by name on journeys of others', async () => {
    const { journey } = await walk(served.house, { file: 'gj-01.json', until: 'createReferral' })
    const claimed = await served.api.post(`/v1/journeys/${journey.id}/steps/claim-work`, {
      as: 'staff-triage-worker',
      body: { item: 'triage.standard@2' },
      headers: { 'if-match': `"${String(journey.version)}"` },
    })
    expect(claimed.status).toBe(200)
    const of = () => served.api.get('/v1/hand-overs/preview?from=staff-triage-worker', { as: MANAGER })
    const [work] = (await of()).json['work'] as readonly { journey: Shown; item: string }[]
    expect(work).toMatchObject({ item: 'triage.standard@2', journey: { id: journey.id } })
    const asked = { work: [{ journey: journey.id, version: work?.journey.version, item: work?.item }] }
    expect(resultsOf(await handOver(asked))).toMatchObject([{ outcome: 'DONE', item: 'triage.standard@2' }])
    expect((await of()).json['work']).toEqual([])
  })

  it.each([
    ['nothing at all', {}, '/journeys'],
    [
      'no handover note',
      { handoverNote: undefined, journeys: [{ journey: randomUUID(), version: 1, worker: OTHER }] },
      '/handoverNote',
    ],
    ['a journey that is none', { journeys: [{ journey: 'x', version: 1, worker: OTHER }] }, '/journeys/0/journey'],
  ])('refuses %s before anything is done', async (_what, body, pointer) => {
    const { status, json } = await handOver(body)
    expect([status, (json['errors'] as { pointer: string }[])[0]?.pointer]).toEqual([400, pointer])
  })
})
