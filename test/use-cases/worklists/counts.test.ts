import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { commitTransitionRow } from '../../../prisma/commit.ts'
import { readWrongCounts } from '../../../prisma/queries/work-counts.ts'
import { countWork } from '../../../use-cases/worklists/counts.ts'
import type { ListAsked } from '../../../use-cases/worklists/lists.ts'
import type { Viewer } from '../../../use-cases/viewer.ts'
import { MANAGER, playedCouncil, viewer, wholeList, WORKER, type PlayedCouncil } from './played.ts'

let council: PlayedCouncil
beforeAll(async () => {
  council = await playedCouncil()
}, 120_000)
afterAll(() => council.close())

const kept = () =>
  council.database.$queryRaw<{ items: number }[]>`
    SELECT team, role, worker, slot, items, overdue FROM work_count WHERE items <> 0 OR overdue <> 0 ORDER BY 1, 2, 3, 4`

/** A transition of a journey that is there, as a commit writes it. */
async function transition(over: object): Promise<object> {
  const event = await council.database.journeyEvent.findFirstOrThrow({
    orderBy: [{ journeyId: 'asc' }, { version: 'desc' }],
  })
  const { journeyId, version, idempotencyKey: key, policyVersion, calendarVersion, receivedAt } = event
  const { state } = await council.database.journey.findUniqueOrThrow({ where: { id: journeyId } })
  const journey = { reference: '', authority: '', stage: 'TRIAGE', attention: [], waits: null, overdue: false, state }
  const by = { id: 'SYSTEM', role: 'SYSTEM' }
  const happening = { type: 'ClockFired' }
  return {
    journeyId,
    version,
    key,
    policyVersion,
    calendarVersion,
    receivedAt,
    by,
    event: happening,
    journey,
    clocks: [],
    work: [],
    messages: [],
    ...over,
  }
}

describe('R-GEN-04 counts by list', () => {
  const lists = async (who: Viewer, team?: string) =>
    (await countWork(council.door, who, { team })).map(({ list, role, worker, items, overdue }) => ({
      list,
      role,
      worker,
      items,
      overdue,
    }))

  it.each([
    ['a worker', WORKER],
    ['a manager', MANAGER],
    ['a finance officer', viewer('staff-finance-officer', 'TEAM-FINANCE', 'FINANCE_OFFICER')],
    ['somebody with two roles', viewer('staff-two', 'TEAM-NORTH', 'CONTACT_OFFICER', 'TRIAGE_WORKER')],
  ])('WL-20 equal the length of the lists of %s', async (_who, who) => {
    for (const { list, role, worker, items, overdue } of await lists(who)) {
      const of = (list === 'PERSON' ? { list: 'TEAM' } : { list, role }) as ListAsked
      const whole = await wholeList(council, who, {
        of,
        ...(worker === undefined ? {} : { filters: { worker: [worker] } }),
      })
      expect([list, items, overdue]).toEqual([list, whole.length, whole.filter((item) => item.overdue).length])
    }
  })

  it('are not all of them nothing, and name everybody who has something', async () => {
    const counted = await lists(MANAGER)
    expect(counted.find(({ list }) => list === 'TEAM')?.items).toBeGreaterThan(5)
    expect(counted.find(({ list }) => list === 'TEAM')?.overdue).toBeGreaterThan(0)
    expect(counted.filter(({ list }) => list === 'PERSON').map(({ worker }) => worker)).toContain('staff-practitioner')
  })

  it('of another team are for whoever leads it', async () => {
    await expect(lists(WORKER, 'TEAM-SOUTH')).rejects.toMatchObject({ code: 'LIST_NOT_YOURS' })
    await expect(lists(MANAGER, 'TEAM-SOUTH')).rejects.toMatchObject({ code: 'LIST_NOT_YOURS' })
    const leading = { ...MANAGER, caller: { ...MANAGER.caller, leads: ['TEAM-SOUTH'] } }
    expect((await lists(leading, 'TEAM-SOUTH')).find(({ list }) => list === 'TEAM')?.items).toBe(0)
  })

  it('TK-25 work that changed hands is counted once', async () => {
    const all = await wholeList(council, MANAGER, { of: { list: 'TEAM' } })
    const persons = (await lists(MANAGER)).filter(({ list }) => list === 'PERSON' || list === 'UNASSIGNED')
    expect(persons.reduce((sum, { items }) => sum + items, 0)).toBe(all.length)
  })

  it('have the team’s list of the out-of-hours team without a number, because it depends on the hour', async () => {
    const edt = await lists(viewer('staff-edt-worker', 'TEAM-EDT', 'EDT_WORKER'))
    expect(edt.map(({ list }) => list)).toEqual(['MINE', 'UNASSIGNED', 'ROLE'])
  })
})

describe('kept counts', () => {
  it('are what the lists hold after all those commits', async () => {
    expect(await readWrongCounts(council.database)).toEqual([])
  })

  it('stay as they are when a commit is a repeat, or conflicts, or fails in the middle', async () => {
    const before = await kept()
    expect(await commitTransitionRow(council.database, await transition({}))).toBe('ALREADY')
    expect(await commitTransitionRow(council.database, await transition({ key: 'another' }))).toBe('CONFLICT')
    const next = await transition({})
    const broken = { ...next, version: (next as { version: number }).version + 1, key: 'a-third', messages: [{}] }
    await expect(commitTransitionRow(council.database, broken)).rejects.toThrow()
    expect(await kept()).toEqual(before)
  })

  it('are counted anew by recount_work(), to the same numbers', async () => {
    const before = await kept()
    await council.database.$executeRaw`SELECT recount_work()`
    expect(await kept()).toEqual(before)
  })

  it('that somebody wrote by hand are found, and mended', async () => {
    await council.database.$executeRaw`UPDATE work_count SET items = items + 1 WHERE worker = 'staff-practitioner'`
    expect((await readWrongCounts(council.database)).length).toBeGreaterThan(0)
    await council.database.$executeRaw`SELECT recount_work()`
    expect(await readWrongCounts(council.database)).toEqual([])
  })
})
