import { describe, expect, it } from '@jest/globals'
import { localDate } from '../../domain/clocks/civil.ts'
import type { Database } from '../../prisma/client.ts'
import { mayKeepDirectory } from '../../use-cases/directory/keeper.ts'
import type { Answer } from '../support/api.ts'
import { eventually } from '../support/eventually.ts'
import { servedHouse } from '../support/served-house.ts'
import { walk } from '../support/walk.ts'

const ADMIN = 'staff-policy-admin'
const MANAGER = 'staff-team-manager'
const WORKER = 'staff-practitioner'

const TODAY = localDate(new Date().toISOString())

const served = servedHouse()

const person = (over: object = {}): Record<string, unknown> => ({
  id: 'staff-new',
  name: 'Nell Example',
  email: 'nell@council.example',
  roles: ['PRACTITIONER'],
  team: 'TEAM-NORTH',
  area: 'NORTH',
  ...over,
})

const send = (staff: readonly unknown[], more: object = {}, as = ADMIN): Promise<Answer> =>
  served.api.post('/v1/directory', { as, body: { staff, ...more } })

const entryOf = async (id: string, as = ADMIN) =>
  (await served.api.get(`/v1/directory/entry?id=${id}`, { as })).json as {
    readonly entry: Record<string, unknown>
    readonly history: readonly { readonly version: number; readonly by: string; readonly changes: object }[]
  }

const outcomesOf = ({ json }: Answer) => (json['lines'] as { outcome: string }[]).map(({ outcome }) => outcome)

describe('R-OPS-01 the directory over HTTP', () => {
  it('is kept by the administrator: entered once, changed with its history, and each line once however often it is sent', async () => {
    const first = await send([
      person(),
      person({ id: 'staff-newer', roles: ['PANEL_MEMBER'], panelTrainedUntil: '2027-01-31' }),
    ])
    expect(first.json).toMatchObject({ written: true, problems: [] })
    expect(outcomesOf(first)).toEqual(['ENTERED', 'ENTERED'])
    expect(outcomesOf(await send([person()]))).toEqual(['UNCHANGED'])

    const changed = await send([
      person({ caseloadLimit: 12, team: 'TEAM-SOUTH', area: 'SOUTH' }),
      person({ id: 'staff-newer', roles: ['PANEL_MEMBER'], panelTrainedUntil: '2027-01-31' }),
    ])
    expect(outcomesOf(changed)).toEqual(['CHANGED', 'UNCHANGED'])
    const { entry, history } = await entryOf('staff-new')
    expect(entry).toMatchObject({ team: 'TEAM-SOUTH', caseloadLimit: 12, version: 2 })
    expect(history.map(({ version, by }) => [version, by])).toEqual([
      [1, ADMIN],
      [2, ADMIN],
    ])
    expect(history[1]?.changes).toEqual({
      caseloadLimit: { from: null, to: 12 },
      team: { from: 'TEAM-NORTH', to: 'TEAM-SOUTH' },
      area: { from: 'NORTH', to: 'SOUTH' },
    })
    expect(await served.house.database.auditEntry.count({ where: { what: 'CHANGE_DIRECTORY', who: ADMIN } })).toBe(2)
  })

  it('an entry that somebody has changed since is not written over by whoever looked before', async () => {
    const send2 = (more: object) => send([person({ id: 'staff-seen', ...more })])
    await send2({})
    expect((await send2({ version: 1, caseloadLimit: 3 })).json['written']).toBe(true)
    const { json } = await send2({ version: 1, caseloadLimit: 4 })
    expect(json).toMatchObject({ written: false, problems: [{ field: 'version' }] })
    expect((await entryOf('staff-seen')).entry).toMatchObject({ caseloadLimit: 3, version: 2 })
  })

  it('says what somebody who leaves still has, so that it is handed over', async () => {
    const { journey } = await walk(served.house, { file: 'gj-01.json', until: 'startAssessment' })
    const { version: _counted, ...entry } = (await entryOf(WORKER)).entry
    const leaving = async (active: boolean) =>
      ((await send([{ ...entry, active }])).json['lines'] as { toHandOver?: { journeys: number; items: number } }[])[0]
        ?.toHandOver
    const left = await leaving(false)
    expect(left?.journeys).toBeGreaterThan(0)
    expect(left?.items).toBeGreaterThan(0)
    const { json } = await served.api.get(`/v1/hand-overs/preview?from=${WORKER}`, { as: MANAGER })
    expect(json['journeys']).toContainEqual(expect.objectContaining({ id: journey.id }))
    expect(await leaving(true)).toBeUndefined()
  })

  it('R-GEN-06 is kept from a file by its administrators, and on the first day by anybody', async () => {
    const { database } = served.house
    expect(await mayKeepDirectory(database, ADMIN)).toBe(true)
    expect(await mayKeepDirectory(database, MANAGER)).toBe(false)
    const empty = { $queryRaw: () => Promise.resolve([]) } as unknown as Database
    expect(await mayKeepDirectory(empty, MANAGER)).toBe(true)
  })

  it('its history cannot be written over', async () => {
    await expect(served.house.database.$executeRaw`UPDATE staff_change SET by = 'nobody'`).rejects.toThrow()
    await expect(served.house.database.$executeRaw`DELETE FROM staff_change`).rejects.toThrow()
  })

  it('says what a file would do, and does nothing', async () => {
    const { json } = await send([person({ id: 'staff-checked' })], { checkOnly: true })
    expect(json).toMatchObject({ written: false, problems: [], lines: [{ outcome: 'ENTERED' }] })
    expect((await served.api.get('/v1/directory/entry?id=staff-checked', { as: ADMIN })).json['code']).toBe(
      'STAFF_NOT_FOUND',
    )
  })

  it.each([
    ['the same person twice', [person({ id: 'x1' }), person({ id: 'x1' })], { line: 1, field: 'id' }],
    ['a manager whom nobody knows', [person({ managerId: 'nobody' })], { line: 0, field: 'managerId' }],
    ['a manager who has left', [person({ managerId: 'staff-leaver' })], { line: 0, field: 'managerId' }],
    [
      'a deputy whom nobody knows',
      [person({ absences: [{ from: '2026-06-05', deputy: 'nobody' }] })],
      { line: 0, field: 'absences' },
    ],
    [
      'an absence that ends before it begins',
      [person({ absences: [{ from: '2026-06-05', until: '2026-06-04' }] })],
      { line: 0, field: 'absences' },
    ],
    [
      'panel training of somebody who is not on the panel',
      [person({ panelTrainedUntil: '2027-01-01' })],
      { line: 0, field: 'panelTrainedUntil' },
    ],
  ])('takes nothing of a file with %s', async (_what, lines, problem) => {
    const { status, json } = await send([person({ id: 'staff-beside' }), ...lines])
    expect(status).toBe(200)
    expect(json['written']).toBe(false)
    expect(json['problems']).toMatchObject([{ ...problem, line: problem.line + 1 }])
    expect((await served.api.get('/v1/directory/entry?id=staff-beside', { as: ADMIN })).json['code']).toBe(
      'STAFF_NOT_FOUND',
    )
  })

  it('R-GEN-06 nobody gives themselves a role, a limit or a training', async () => {
    const { version: _counted, ...own } = (await entryOf(ADMIN)).entry
    for (const more of [
      { roles: ['POLICY_ADMIN', 'HEAD_OF_SERVICE'] },
      { skills: ['AUTISM'] },
      { signOffLimitPence: 1 },
      { qualified: true },
    ]) {
      const { json } = await send([{ ...own, ...more }])
      expect(json).toMatchObject({ written: false, problems: [{ field: 'roles' }] })
    }
    expect((await send([{ ...own, phone: '01632 960199' }])).json['written']).toBe(true)
    expect(
      (await send([{ ...own, phone: '01632 960199', signOffLimitPence: 1 }], {}, 'staff-policy-admin-2')).json[
        'written'
      ],
    ).toBe(true)
  })

  it('R-GEN-06 nobody takes away their own access, once or twice; another administrator does', async () => {
    const { version: _counted, ...own } = (await entryOf(ADMIN)).entry
    for (const less of [{ active: false }, { roles: [] }, { active: false }]) {
      const { json } = await send([{ ...own, ...less }])
      expect(json).toMatchObject({ written: false, problems: [{ field: 'active' }] })
    }
    expect((await send([{ ...own, active: false }], {}, 'staff-policy-admin-2')).json['written']).toBe(true)
    expect((await send([{ ...own, active: true }], {}, 'staff-policy-admin-2')).json['written']).toBe(true)
    // The door remembers staff for a few seconds.
    await eventually('they are let in again', async () => (await send([own])).status === 200)
  })

  it.each(['staff-service-manager', 'staff-head-of-service'])(
    'R-GEN-06 granting rights is not changing people: %s changes people, and grants nothing',
    async (as) => {
      const { version: _counted, ...one } = (await entryOf(WORKER)).entry
      for (const right of [
        { roles: ['PRACTITIONER', 'TEAM_MANAGER'] },
        { roles: [] },
        { team: 'TEAM-SOUTH' },
        { area: 'ALL' },
        { managerId: 'staff-service-manager' },
        { signOffLimitPence: 1 },
        { qualified: false },
        { active: false },
      ]) {
        const { json } = await send([{ ...one, ...right }], {}, as)
        expect(json).toMatchObject({ written: false, problems: [{ field: 'roles' }] })
      }
      expect((await send([person({ id: 'staff-smuggled' })], {}, as)).json).toMatchObject({ written: false })
      const changed = await send([{ ...one, phone: '01632 960198', caseloadLimit: 9, skills: ['AUTISM'] }], {}, as)
      expect(changed.json).toMatchObject({ written: true, lines: [{ outcome: 'CHANGED' }] })
      expect((await entryOf(WORKER)).history.at(-1)?.by).toBe(as)
      expect((await send([one])).json['written']).toBe(true)
    },
  )

  it('is seen by whoever works on cases, narrowed and page by page, and kept by nobody else', async () => {
    const seen: string[] = []
    for (let after = ''; ;) {
      const { status, json } = await served.api.get(`/v1/directory?role=PRACTITIONER&active=true&limit=2${after}`, {
        as: WORKER,
      })
      expect(status).toBe(200)
      seen.push(...(json['staff'] as { id: string }[]).map(({ id }) => id))
      if (json['next'] === undefined) break
      after = `&after=${json['next'] as string}`
    }
    expect(seen).toEqual([...seen].sort())
    expect(seen).toContain(WORKER)
    expect(seen).not.toContain('staff-leaver')
    for (const as of [WORKER, MANAGER])
      expect((await send([person()], {}, as)).json['code']).toBe('NOT_A_DIRECTORY_KEEPER')
    expect(
      (await served.api.post('/v1/absences', { as: WORKER, body: { staff: WORKER, from: TODAY } })).json['code'],
    ).toBe('NOT_A_DIRECTORY_KEEPER')
    expect((await served.api.get('/v1/directory', { as: 'staff-hospital-liaison' })).status).toBe(403)
  })
})
