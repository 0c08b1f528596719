import { randomUUID } from 'node:crypto'
import { beforeEach, describe, expect, it } from '@jest/globals'
import { addDays, weekday } from '../../domain/clocks/civil.ts'
import type { Answer } from '../support/api.ts'
import { servedHouse } from '../support/served-house.ts'

const served = servedHouse()

const PATH = '/v1/on-call/shifts'
const MANAGER = 'staff-service-manager'

const YEAR = new Date().getUTCFullYear() + 2

/** A Monday of June in the year after next, and the days after it: nights in summer time, and an office closed from Friday on. */
const MONDAY = [1, 2, 3, 4, 5, 6, 7]
  .map((day) => `${String(YEAR)}-06-0${String(day)}`)
  .find((date) => weekday(date) === 1)
const at = (daysLater: number, time: string): string => `${addDays(MONDAY ?? '', daysLater)}T${time}:00Z`

const shift = (over: object = {}): Record<string, unknown> => ({
  staff: 'staff-edt-worker',
  place: 1,
  startsAt: at(4, '16:00'),
  endsAt: at(5, '08:00'),
  ...over,
})

const enter = (body: unknown, as = MANAGER, headers: Record<string, string> = {}): Promise<Answer> =>
  served.api.post(PATH, { as, body, headers })

const look = (query = '', as = 'staff-edt-worker'): Promise<Answer> => served.api.get(`${PATH}${query}`, { as })

const withdrawing = (id: string): Promise<Answer> =>
  served.api.send('DELETE', `${PATH}/${id}`, { as: MANAGER, headers: { 'idempotency-key': randomUUID() } })

const audited = (what: string): Promise<number> => served.house.database.auditEntry.count({ where: { what } })

// The demonstration's rota covers every night; here it begins empty.
beforeEach(() => served.house.database.$executeRaw`DELETE FROM on_call_shift`)

describe('R-REF-05 the rota of those on call, over HTTP', () => {
  it('is kept by a manager and seen by those on it, with who entered what, in London time', async () => {
    const before = await audited('ENTER_ON_CALL_SHIFT')
    const { status, json } = await enter(shift())
    expect(status).toBe(200)
    expect(json).toMatchObject({
      ...shift({ startsAt: at(4, '16:00').replace('Z', '.000Z') }),
      team: 'TEAM-EDT',
      endsAt: at(5, '08:00').replace('Z', '.000Z'),
      enteredBy: MANAGER,
    })
    expect(json['inWords']).toMatch(/^5pm on Friday \d+ June \d{4} to 9am on Saturday \d+ June \d{4}$/)
    const seen = await look(`?from=${at(0, '00:00')}&until=${at(7, '00:00')}`)
    expect(seen.json['shifts']).toEqual([json])
    expect(await audited('ENTER_ON_CALL_SHIFT')).toBe(before + 1)
    expect(await audited('VIEW_ON_CALL_ROTA')).toBeGreaterThan(0)
  })

  it('says where the office is closed and nobody is on call', async () => {
    await enter(shift())
    const { json } = await look(`?from=${at(4, '18:00')}&until=${at(5, '12:00')}`)
    expect(json['gaps']).toMatchObject([{ from: at(5, '08:00').replace('Z', '.000Z'), until: at(5, '12:00') }])
    await enter(shift({ startsAt: at(5, '08:00'), endsAt: at(5, '12:00') }))
    const filled = await look(`?from=${at(4, '18:00')}&until=${at(5, '12:00')}`)
    expect(filled.json['gaps']).toEqual([])
  })

  it.each([
    ['the same place at the same time', { staff: 'staff-edt-second' }],
    ['the same person in two places', { place: 2, startsAt: at(5, '07:59'), endsAt: at(5, '12:00') }],
  ])('refuses %s, and names the shift in the way', async (_what, over) => {
    const first = await enter(shift())
    const { status, json } = await enter(shift(over))
    expect([status, json['code']]).toEqual([409, 'ON_CALL_SHIFTS_OVERLAP'])
    expect(json['detail']).toContain('place 1 of TEAM-EDT: staff-edt-worker, 5pm on')
    expect(json['detail']).toContain(String(first.json['id']))
  })

  it.each([['staff-team-manager'], ['staff-service-manager'], ['staff-head-of-service']])(
    'R-HOS-03 takes a manager who is on call: %s',
    async (staff) => {
      const { status, json } = await enter(shift({ staff, place: 9 }))
      expect([status, json['staff'], json['place']]).toEqual([200, staff, 9])
    },
  )

  it('takes shifts that meet, other places and other rotas', async () => {
    const all = [
      shift(),
      shift({ startsAt: at(5, '08:00'), endsAt: at(6, '08:00') }),
      shift({ staff: 'staff-edt-second', place: 2 }),
      shift({
        staff: 'staff-edt-second',
        team: 'TEAM-FAR',
        startsAt: at(30, '18:00'),
        endsAt: at(31, '08:00'),
      }),
    ]
    for (const one of all) expect((await enter(one)).status).toBe(200)
    const far = await look(`?team=TEAM-FAR&from=${at(0, '00:00')}&until=${at(56, '00:00')}`)
    expect(far.json['shifts']).toHaveLength(1)
  })

  it('of two that come at once and overlap, one gets in', async () => {
    const answers = await Promise.all(
      ['staff-edt-worker', 'staff-edt-second', 'staff-edt-worker', 'staff-edt-second'].map((staff) =>
        enter(shift({ staff })),
      ),
    )
    expect(answers.map(({ status }) => status).sort()).toEqual([200, 409, 409, 409])
  })

  it('the same key again is the same shift; another shift under it is refused', async () => {
    const headers = { 'idempotency-key': randomUUID() }
    const first = await enter(shift(), MANAGER, headers)
    expect((await enter(shift(), MANAGER, headers)).json).toEqual(first.json)
    const other = await enter(shift({ place: 2 }), MANAGER, headers)
    expect([other.status, other.json['code']]).toEqual([422, 'KEY_USED_FOR_ANOTHER_REQUEST'])
  })

  it.each([
    ['somebody who works for another team', { staff: 'staff-practitioner' }, 422, 'ON_CALL_PERSON_CANNOT'],
    ['somebody whom nobody knows', { staff: 'staff-nobody' }, 422, 'ON_CALL_PERSON_CANNOT'],
    [
      'a shift that is over',
      { startsAt: '2026-01-05T18:00:00Z', endsAt: '2026-01-06T08:00:00Z' },
      422,
      'ON_CALL_SHIFT_OVER',
    ],
    ['a shift that ends as it begins', { endsAt: at(4, '16:00') }, 400, 'BODY_INVALID'],
    ['a place that is none', { place: 0 }, 400, 'BODY_INVALID'],
    ['a time without its zone', { endsAt: at(5, '08:00').slice(0, -1) }, 400, 'BODY_INVALID'],
    ['a field that is none', { name: 'Edna Example' }, 400, 'BODY_INVALID'],
  ])('refuses %s', async (_what, over, status, code) => {
    const { status: got, json } = await enter(shift(over))
    expect([got, json['code']]).toEqual([status, code])
  })

  it.each([['staff-edt-worker'], ['staff-practitioner'], ['staff-auditor']])('%s does not keep it', async (as) => {
    const { status, json } = await enter(shift(), as)
    expect([status, json['code']]).toEqual([403, 'NOT_A_ROTA_KEEPER'])
  })

  it('a shift is withdrawn, which frees its place; doing it twice changes nothing', async () => {
    const { json } = await enter(shift())
    const withdraw = () => withdrawing(String(json['id']))
    expect(await withdraw()).toMatchObject({ status: 200, json })
    expect(await withdraw()).toMatchObject({ status: 200, json })
    expect((await look(`?from=${at(0, '00:00')}&until=${at(7, '00:00')}`)).json['shifts']).toEqual([])
    expect((await enter(shift({ staff: 'staff-edt-second' }))).status).toBe(200)
    const [kept] = await served.house.database.$queryRaw<{ by: string }[]>`
      SELECT withdrawn_by AS by FROM on_call_shift WHERE id = ${String(json['id'])}::uuid`
    expect(kept).toEqual({ by: MANAGER })
  })

  it.each([
    ['nobody knows', randomUUID(), 404, 'ON_CALL_SHIFT_NOT_FOUND'],
    ['is no id at all', 'tonight', 404, 'ON_CALL_SHIFT_NOT_FOUND'],
  ])('withdraws no shift that %s', async (_what, id, status, code) => {
    const answer = await withdrawing(id)
    expect([answer.status, answer.json['code']]).toEqual([status, code])
  })

  it('a shift that is over stays as the record of who was on call', async () => {
    const id = randomUUID()
    await served.house.database.$executeRaw`
      INSERT INTO on_call_shift (id, team, staff_id, place, starts_at, ends_at, entered_by)
      VALUES (${id}::uuid, 'TEAM-EDT', 'staff-edt-worker', 1, '2026-01-05T18:00:00Z', '2026-01-06T08:00:00Z', ${MANAGER})`
    const { status, json } = await withdrawing(id)
    expect([status, json['code']]).toEqual([422, 'ON_CALL_SHIFT_OVER'])
  })

  it.each([
    ['that ends before it begins', `?from=${at(7, '00:00')}&until=${at(0, '00:00')}`],
    ['of more than half a year', `?from=${at(-100, '00:00')}&until=${at(100, '00:00')}`],
  ])('shows no stretch of time %s', async (_what, query) => {
    const { status, json } = await look(query)
    expect([status, json['code']]).toEqual([400, 'ROTA_STRETCH_NOT_POSSIBLE'])
  })
})
