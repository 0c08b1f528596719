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
    expect((await away({ staff: WORKER, from: null })).json['entry']).toMatchObject({ absences: [] })
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
    for (const instead of [TODAY, inDays(2)]) await away({ staff: WORKER, from: null, instead })
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

  it('the same request under the same key is done once and answered as the first, whatever has happened since', async () => {
    const staff = 'staff-finance-officer'
    const before = (await historyOf(staff)).length
    const headers = { 'idempotency-key': randomUUID() }
    const send = (until: string, as = MANAGER) =>
      served.api.post('/v1/absences', { as, body: { staff, from: TODAY, until }, headers })
    const first = await send(inDays(3))
    await away({ staff, from: null })
    const second = await send(inDays(3))
    expect([second.status, second.json]).toEqual([200, first.json])
    expect(await historyOf(staff)).toHaveLength(before + 2)
    for (const other of [await send(inDays(4)), await send(inDays(3), ADMIN)])
      expect([other.status, other.json['code']]).toEqual([422, 'KEY_USED_FOR_ANOTHER_REQUEST'])
  })

  it('a refusal is answered again as well, although it would be possible by now', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const body = { staff: WORKER, from: inDays(50), until: inDays(52), deputy: 'staff-practitioner-2' }
    const send = () => served.api.post('/v1/absences', { as: ADMIN, body, headers })
    await away({ staff: 'staff-practitioner-2', from: inDays(51) }, ADMIN)
    const first = await send()
    await away({ staff: 'staff-practitioner-2', from: null }, ADMIN)
    const second = await send()
    expect([second.status, second.json['code'], second.json['detail']]).toEqual([
      422,
      'ABSENCE_NOT_POSSIBLE',
      first.json['detail'],
    ])
  })

  describe('leave that is booked ahead', () => {
    const STAFF = 'staff-senior-practitioner'
    const entryOf = async (staff: string) =>
      (await served.api.get(`/v1/directory/entry?id=${staff}`, { as: ADMIN })).json as {
        entry: { absences: readonly object[] }
        history: readonly { changes: object }[]
      }
    const booked = [
      { from: inDays(30), until: inDays(40), deputy: WORKER },
      { from: inDays(60), until: null, deputy: null },
    ] as const

    it('stands in the entry more than once, each with its own deputy, and in the calendar of absences', async () => {
      for (const absence of [...booked].reverse())
        expect((await away({ staff: STAFF, ...absence }, ADMIN)).status).toBe(200)
      expect((await entryOf(STAFF)).entry.absences).toEqual(booked)
      const listed = async (query: string) =>
        (await served.api.get(`/v1/absences?staff=${STAFF}&${query}`, { as: MANAGER })).json['absences']
      expect(await listed('')).toEqual(booked.map((absence) => expect.objectContaining({ ...absence, staff: STAFF })))
      expect(await listed(`from=${inDays(41)}&until=${inDays(59)}`)).toEqual([])
      expect(await listed(`from=${inDays(40)}&until=${inDays(59)}`)).toMatchObject([booked[0]])
      expect(await listed(`from=${inDays(41)}&until=${inDays(60)}`)).toMatchObject([booked[1]])
    })

    it('is read page by page', async () => {
      const read = async (path: string) => (await served.api.get(path, { as: MANAGER })).json
      const one = await read(`/v1/absences?staff=${STAFF}&limit=1`)
      const two = await read(`/v1/absences?staff=${STAFF}&limit=1&after=${String(one['next'])}`)
      expect([one['absences'], two['absences'], two['next']]).toMatchObject([[booked[0]], [booked[1]], undefined])
    })

    it('cannot lie on days on which they are away already', async () => {
      const { status, json } = await away({ staff: STAFF, from: inDays(40), until: inDays(41) }, ADMIN)
      expect([status, json['code'], json['detail']]).toEqual([
        422,
        'ABSENCE_NOT_POSSIBLE',
        expect.stringContaining('away on some of these days already'),
      ])
    })

    it('is moved or taken back by its first day, and the history has what was', async () => {
      const moved = { from: inDays(31), until: inDays(35), deputy: WORKER }
      expect((await away({ staff: STAFF, ...moved, instead: inDays(30) }, ADMIN)).status).toBe(200)
      expect((await entryOf(STAFF)).entry.absences).toEqual([moved, booked[1]])
      expect((await away({ staff: STAFF, from: null, instead: inDays(30) })).json['code']).toBe('ABSENCE_NOT_POSSIBLE')
      const which = await away({ staff: STAFF, from: null })
      expect(which.json['detail']).toContain('say in `instead`')
      for (const instead of [inDays(31), inDays(60)]) await away({ staff: STAFF, from: null, instead })
      const { entry, history } = await entryOf(STAFF)
      expect(entry.absences).toEqual([])
      expect(history.at(-3)?.changes).toEqual({ absences: { from: booked, to: [moved, booked[1]] } })
    })

    it('stays as it is when a file says nothing of it, and becomes what a file says', async () => {
      await away({ staff: STAFF, ...booked[0] }, ADMIN)
      const {
        version: _version,
        absences: _absences,
        ...line
      } = (await entryOf(STAFF)).entry as Record<string, unknown> & {
        absences: readonly object[]
      }
      const send = async (over: object) =>
        (await served.api.post('/v1/directory', { as: ADMIN, body: { staff: [{ ...line, ...over }] } })).json['written']
      expect(await send({ caseloadLimit: 7 })).toBe(true)
      expect((await entryOf(STAFF)).entry.absences).toEqual([booked[0]])
      expect(await send({ absences: [booked[1]] })).toBe(true)
      expect((await entryOf(STAFF)).entry.absences).toEqual([booked[1]])
      expect(await send({ absences: [] })).toBe(true)
    })

    it('what follows the absence of today counts as one with it: a row says so now', async () => {
      const rows = async () =>
        (await itemsOf(MANAGER)).filter(({ worker, dueAt }) => worker === WORKER && dueAt !== undefined)
      const all = async () => new Set((await rows()).map(({ nobodyThere }) => nobodyThere))
      await away({ staff: WORKER, from: TODAY, until: inDays(1) })
      await away({ staff: WORKER, from: inDays(2), until: inDays(400) })
      expect(await all()).toEqual(new Set([true]))
      await away({ staff: WORKER, from: inDays(2), until: inDays(400), deputy: 'staff-practitioner-2' })
      expect(await all()).toContain(undefined)
      for (const instead of [TODAY, inDays(2)]) await away({ staff: WORKER, from: null, instead })
    })
  })
})
