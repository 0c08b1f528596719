import { randomUUID } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { ROUTES } from '../../api/routes/index.ts'
import type { About } from '../../api/route.ts'
import { kebab, rolesOf, STEP_NAMES } from '../../api/step-paths.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { Role } from '../../domain/roles/roles.ts'
import demoStaff from '../../local/demo-staff.json' with { type: 'json' }
import { rolesLetIn } from '../../local/docs/access.ts'
import { stepExamples } from '../../local/docs/step-examples.ts'
import { visibleAmong } from '../../prisma/queries/visible.ts'
import { lookerOf, momentOf, narrowedTo } from '../../use-cases/access/narrowed.ts'
import { officeClosedNow } from '../../use-cases/office.ts'
import type { Answer } from '../support/api.ts'
import { caller } from '../support/house.ts'
import { servedHouse } from '../support/served-house.ts'
import { walk } from '../support/walk.ts'

const STRANGER = 'staff-practitioner-south'
const NOBODYS = '018f0000-0000-7000-8000-00000000dead'
/** What is there for everybody who works on journeys, because it may have to be. */
const EMERGENCY = 'openInEmergency'
const NOT_FOUND = { JOURNEY: 'JOURNEY_NOT_FOUND', DOCUMENT: 'DOCUMENT_NOT_FOUND', SUBMISSION: 'SUBMISSION_NOT_FOUND' }

const served = servedHouse()
const staff = demoStaff.filter(({ active }) => active)
const examples = stepExamples()
const journeys: string[] = []

/** What an answer tells, but for what names the request. */
const told = ({ status, json }: Answer) => {
  const { instance: _instance, ...problem } = json
  return { status, problem }
}

beforeAll(async () => {
  for (const until of ['recordContact', 'createReferral', 'startAssessment', 'proposeEligibility'] as const)
    journeys.push((await walk(served.house, { file: 'gj-01.json', until })).journey.id)
  journeys.push((await walk(served.house, { file: 'panel.json', until: 'referToPanel' })).journey.id)
}, 120_000)

const first = (): string => journeys[0] ?? ''

describe('R-GEN-07 docs/access.md', () => {
  const page = readFileSync(join(import.meta.dirname, '../../docs/access.md'), 'utf8')

  it('has a row for every address and every step', () => {
    for (const { method, path, about, name } of ROUTES) {
      const cell = about === 'STEP' ? `| \`${name}\` ` : `| \`${method.toUpperCase()} ${path}\` `
      expect([name, page.includes(cell)]).toEqual([name, true])
    }
  })

  it('asks for the journey wherever an address names one', () => {
    const asks: readonly About[] = ['JOURNEY', 'STEP']
    for (const { path, about, name } of ROUTES)
      expect([name, path.includes('{journeyId}')]).toEqual([name, asks.includes(about)])
  })
})

describe('R-GEN-07 over HTTP, by everybody', () => {
  it('every step answers each role as its row says', async () => {
    const isClosed = await officeClosedNow(served.house.door)
    const { state } = await served.house.database.journey.findUniqueOrThrow({ where: { id: first() } })
    const there = new Map<string, boolean>()
    for (const { id } of staff) {
      const moment = momentOf(0n, isClosed)
      const on = narrowedTo(await caller(served.house, id), state as unknown as Journey, moment)
      there.set(id, on !== undefined)
    }
    expect([...there.values()].filter(Boolean).length).toBeGreaterThan(8)
    expect([...there.values()].filter((is) => !is).length).toBeGreaterThan(8)
    for (const name of STEP_NAMES) {
      const takenBy = rolesOf(name)
      const route = ROUTES.find((each) => each.name === name)
      const letIn = route === undefined ? [] : rolesLetIn(route)
      const expected = ({ id, roles: [role] }: (typeof staff)[number]): string => {
        if (!letIn.includes(role as Role)) return 'NOT_LET_IN'
        if (there.get(id) !== true && name !== EMERGENCY) return 'JOURNEY_NOT_FOUND'
        return takenBy.includes(role as Role) ? 'VERSION_UNKNOWN' : 'ROLE_MAY_NOT'
      }
      const answers = await Promise.all(
        staff.map(async ({ id }) => {
          const headers = { 'if-match': '"999999"', 'idempotency-key': randomUUID() }
          const path = `/v1/journeys/${first()}/steps/${kebab(name)}`
          const { json } = await served.api.post(path, { as: id, body: examples.get(name), headers })
          const code = json['code'] as string
          return ['NO_CASE_ROLE', 'READ_ONLY_ROLE'].includes(code) ? 'NOT_LET_IN' : code
        }),
      )
      expect([name, answers]).toEqual([name, staff.map(expected)])
    }
  }, 600_000)

  it('every journey is there for those for whom it is, to read', async () => {
    const isClosed = await officeClosedNow(served.house.door)
    for (const id of journeys) {
      const { state } = await served.house.database.journey.findUniqueOrThrow({ where: { id } })
      for (const { id: who } of staff) {
        const { status } = await served.api.get(`/v1/journeys/${id}`, { as: who })
        if (status === 403) continue
        const on = narrowedTo(await caller(served.house, who), state as unknown as Journey, momentOf(0n, isClosed))
        expect([who, status]).toEqual([who, on === undefined ? 404 : 200])
      }
    }
  }, 120_000)

  it('lists ask the database what one journey asks the rules', async () => {
    for (const { id: who } of staff) {
      const member = await caller(served.house, who)
      for (const officeClosed of [true, false]) {
        const visible = await visibleAmong(served.house.database, journeys, { looker: lookerOf(member), officeClosed })
        for (const id of journeys) {
          const { state } = await served.house.database.journey.findUniqueOrThrow({ where: { id } })
          const isThere =
            narrowedTo(
              member,
              state as unknown as Journey,
              momentOf(0n, () => officeClosed),
            ) !== undefined
          expect([who, id, officeClosed, visible.has(id)]).toEqual([who, id, officeClosed, isThere])
        }
      }
    }
  }, 120_000)
})

describe('R-GEN-07 what is not yours is answered like what is not there', () => {
  it.each(STEP_NAMES.filter((name) => name !== EMERGENCY))('%s', async (name) => {
    const send = (id: string) =>
      served.api.post(`/v1/journeys/${id}/steps/${kebab(name)}`, {
        as: STRANGER,
        body: examples.get(name),
        headers: { 'if-match': '"1"' },
      })
    const [theirs, nobodys] = [told(await send(first())), told(await send(NOBODYS))]
    expect(theirs).toEqual(nobodys)
    expect(theirs.problem['code']).toBe('JOURNEY_NOT_FOUND')
  })

  // Whoever the door itself does not let in hears that, whatever journey they name.
  const reads = ROUTES.filter(
    (route) => route.method === 'get' && route.about in NOT_FOUND && rolesLetIn(route).includes('PRACTITIONER'),
  )

  it.each(reads.map(({ path, about }) => [path, about] as const))('GET %s', async (path, about) => {
    const { database } = served.house
    const message = await database.outboxMessage.findFirstOrThrow({ where: { journeyId: { in: journeys } } })
    const submission = await database.submission.findFirstOrThrow({ where: { journeyId: first() } })
    const theirs = { journeyId: first(), reference: message.reference, key: submission.key }
    const nobodys = { journeyId: NOBODYS, reference: `${NOBODYS}-1-0`, key: NOBODYS }
    const get = (names: Readonly<Record<string, string>>) =>
      served.api.get(
        path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => names[name] ?? ''),
        { as: STRANGER },
      )
    const [other, none] = [told(await get(theirs)), told(await get(nobodys))]
    expect(other).toEqual(none)
    expect(other).toMatchObject({ status: 404, problem: { code: NOT_FOUND[about as keyof typeof NOT_FOUND] } })
  })

  it('TK-09, SE-09: no list of another team’s people holds it', async () => {
    const lists = [
      ['/v1/worklists?limit=100', 'staff-team-manager-south'],
      ['/v1/worklists/role?role=PRACTITIONER&limit=100', STRANGER],
      ['/v1/worklists/person?worker=staff-practitioner&limit=100', 'staff-team-manager-south'],
      ['/v1/waiting-list?team=TEAM-NORTH', STRANGER],
      ['/v1/after-hospital?team=TEAM-NORTH', STRANGER],
      ['/v1/panel/agenda', STRANGER],
      ['/v1/supervision/paused-dates', 'staff-team-manager-south'],
      ['/v1/supervision/stuck', 'staff-team-manager-south'],
      ['/v1/hand-overs/preview?from=staff-practitioner', 'staff-team-manager-south'],
    ] as const
    for (const [path, as] of lists) {
      const { status, text } = await served.api.get(path, { as })
      expect([path, status]).toEqual([path, 200])
      expect([path, journeys.filter((id) => text.includes(id))]).toEqual([path, []])
    }
    const { text } = await served.api.get('/v1/worklists?limit=100', { as: 'staff-team-manager' })
    expect(journeys.some((id) => text.includes(id))).toBe(true)
  })

  it('the lists and numbers of another team are not for its manager', async () => {
    for (const path of ['/v1/worklists/team?team=TEAM-NORTH', '/v1/worklists/counts?team=TEAM-NORTH']) {
      const { status, json } = await served.api.get(path, { as: 'staff-team-manager-south' })
      expect([path, status, json['code']]).toEqual([path, 403, 'LIST_NOT_YOURS'])
    }
  })
})
