import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { MANAGERS_TOLD } from '../../../domain/journey/clock-notices.ts'
import { LATENESS, WORKLIST_SORTS } from '../../../domain/journey/listed-work.ts'
import { RULE_IDS } from '../../../domain/rulebook/rule-ids.ts'
import type { WorklistFilters } from '../../../prisma/queries/worklist.ts'
import type { WorklistItem } from '../../../use-cases/worklists/list.ts'
import type { ListAsked } from '../../../use-cases/worklists/lists.ts'
import { MANAGER, playedCouncil, viewer, wholeList, WORKER, type PlayedCouncil } from './played.ts'

let council: PlayedCouncil
let everything: readonly WorklistItem[]
beforeAll(async () => {
  council = await playedCouncil()
  everything = await all()
}, 120_000)
afterAll(() => council.close())

const all = (filters: WorklistFilters = {}): Promise<readonly WorklistItem[]> =>
  wholeList(council, MANAGER, { of: { list: 'ALL' }, filters })

const ids = (items: readonly WorklistItem[]): readonly string[] => items.map(({ id }) => id)

describe('R-GEN-04 a worklist', () => {
  it('holds many kinds of work, each once', () => {
    expect(everything.length).toBeGreaterThan(15)
    expect(new Set(ids(everything)).size).toBe(everything.length)
    expect(new Set(everything.map(({ journey }) => journey.stage)).size).toBeGreaterThan(4)
    expect(everything.some(({ id }) => id.includes('/no-address-'))).toBe(true)
  })

  it('says what is asked, by which rule, of whom, until when, and why that date', () => {
    for (const item of everything) {
      expect(item.title).not.toBe('')
      expect(item.rules.length).toBeGreaterThan(0)
      expect(RULE_IDS).toEqual(expect.arrayContaining([...item.rules]))
      expect(item.role).not.toBe('')
      if (item.clock !== undefined) expect(item.because).toMatch(/\.$/)
      expect(item.lateness === 'UNDATED').toBe(item.since !== undefined)
      expect(item.since === undefined).toBe(item.dueAt !== undefined)
    }
  })

  it.each(WORKLIST_SORTS)(
    'sorted by %s comes in one order, page by page, with nothing twice and nothing missing',
    async (sort) => {
      const whole = await wholeList(council, MANAGER, { of: { list: 'ALL' }, sort, limit: 100 })
      const paged = await wholeList(council, MANAGER, { of: { list: 'ALL' }, sort, limit: 2 })
      expect(ids(paged)).toEqual(ids(whole))
      expect([...ids(whole)].sort()).toEqual([...ids(everything)].sort())
      const value = ({ dueAt, since, actBy, priority, journey }: WorklistItem): string => {
        const date = dueAt ?? since ?? ''
        return { dueAt: date, '-dueAt': date, actBy: actBy ?? date, priority: priority ?? 'P9', stage: journey.stage }[
          sort
        ]
      }
      const values = whole.map(value)
      const sorted = values.toSorted()
      expect(values).toEqual(sort === '-dueAt' ? sorted.toReversed() : sorted)
    },
  )
})

describe('R-OPS-01 a worklist is narrowed', () => {
  const of = {
    stage: ({ journey }: WorklistItem) => journey.stage,
    priority: ({ priority }: WorklistItem) => priority,
    lateness: ({ lateness }: WorklistItem) => lateness,
    step: ({ step }: WorklistItem) => step,
    clock: ({ clock }: WorklistItem) => clock,
    role: ({ role }: WorklistItem) => role,
    worker: ({ worker }: WorklistItem) => worker,
    team: ({ team }: WorklistItem) => team,
  } as const

  it.each(Object.keys(of) as (keyof typeof of)[])('WL-02, WL-06 by one %s and by several', async (name) => {
    const values = [...new Set(everything.flatMap((item) => of[name](item) ?? []))]
    expect(values.length).toBeGreaterThan(0)
    for (const value of values)
      expect(ids(await all({ [name]: [value] }))).toEqual(ids(everything.filter((item) => of[name](item) === value)))
    expect(ids(await all({ [name]: values.slice(0, 2) }))).toEqual(
      ids(everything.filter((item) => values.slice(0, 2).some((value) => of[name](item) === value))),
    )
  })

  it('WL-06 by area, by reference, and by several things together', async () => {
    const north = await all({ area: ['NORTH'] })
    expect(ids(north)).toEqual(
      ids(everything.filter(({ team }) => team === 'TEAM-NORTH' || team === 'TEAM-FRONT-DOOR')),
    )
    const [one] = everything
    const reference = one?.journey.reference ?? ''
    expect(ids(await all({ reference }))).toEqual(
      ids(everything.filter(({ journey }) => journey.reference === reference)),
    )
    const both = everything.filter(({ role, lateness }) => role === 'PRACTITIONER' && lateness !== 'OVERDUE')
    expect(ids(await all({ role: ['PRACTITIONER'], lateness: ['ACT_NOW', 'IN_TIME', 'UNDATED'] }))).toEqual(ids(both))
    expect(both.length).toBeGreaterThan(0)
  })

  it('WL-22 of journeys in which somebody has taken a step, whoever has them now', async () => {
    const by = 'staff-triage-worker'
    const events = await council.database.journeyEvent.findMany({ where: { actorId: by }, select: { journeyId: true } })
    const touched = new Set(events.map(({ journeyId }) => journeyId))
    const expected = everything.filter(({ journey }) => touched.has(journey.id))
    expect(ids(await all({ touchedBy: [by] }))).toEqual(ids(expected))
    expect(expected.some(({ worker }) => worker !== undefined && worker !== by)).toBe(true)
    expect(expected.length).toBeLessThan(everything.length)
    expect(await all({ touchedBy: ['staff-nobody'] })).toEqual([])
  })

  it.each(MANAGERS_TOLD)('R-GEN-04 by what was missed and told to a %s, which is on their list then', async (role) => {
    const messages = await council.database.outboxMessage.findMany({
      where: { template: 'CLOCK_MISSED', recipient: role },
    })
    const told = new Set(
      messages.map(({ journeyId, intent }) => `${journeyId} ${(intent as { about: { clock: string } }).about.clock}`),
    )
    const expected = everything.filter(
      ({ journey, clock, lateness }) => lateness === 'OVERDUE' && told.has(`${journey.id} ${clock ?? ''}`),
    )
    expect(ids(await all({ toldTo: [role] }))).toEqual(ids(expected))
    expect(expected.length).toBeLessThan(everything.length)
  })

  it('R-GEN-04 what was missed is on the list of every rung that it has reached, and of no higher one', async () => {
    const reached = await Promise.all(MANAGERS_TOLD.map(async (role) => (await all({ toldTo: [role] })).length))
    expect(reached[0]).toBeGreaterThan(0)
    expect(await all({ toldTo: MANAGERS_TOLD })).not.toHaveLength(0)
  })

  it('WL-06 by what the person’s needs ask of whoever assesses', async () => {
    const journeyId = everything[0]?.journey.id ?? ''
    const needing = (needs: string) =>
      council.database.$executeRaw`
        UPDATE journey SET state = jsonb_set(state, '{specialist}', ${needs}::jsonb) WHERE id = ${journeyId}::uuid`
    await needing('{"needs": ["DEAFBLIND", "COMPLEX"]}')
    expect(ids(await all({ skill: ['AUTISM', 'COMPLEX'] }))).toEqual(
      ids(everything.filter(({ journey }) => journey.id === journeyId)),
    )
    expect(await all({ skill: ['AUTISM'] })).toEqual([])
    await needing('null')
  })

  it.each<[string, WorklistFilters]>([
    ['WL-15 a reference of the wrong shape', { reference: 'not a reference' }],
    ['WL-16 somebody unknown', { worker: ['staff-nobody'] }],
    ['WL-17 filters that contradict each other', { stage: ['CLOSED'], clock: ['triage.standard'] }],
    ['an area that is none', { area: ['NOWHERE'] }],
  ])('%s leaves nothing, and is no mistake', async (_what, filters) => {
    expect(await all(filters)).toEqual([])
  })

  it('WL-19 overdue, to act on now, in time or without a limit: each item is in one of them', async () => {
    const parts = await Promise.all(LATENESS.map((lateness) => all({ lateness: [lateness] })))
    expect(parts.flatMap(ids).sort()).toEqual([...ids(everything)].sort())
    expect(parts.filter(({ length }) => length > 0).length).toBeGreaterThan(1)
  })

  it('WL-11 to what somebody could take: what nobody has, of their role, in their area', async () => {
    const contactOfficer = viewer('staff-contact-officer', 'TEAM-NORTH', 'CONTACT_OFFICER')
    const takeable = await wholeList(council, contactOfficer, { of: { list: 'TEAM' }, takeable: true })
    const whole = await wholeList(council, contactOfficer, { of: { list: 'TEAM' } })
    expect(takeable.length).toBeGreaterThan(0)
    expect(takeable.length).toBeLessThan(whole.length)
    expect(ids(takeable)).toEqual(
      ids(whole.filter(({ worker, role }) => worker === undefined && role === 'CONTACT_OFFICER')),
    )
    const south = viewer('staff-far', 'TEAM-SOUTH', 'CONTACT_OFFICER')
    const role = { list: 'ROLE', role: 'CONTACT_OFFICER' } as const
    expect((await wholeList(council, south, { of: role })).length).toBeGreaterThan(0)
    expect(await wholeList(council, south, { of: role, takeable: true })).toEqual([])
  })
})

describe('R-GEN-07 whose list it is', () => {
  const sees = async (who: typeof WORKER, of: ListAsked) => ids(await wholeList(council, who, { of }))
  const where = (belongs: (item: WorklistItem) => boolean) => ids(everything.filter(belongs))

  it('WL-22 mine, my team’s, what nobody there has, my role’s: each is its own set', async () => {
    expect(await sees(WORKER, { list: 'MINE' })).toEqual(where(({ worker }) => worker === 'staff-practitioner'))
    expect(await sees(WORKER, { list: 'TEAM' })).toEqual(where(({ team }) => team === 'TEAM-NORTH'))
    expect(await sees(WORKER, { list: 'UNASSIGNED' })).toEqual(
      where(({ team, worker }) => team === 'TEAM-NORTH' && worker === undefined),
    )
    expect(await sees(WORKER, { list: 'ROLE', role: 'PRACTITIONER' })).toEqual(
      where(({ role }) => role === 'PRACTITIONER'),
    )
    expect((await sees(WORKER, { list: 'MINE' })).length).toBeGreaterThan(0)
  })

  it('WL-22 a manager sees another person’s, and that of a team that they lead', async () => {
    const of = { list: 'PERSON', worker: 'staff-practitioner' } as const
    expect(await sees(MANAGER, of)).toEqual(await sees(WORKER, { list: 'MINE' }))
    const south = viewer('staff-team-manager-south', 'TEAM-SOUTH', 'TEAM_MANAGER')
    const north = { list: 'TEAM', team: 'TEAM-NORTH' } as const
    await expect(sees(south, north)).rejects.toMatchObject({ code: 'LIST_NOT_YOURS' })
    expect(await sees(south, of)).toEqual([])
    const leading = { ...south, caller: { ...south.caller, leads: ['TEAM-NORTH'] } }
    expect(await sees(leading, north)).toEqual(where(({ team }) => team === 'TEAM-NORTH'))
  })

  it.each<[string, ListAsked]>([
    ['everything', { list: 'ALL' }],
    ['another person’s', { list: 'PERSON', worker: 'staff-practitioner-2' }],
    ['another team’s', { list: 'TEAM', team: 'TEAM-SOUTH' }],
    ['what nobody has in another team', { list: 'UNASSIGNED', team: 'TEAM-SOUTH' }],
    ['another role’s', { list: 'ROLE', role: 'FINANCE_OFFICER' }],
  ])('WL-12 a worker is refused %s', async (_what, of) => {
    await expect(sees(WORKER, of)).rejects.toMatchObject({ code: 'LIST_NOT_YOURS' })
  })
})
