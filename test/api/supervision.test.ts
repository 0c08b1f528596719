import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { journeyWorkflowId, messageWorkflowId } from '../../contracts/names.ts'
import { listStuck } from '../../use-cases/supervision/list-stuck.ts'
import type { SavedViewName } from '../../use-cases/supervision/views.ts'
import { eventually } from '../support/eventually.ts'
import { caller } from '../support/house.ts'
import { servedHouse } from '../support/served-house.ts'
import { done, openFor, referralRequest, send } from '../support/steps.ts'
import { moveTo, plusSeconds } from '../support/virtual-time.ts'
import { walk } from '../support/walk.ts'

const served = servedHouse()

const SUPERVISOR = 'staff-service-manager'
const DAY = 86_400

interface View {
  readonly name: SavedViewName
  readonly query: string
  readonly href: string
  readonly count?: number
}

const viewsFor = async (query = ''): Promise<readonly View[]> =>
  (await served.api.get(`/v1/supervision/views${query}`, { as: SUPERVISOR })).json['views'] as readonly View[]

async function view(name: SavedViewName): Promise<View> {
  const found = (await viewsFor()).find((each) => each.name === name)
  if (found === undefined) throw new Error(`There is no view ${name}`)
  return found
}

/** What Temporal's pages show for a view. */
async function listed(name: SavedViewName): Promise<readonly string[]> {
  const { query } = await view(name)
  const ids: string[] = []
  for await (const { workflowId } of served.house.temporal.client.workflow.list({ query })) ids.push(workflowId)
  return ids.sort()
}

const untilListed = async (name: SavedViewName, ...ids: readonly string[]): Promise<void> =>
  eventually(`${name} holds ${String(ids.length)}`, async () => {
    const found = await listed(name)
    return found.length === ids.length && [...ids].sort().every((id, place) => found[place] === id)
  })

const NAME = 'Stella Example'

async function opened(others?: Readonly<Record<string, string>>): Promise<string> {
  const name = `${NAME} ${randomUUID()}`
  return done(await openFor(served.house, name, randomUUID(), others)).journey.id
}

async function referred(others?: Readonly<Record<string, string>>): Promise<string> {
  const id = await opened(others)
  done(await send(served.house, await referralRequest(served.house, id)))
  return id
}

describe('who may look', () => {
  it.each([
    ['staff-team-manager', 200],
    ['staff-head-of-service', 200],
    ['staff-auditor', 200],
    ['staff-data-officer', 200],
    ['staff-practitioner', 403],
    ['staff-hospital-liaison', 403],
  ])('%s gets %i', async (as, status) => {
    for (const path of ['/v1/supervision/views', '/v1/supervision/stuck', '/v1/supervision/paused-dates']) {
      const answer = await served.api.get(path, { as })
      expect([path, answer.status]).toEqual([path, status])
      if (status === 403) expect(answer.json['code']).toBe('NOT_A_SUPERVISOR')
    }
  })
})

describe('the lists that supervisors come back to', () => {
  it('every query is one that the server takes, and every address holds its query', async () => {
    const views = await viewsFor()
    expect(views.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['OVERDUE', 'WAITING_ON_PANEL', 'COMMIT_RETRYING', 'TASK_FAILING', 'PAUSED', 'NO_WORKER']),
    )
    for (const { name, query, href, count } of views) {
      expect([name, typeof count]).toEqual([name, 'number'])
      const url = new URL(href)
      expect(href.startsWith(served.house.settings.TEMPORAL_UI_URL)).toBe(true)
      expect(url.searchParams.get('query')).toBe(query)
    }
  })

  it('one team’s: its own journeys, and no list of messages', async () => {
    const views = await viewsFor('?team=TEAM-NORTH')
    expect(views.map(({ name }) => name)).not.toContain('MESSAGE_STUCK')
    for (const { query } of views) expect(query).toContain("CareTeam='TEAM-NORTH'")
    expect((await served.api.get('/v1/supervision/views?team=north', { as: SUPERVISOR })).status).toBe(400)
  })

  it('overdue holds the journey whose limit was missed, and no other', async () => {
    const id = await referred()
    await referred()
    expect(await listed('OVERDUE')).toEqual([])
    await moveTo(served.house, id, plusSeconds(new Date().toISOString(), 30 * DAY))
    await untilListed('OVERDUE', journeyWorkflowId(id))
  })

  it('waiting on the panel holds the journey whose plan lies before it', async () => {
    const { journey } = await walk(served.house, { file: 'panel-urgent.json', until: 'referToPanel' })
    await untilListed('WAITING_ON_PANEL', journeyWorkflowId(journey.id))
  })

  it('message stuck holds the letter that has no address', async () => {
    const id = await referred({})
    const where = { journeyId: id, status: 'STUCK' }
    await eventually(
      'the letter is stuck',
      async () => (await served.house.database.outboxMessage.count({ where })) > 0,
    )
    const { reference } = await served.house.database.outboxMessage.findFirstOrThrow({ where })
    await eventually('the list has it', async () =>
      (await listed('MESSAGE_STUCK')).includes(messageWorkflowId(reference)),
    )
    const all = await served.house.database.outboxMessage.findMany({ where: { status: { not: 'DELIVERED' } } })
    const late = all.map((message) => messageWorkflowId(message.reference))
    expect((await listed('MESSAGE_STUCK')).filter((each) => !late.includes(each))).toEqual([])
    expect(await listed('NEEDS_ATTENTION')).toContain(messageWorkflowId(reference))
  })

  it('paused holds the journey that somebody paused', async () => {
    const id = await opened()
    const { connection, options } = served.house.temporal.client
    const execution = { namespace: options.namespace, workflowId: journeyWorkflowId(id), requestId: randomUUID() }
    await connection.workflowService.pauseWorkflowExecution({ ...execution, identity: 'somebody', reason: 'by hand' })
    await untilListed('PAUSED', journeyWorkflowId(id))
    await connection.workflowService.unpauseWorkflowExecution({ ...execution, requestId: randomUUID() })
    await untilListed('PAUSED')
  })

  it('no worker holds the journey whose limit has passed without anybody noticing', async () => {
    await served.house.stopWorkers()
    await served.house.startWorker({
      activities: (own) => ({ ...own, askFiring: () => Promise.reject(new Error('nobody answers')) }),
    })
    const id = await opened()
    const arrivedAt = plusSeconds(new Date().toISOString(), -40 * DAY)
    done(await send(served.house, await referralRequest(served.house, id, { arrivedAt })))
    await untilListed('NO_WORKER', journeyWorkflowId(id))
    await served.house.stopWorkers()
    await served.house.startWorker()
    await untilListed('NO_WORKER')
  })
})

describe('journeys that do not move', () => {
  let overdue: string
  let stuckLetter: string
  beforeAll(async () => {
    overdue = await referred()
    stuckLetter = await referred({})
    await moveTo(served.house, overdue, plusSeconds(new Date().toISOString(), 120 * DAY))
  })

  const list = async (query: string) => {
    const { status, json, text } = await served.api.get(`/v1/supervision/stuck${query}`, { as: SUPERVISOR })
    expect(status).toBe(200)
    return { ...(json as { items: Item[]; next?: string; temporal: string; workers: boolean }), text }
  }

  interface Item {
    readonly journey: { readonly id: string; readonly reference: string; readonly team: string }
    readonly cause: string
    readonly since: string
    readonly what: string
    readonly whatToDo: string
    readonly about?: string
  }

  const untilCause = async (id: string, cause: string): Promise<Item> => {
    let found: Item | undefined
    await eventually(`${cause} is in the list`, async () => {
      found = (await list('?limit=100')).items.find((item) => item.journey.id === id && item.cause === cause)
      return found !== undefined
    })
    return found as Item
  }

  it('a missed limit at the top of the ladder, with which one, since when and what to do', async () => {
    const item = await untilCause(overdue, 'TOP_OF_LADDER')
    const clock = await served.house.database.clock.findFirstOrThrow({
      where: { journeyId: overdue, breached: true },
      orderBy: { dueAt: 'asc' },
    })
    expect(item).toMatchObject({ since: clock.dueAt.toISOString(), about: expect.stringMatching(/\w/) })
    expect(item.what.length).toBeGreaterThan(20)
    expect(item.whatToDo.length).toBeGreaterThan(20)
  })

  it('a letter that has not gone out, with what it says', async () => {
    const item = await untilCause(stuckLetter, 'MESSAGE_STUCK')
    expect(item.about).toMatch(new RegExp(`^${stuckLetter}-\\d+-\\d+ NO_ADDRESS$`))
  })

  it('page by page nothing comes twice and nothing is left out', async () => {
    await untilCause(overdue, 'TOP_OF_LADDER')
    const keys = (items: readonly Item[]) => items.map(({ journey, cause }) => `${journey.id} ${cause}`)
    const whole = keys((await list('?limit=100')).items)
    const pages: string[] = []
    for (let after = ''; ;) {
      const { items, next } = await list(`?limit=1${after}`)
      pages.push(...keys(items))
      if (next === undefined) break
      after = `&after=${next}`
    }
    expect(pages).toEqual(whole)
    expect(whole.length).toBeGreaterThan(1)
  })

  it('is narrowed to one team, says that everything was asked, and names nobody', async () => {
    const { items, temporal, workers, text } = await list('?limit=100&team=TEAM-NORTH')
    expect(items.length).toBeGreaterThan(1)
    expect({ temporal, workers }).toEqual({ temporal: 'ANSWERED', workers: true })
    expect((await list('?team=TEAM-ELSEWHERE')).items).toEqual([])
    expect(text).not.toContain(NAME)
    expect(text).not.toContain('Invented')
  })

  it('without Temporal it says so, and holds what the database sees', async () => {
    const viewer = { caller: await caller(served.house, SUPERVISOR), requestId: 'test' }
    const door = { ...served.house.door, temporalReachable: () => Promise.reject(new Error('away')) }
    const pages = { uiUrl: 'http://127.0.0.1:8233', namespace: 'default' }
    const { temporal, items } = await listStuck(door, viewer, { pages, team: undefined, after: undefined, limit: 100 })
    expect(temporal).toBe('AWAY')
    expect(items.map(({ journey, cause }) => `${journey.id} ${cause}`)).toContain(`${stuckLetter} MESSAGE_STUCK`)
  })

  it('is seen by nobody unseen', async () => {
    const where = { what: 'VIEW_STUCK', who: SUPERVISOR }
    const before = await served.house.database.auditEntry.count({ where })
    await list('')
    expect(await served.house.database.auditEntry.count({ where })).toBe(before + 1)
  })
})
