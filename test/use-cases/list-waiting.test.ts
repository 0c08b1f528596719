import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { join } from 'node:path'
import { createSeal } from '../../adapters/seal.ts'
import { readSettings } from '../../adapters/settings.ts'
import { createMachineHome } from '../../local/journeys/machine-home.ts'
import { play } from '../../local/journeys/play.ts'
import { readJourney } from '../../local/journeys/read.ts'
import { furnish } from '../../local/journeys/scratch-database.ts'
import type { Scene } from '../../local/journeys/script.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { listWaiting, type WaitingList, type WaitingListRequest } from '../../use-cases/list-waiting.ts'
import { createRulesInForce } from '../../prisma/rules-in-force.ts'
import type { MomentDependencies, Viewer } from '../../use-cases/viewer.ts'
import { createTestDatabase } from '../support/database.ts'

const DAY_MS = 86_400_000
const SCRIPT = readJourney(join(import.meta.dirname, '../journeys/waiting-well.json'))
const [CONTACT, REFERRAL, TRIAGE, , CALL] = SCRIPT.scenes

const RED = { severity: 5, likelihood: 4 }
const AMBER = { severity: 3, likelihood: 3 }
const GREEN = { severity: 1, likelihood: 2 }

const viewer: Viewer = {
  caller: {
    id: 'staff-practitioner',
    roles: ['PRACTITIONER'],
    team: 'TEAM-NORTH',
    signOffLimitPence: 0,
    qualified: true,
  },
  requestId: 'a-request',
}

describe('R-WTW-02 the waiting list', () => {
  let database: Database
  let drop: () => Promise<void>
  let door: MomentDependencies

  beforeAll(async () => {
    const created = await createTestDatabase()
    drop = created.drop
    database = createDatabase(created.url, 4)
    await furnish(database)
    const { PERSONAL_DATA_KEYS, HASH_KEY } = readSettings()
    const sealing = createSeal(PERSONAL_DATA_KEYS, HASH_KEY)
    door = { database, sealing, rulesInForce: createRulesInForce(database) }
    for (const [name, days, risk, calledAs] of [
      ['Amber Early Example', 0, AMBER],
      ['Green Early Example', 0, GREEN],
      ['Red Late Example', 5, RED],
      ['Amber Late Example', 5, AMBER],
      ['Turned Red Example', 2, GREEN, RED],
    ] as const) {
      await waits({ name, days, risk, calledAs })
    }
  })

  afterAll(async () => {
    await database.$disconnect()
    await drop()
  })

  interface Wait {
    readonly name: string
    readonly days: number
    readonly risk: typeof RED
    readonly calledAs?: typeof RED | undefined
  }

  /** Somebody is placed on the list, and called once if they are to be rated anew. */
  async function waits({ name, days, risk, calledAs }: Wait): Promise<void> {
    const later = (scene: Scene | undefined, over: object = {}): readonly Scene[] =>
      scene === undefined
        ? []
        : [
            {
              ...scene,
              at: new Date(Date.parse(scene.at) + days * DAY_MS).toISOString(),
              bodies: scene.bodies.map((body) => ({ ...body, ...over })),
              expected: {},
            },
          ]
    const called = calledAs === undefined ? [] : later(CALL, { risk: calledAs })
    const therapy = { queue: 'OCCUPATIONAL_THERAPY', risk, reasons: 'Invented: the bathroom has to be looked at.' }
    const second: readonly Scene[] =
      risk === RED && TRIAGE !== undefined
        ? later({ ...TRIAGE, at: CALL?.at ?? TRIAGE.at, step: 'placeOnWaitingList', bodies: [therapy] })
        : []
    const scenes = [...later(CONTACT), ...later(REFERRAL), ...later(TRIAGE, { risk }), ...called, ...second]
    const person = { ...SCRIPT.person, fullName: name }
    const { PERSONAL_DATA_KEYS, HASH_KEY } = readSettings()
    const home = createMachineHome({ database, seal: createSeal(PERSONAL_DATA_KEYS, HASH_KEY), undelivered: [] })
    const { failures } = await play({ ...SCRIPT, scenes, person, neverFires: [] }, home)
    expect(failures).toEqual([])
  }

  const list = (over: Partial<WaitingListRequest> = {}): Promise<WaitingList> =>
    listWaiting(door, viewer, { queue: 'ASSESSMENT', team: undefined, after: undefined, limit: 10, ...over })

  it('is in the order of rating, then of the date of the referral; a new rating re-sorts it', async () => {
    const { people, next } = await list()
    expect(people.map(({ rating, referredAt }) => [rating, referredAt.slice(0, 10)])).toEqual([
      ['RED', '2026-06-03'],
      ['RED', '2026-06-06'],
      ['AMBER', '2026-06-01'],
      ['AMBER', '2026-06-06'],
      ['GREEN', '2026-06-01'],
    ])
    expect(next).toBe(undefined)
  })

  it('says roughly where somebody is, and no exact place', async () => {
    const { people } = await list()
    expect(people.every(({ positionBand }) => positionBand === 'AMONG_THE_NEXT_5')).toBe(true)
    expect(JSON.stringify(people)).not.toContain('"place"')
  })

  it('says when somebody last spoke to them', async () => {
    const { people } = await list()
    expect(people.map(({ lastContactAt }) => lastContactAt !== undefined)).toEqual([true, false, false, false, false])
  })

  it('goes on page by page, with nobody twice', async () => {
    const whole = await list()
    const seen: string[] = []
    let after: WaitingListRequest['after']
    do {
      const { people, next } = await list({ after, limit: 2 })
      seen.push(...people.map(({ journey }) => journey.id))
      after = next
    } while (after !== undefined)
    expect(seen).toEqual(whole.people.map(({ journey }) => journey.id))
  })

  it('R-WTW-06 another queue has the same order, and holds those who wait for that', async () => {
    const { people } = await list({ queue: 'OCCUPATIONAL_THERAPY' })
    expect(people.map(({ rating }) => rating)).toEqual(['RED'])
  })

  it.each([
    ['another team', { team: 'TEAM-SOUTH' }],
    ['another queue', { queue: 'REVIEW' }],
  ] as const)('of %s holds none of them', async (_whose, over) => {
    expect((await list(over)).people).toEqual([])
  })

  it('R-GEN-07 every look at it is recorded', async () => {
    await list()
    const looks = await database.auditEntry.count({ where: { what: 'VIEW_WAITING_LIST', who: viewer.caller.id } })
    expect(looks).toBeGreaterThan(0)
  })
})
