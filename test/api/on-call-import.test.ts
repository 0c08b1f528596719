import { beforeEach, describe, expect, it } from '@jest/globals'
import { importRota, type RotaOutcome, type ShiftInFile } from '../../use-cases/on-call/import.ts'
import { servedHouse } from '../support/served-house.ts'

const ADMIN = 'staff-policy-admin'
const YEAR = String(new Date().getUTCFullYear() + 2)

const served = servedHouse()

const shift = (over: Partial<ShiftInFile> = {}): ShiftInFile => ({
  staff: 'staff-edt-worker',
  team: undefined,
  place: 1,
  startsAt: `${YEAR}-01-08T17:00:00Z`,
  endsAt: `${YEAR}-01-09T09:00:00Z`,
  ...over,
})
const second = shift({ staff: 'staff-edt-second', place: 2 })

const bring = (shifts: readonly ShiftInFile[], checkOnly = false): Promise<RotaOutcome> =>
  importRota(served.house.database, { shifts, checkOnly, by: ADMIN, requestId: 'rota', now: new Date().toISOString() })

const rota = async (as = ADMIN) =>
  (
    await served.api.get(
      `/v1/on-call/shifts?team=TEAM-EDT&from=${YEAR}-01-08T00:00:00Z&until=${YEAR}-01-10T00:00:00Z`,
      {
        as,
      },
    )
  ).json['shifts'] as { id: string; staff: string; enteredBy: string }[]

const withdraw = (id: string) =>
  served.api.send('DELETE', `/v1/on-call/shifts/${id}`, {
    as: ADMIN,
    headers: { 'idempotency-key': crypto.randomUUID() },
  })

beforeEach(() => served.house.database.$executeRaw`DELETE FROM on_call_shift`)

describe('R-REF-05 a rota from a file', () => {
  it('is brought whole, each shift once however often it is run, and seen over HTTP', async () => {
    expect(await bring([shift(), second])).toEqual({ lines: ['ENTERED', 'ENTERED'], problems: [], written: true })
    expect((await rota()).map(({ staff, enteredBy }) => [staff, enteredBy])).toEqual([
      ['staff-edt-worker', ADMIN],
      ['staff-edt-second', ADMIN],
    ])
    expect((await bring([shift(), second])).lines).toEqual(['THERE_ALREADY', 'THERE_ALREADY'])
    expect(await rota('staff-edt-worker')).toHaveLength(2)
  })

  it.each([
    ['two shifts of one place at a time', [shift(), shift({ staff: 'staff-edt-second' })], 1],
    ['somebody who is not on call', [second, shift({ staff: 'staff-broker' })], 1],
    ['nobody whom the directory knows', [shift({ staff: 'staff-nobody' }), second], 0],
  ])('with %s is not taken at all', async (_what, shifts, line) => {
    const { problems, written } = await bring(shifts)
    expect([written, problems.map((problem) => problem.line)]).toEqual([false, [line]])
    expect(await rota()).toEqual([])
  })

  it('says what it would do, and does nothing', async () => {
    expect(await bring([shift()], true)).toEqual({ lines: ['ENTERED'], problems: [], written: false })
    expect(await rota()).toEqual([])
  })

  it('leaves off what is over, and what the administrator has withdrawn since', async () => {
    await bring([shift(), second])
    const [first] = await rota()
    expect((await withdraw(first?.id ?? '')).status).toBe(200)
    const over = shift({ startsAt: '2020-01-01T17:00:00Z', endsAt: '2020-01-02T09:00:00Z' })
    expect((await bring([over, shift(), second])).lines).toEqual(['OVER', 'WITHDRAWN_BEFORE', 'THERE_ALREADY'])
    expect(await rota()).toHaveLength(1)
  })
})
