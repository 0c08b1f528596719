import { beforeAll, describe, expect, it } from '@jest/globals'
import { readWrongCounts } from '../../prisma/queries/work-counts.ts'
import type { Answer } from '../support/api.ts'
import { servedHouse } from '../support/served-house.ts'
import { walk } from '../support/walk.ts'

const MANAGER = 'staff-team-manager'
const WORKER = 'staff-practitioner'

interface Item {
  readonly id: string
  readonly journey: { readonly id: string; readonly reference: string }
  readonly rules: readonly string[]
  readonly lateness: string
}

interface Counted {
  readonly list: string
  readonly items: number
  readonly overdue: number
  readonly href: string
}

const served = servedHouse()

const get = (path: string, as = MANAGER): Promise<Answer> => served.api.get(path, { as })

/** Every item of a list, page by page. */
async function whole(path: string, as = MANAGER): Promise<readonly Item[]> {
  const items: Item[] = []
  for (let after = ''; ;) {
    const { status, json } = await get(`${path}${path.includes('?') ? '&' : '?'}limit=2${after}`, as)
    expect([status, json['code']]).toEqual([200, undefined])
    items.push(...(json['items'] as readonly Item[]))
    if (json['next'] === undefined) return items
    after = `&after=${json['next'] as string}`
  }
}

beforeAll(async () => {
  await walk(served.house, { file: 'gj-01.json', until: 'recordContact' })
  await walk(served.house, { file: 'gj-01.json', until: 'createReferral' })
  await walk(served.house, { file: 'gj-01.json', until: 'startAssessment' })
}, 60_000)

describe('R-GEN-04 worklists over HTTP', () => {
  it('WL-20 have as many items as their kept counts say, for everybody who has lists', async () => {
    for (const as of [WORKER, MANAGER, 'staff-contact-officer', 'staff-finance-officer', 'staff-edt-worker']) {
      const lists = (await get('/v1/worklists/counts', as)).json['lists'] as readonly Counted[]
      expect(lists.length).toBeGreaterThan(2)
      for (const { href, items, overdue } of lists) {
        const list = await whole(href, as)
        expect([href, list.length]).toEqual([href, items])
        expect(list.filter(({ lateness }) => lateness === 'OVERDUE')).toHaveLength(overdue)
      }
    }
    expect((await whole('/v1/worklists/mine', WORKER)).length).toBeGreaterThan(0)
    expect(await readWrongCounts(served.house.database)).toEqual([])
  })

  it('come page by page in the order of the whole, by date', async () => {
    const all = (await get('/v1/worklists/team?limit=100')).json['items'] as readonly (Item & {
      dueAt?: string
      since?: string
    })[]
    expect(all.length).toBeGreaterThan(2)
    expect(await whole('/v1/worklists/team')).toEqual(all)
    const dates = all.map(({ dueAt, since }) => dueAt ?? since)
    expect(dates).toEqual(dates.toSorted())
  })

  it('are narrowed and sorted by the address', async () => {
    const triage = await whole('/v1/worklists?stage=TRIAGE,CONTACT&sort=-dueAt')
    expect(triage.length).toBeGreaterThan(1)
    const [first] = triage
    expect(await whole(`/v1/worklists?reference=${first?.journey.reference ?? ''}`)).toContainEqual(first)
    expect(await whole('/v1/worklists?takeable=true&area=NORTH', MANAGER)).toEqual([])
    expect(first?.rules[0]).toMatch(/^R-[A-Z0-9]+-\d+$/)
  })

  it.each([
    ['a stage that is none', 'stage=NOWHERE', '/stage/0'],
    ['one that is none among others', 'lateness=OVERDUE,SOON', '/lateness/1'],
    ['a clock that is none', 'clock=tea.time', '/clock/0'],
    ['a step that is none', 'step=flyAway', '/step/0'],
    ['a role that is none', 'role=KING', '/role/0'],
    ['a priority that is none', 'priority=P9', '/priority/0'],
    ['an order that is none', 'sort=name', '/sort'],
    ['a filter that is none', 'colour=red', '/colour'],
  ])('%s is answered as a problem that says where', async (_what, query, pointer) => {
    const { status, json } = await get(`/v1/worklists?${query}`)
    expect([status, json['code']]).toEqual([400, 'QUERY_INVALID'])
    expect((json['errors'] as { pointer: string }[]).map((error) => error.pointer)).toEqual([pointer])
  })

  it('WL-09 somebody without a role in cases is refused, and so is another’s list', async () => {
    expect((await get('/v1/worklists/mine', 'staff-policy-admin')).status).toBe(403)
    const { status, json } = await get('/v1/worklists/team?team=TEAM-SOUTH', WORKER)
    expect([status, json['code']]).toEqual([403, 'LIST_NOT_YOURS'])
  })
})

describe('the place where a page begins', () => {
  const nextOf = async (path: string): Promise<string> => (await get(path)).json['next'] as string

  it('tells its bearer nothing', async () => {
    const cursor = await nextOf('/v1/worklists/team?limit=1')
    const [item] = (await get('/v1/worklists/team?limit=1')).json['items'] as readonly Item[]
    const readable = Buffer.from(cursor, 'base64url').toString('latin1')
    expect(cursor).toMatch(/^[\w-]+$/)
    for (const part of (item?.id ?? '').split('/')) expect(readable).not.toContain(part)
  })

  it('is good for the same list, filters and order, and for nothing else', async () => {
    const cursor = await nextOf('/v1/worklists/team?limit=1')
    expect((await get(`/v1/worklists/team?limit=2&after=${cursor}`)).status).toBe(200)
    for (const other of ['/v1/worklists?', '/v1/worklists/team?sort=stage&', '/v1/worklists/team?stage=TRIAGE&'])
      expect((await get(`${other}after=${cursor}`)).json['code']).toBe('QUERY_INVALID')
  })

  it('is refused when anything in it was changed, or when somebody made it', async () => {
    const cursor = await nextOf('/v1/worklists/team?limit=1')
    const flipped = `${cursor.slice(0, -4)}${cursor.at(-4) === 'A' ? 'B' : 'A'}${cursor.slice(-3)}`
    const plain = Buffer.from(JSON.stringify({ dueAt: '2026-01-01T00:00:00Z', id: 'x' })).toString('base64url')
    for (const forged of [flipped, cursor.slice(1), plain, 'x', cursor.slice(0, 20)]) {
      const { status, json } = await get(`/v1/worklists/team?after=${forged}`)
      expect([status, json['code']]).toEqual([400, 'QUERY_INVALID'])
      expect(json['errors']).toMatchObject([{ pointer: '/after', code: 'INVALID' }])
    }
  })
})
