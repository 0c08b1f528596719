import { randomUUID } from 'node:crypto'
import { beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDate } from '../../domain/clocks/civil.ts'
import type { Answer } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { servedHouse } from '../support/served-house.ts'
import { walk } from '../support/walk.ts'

const ADMIN = 'staff-policy-admin'
const MANAGER = 'staff-team-manager'
const WORKER = 'staff-practitioner'

const TODAY = localDate(new Date().toISOString())
const inDays = (days: number): string => addDays(TODAY, days)

const served = servedHouse()

const away = (body: object, as = MANAGER): Promise<Answer> => served.api.post('/v1/absences', { as, body })

const historyOf = async (id: string) =>
  (await served.api.get(`/v1/directory/entry?id=${id}`, { as: ADMIN })).json['history'] as readonly { by: string }[]

describe('R-OPS-01 absence and deputies', () => {
  const itemsOf = async (as: string, path = '/v1/worklists/team') =>
    (await served.api.get(`${path}${path.includes('?') ? '&' : '?'}limit=100`, { as })).json['items'] as readonly {
      readonly id: string
      readonly role: string
      readonly worker?: string
      readonly nobodyThere?: true
      readonly dueAt?: string
    }[]

  beforeAll(async () => {
    await walk(served.house, { file: 'gj-01.json', until: 'startAssessment' })
  }, 60_000)

  it('a row says at once that nobody can do it before its date, and stops saying so when somebody stands in', async () => {
    const ofWorker = async () =>
      (await itemsOf(MANAGER)).filter(({ worker, dueAt }) => worker === WORKER && dueAt !== undefined)
    expect((await ofWorker()).length).toBeGreaterThan(0)
    expect((await ofWorker()).map(({ nobodyThere }) => nobodyThere)).not.toContain(true)

    expect((await away({ staff: WORKER, from: TODAY, until: inDays(400) })).status).toBe(200)
    expect(new Set((await ofWorker()).map(({ nobodyThere }) => nobodyThere))).toEqual(new Set([true]))

    await away({ staff: WORKER, from: TODAY, until: inDays(1) })
    expect((await ofWorker()).map(({ nobodyThere }) => nobodyThere)).toContain(undefined)

    await away({ staff: WORKER, from: TODAY, until: inDays(400), deputy: 'staff-practitioner-2' })
    expect((await ofWorker()).map(({ nobodyThere }) => nobodyThere)).not.toContain(true)
    expect((await historyOf(WORKER)).map(({ by }) => by)).toEqual([MANAGER, MANAGER, MANAGER])
    expect((await away({ staff: WORKER, from: null })).json['entry']).toMatchObject({
      absentFrom: null,
      deputyId: null,
    })
  })

  it('a deputy who is away as well is no help, and supervisors see the journey with its cause', async () => {
    const rows = async () =>
      (await itemsOf(MANAGER, '/v1/worklists/team?nobodyThere=true')).filter(({ worker }) => worker === WORKER)
    const stuck = async () =>
      ((await served.api.get('/v1/supervision/stuck?limit=100', { as: MANAGER })).json['items'] as { cause: string }[])
        .map(({ cause }) => cause)
        .filter((cause) => cause === 'NOBODY_THERE')
    expect([await rows(), await stuck()]).toEqual([[], []])
    await away({ staff: WORKER, from: TODAY, deputy: 'staff-practitioner-2' })
    expect([await rows(), await stuck()]).toEqual([[], []])
    await away({ staff: 'staff-practitioner-2', from: TODAY, until: inDays(400) })
    expect((await rows()).length).toBeGreaterThan(0)
    expect((await stuck()).length).toBeGreaterThan(0)
    await away({ staff: 'staff-practitioner-2', from: null })
    expect([await rows(), await stuck()]).toEqual([[], []])
    await away({ staff: WORKER, from: null })
  })

  it('work that nobody has says so when everybody who could do it is away', async () => {
    await walk(served.house, { file: 'gj-01.json', until: 'createReferral' })
    const rows = await itemsOf(MANAGER, '/v1/worklists/unassigned?team=TEAM-NORTH')
    const row = rows.find(({ dueAt }) => dueAt !== undefined)
    const role = row?.role ?? ''
    const { json } = await served.api.get(`/v1/directory?active=true&role=${role}`, { as: ADMIN })
    const able = (json['staff'] as { id: string }[]).map(({ id }) => id)
    const says = async () =>
      (await itemsOf(MANAGER, `/v1/worklists/role?role=${role}`)).find(({ id }) => id === row?.id)?.nobodyThere
    expect([able.length > 0, await says()]).toEqual([true, undefined])
    for (const staff of able) await away({ staff, from: TODAY }, ADMIN)
    expect(await says()).toBe(true)
    for (const staff of able) await away({ staff, from: null }, ADMIN)
    expect(await says()).toBeUndefined()
  })

  it('R-GEN-06 a deputy is named by whoever is away, by their manager or by the administrator', async () => {
    const body = { staff: 'staff-head-of-service', from: TODAY, deputy: 'staff-service-manager' }
    expect((await away(body)).json['code']).toBe('ABSENCE_NOT_POSSIBLE')
    expect((await away(body, 'staff-head-of-service')).status).toBe(200)
    expect((await away({ ...body, from: null, deputy: null })).status).toBe(200)
    expect((await away(body, ADMIN)).status).toBe(200)
    const longer = await away({ ...body, from: inDays(-30) }, 'staff-service-manager')
    expect(longer.json['code']).toBe('ABSENCE_NOT_POSSIBLE')
    await away({ ...body, from: null, deputy: null })
  })

  it('a deputy has the roles of whoever is away on these days, finds their list with their own, and takes their steps', async () => {
    const [manager, deputy] = ['staff-team-manager-south', 'staff-practitioner-south']
    const lists = async () =>
      (await served.api.get('/v1/worklists/counts', { as: deputy })).json['lists'] as {
        worker?: string
        role?: string
      }[]
    expect((await lists()).map(({ role }) => role)).not.toContain('TEAM_MANAGER')
    await away({ staff: manager, from: TODAY, until: TODAY, deputy }, 'staff-service-manager')
    // Roles are remembered for a few seconds.
    await eventually('the deputy has the role', async () => (await lists()).some(({ role }) => role === 'TEAM_MANAGER'))
    expect((await lists()).map(({ worker }) => worker)).toContain(manager)
    await away({ staff: manager, from: null })
  })

  it('a deputy sees the list of whoever is away, on the days of the absence and on no other', async () => {
    const path = `/v1/worklists/person?worker=${WORKER}`
    const asks = async (as: string) => (await served.api.get(path, { as })).status
    await away({ staff: WORKER, from: TODAY, until: TODAY, deputy: 'staff-senior-practitioner' })
    expect(await asks('staff-senior-practitioner')).toBe(200)
    await away({ staff: WORKER, from: inDays(2), until: inDays(9), deputy: 'staff-triage-worker' })
    expect(await asks('staff-triage-worker')).toBe(403)
    await away({ staff: WORKER, from: null })
  })

  it.each([
    ['nobody whom the directory knows', { staff: 'staff-nobody', from: TODAY }, 404, 'STAFF_NOT_FOUND'],
    ['a deputy who is away too', { staff: WORKER, from: TODAY, deputy: 'staff-broker' }, 422, 'ABSENCE_NOT_POSSIBLE'],
    ['a deputy for somebody who stays', { staff: WORKER, from: null, deputy: MANAGER }, 422, 'ABSENCE_NOT_POSSIBLE'],
    [
      'oneself as the deputy',
      { staff: 'staff-service-manager', from: TODAY, deputy: MANAGER },
      422,
      'ABSENCE_NOT_POSSIBLE',
    ],
    ['a day that is none', { staff: WORKER, from: '2026-02-30' }, 400, 'BODY_INVALID'],
  ])('refuses %s', async (_what, body, status, code) => {
    await away({ staff: 'staff-broker', from: TODAY })
    const answer = await away(body)
    expect([answer.status, answer.json['code']]).toEqual([status, code])
  })

  it('the same key and day twice leave one entry', async () => {
    const before = (await historyOf('staff-finance-officer')).length
    const headers = { 'idempotency-key': randomUUID() }
    const body = { staff: 'staff-finance-officer', from: TODAY, until: inDays(3) }
    for (let times = 0; times < 2; times += 1) await served.api.post('/v1/absences', { as: MANAGER, body, headers })
    expect(await historyOf('staff-finance-officer')).toHaveLength(before + 1)
  })
})
