import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { furnish } from '../../local/journeys/scratch-database.ts'
import { runStatement } from '../../local/postgres.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createEmptyDatabase, createTestDatabase } from '../support/database.ts'

const WORKER = 'staff-practitioner'
const DEPUTY = 'staff-practitioner-2'
const OTHER = 'staff-senior-practitioner'

/** A Tuesday. */
const TODAY = '2026-12-01'

describe('R-OPS-01 the first day on which somebody is there, or somebody for them', () => {
  let database: Database
  let drop: () => Promise<void>

  beforeAll(async () => {
    const created = await createTestDatabase()
    drop = created.drop
    database = createDatabase(created.url, 2)
    await furnish(database)
  })

  afterAll(async () => {
    await database.$disconnect()
    await drop()
  })

  beforeEach(() => database.staffAbsence.deleteMany())

  type Away = readonly [staff: string, from: string, until: string | null, deputy?: string]

  const book = (absences: readonly Away[]) =>
    database.staffAbsence.createMany({
      data: absences.map(([staffId, from, until, deputyId = null]) => ({
        staffId,
        firstDay: new Date(from),
        lastDay: until === null ? null : new Date(until),
        deputyId,
      })),
    })

  const firstDay = async (role = 'PRACTITIONER'): Promise<string | undefined> => {
    const [row] = await database.$queryRaw<{ day: string }[]>`
      SELECT from_day::text AS day FROM could_do(${WORKER}, ${role}, NULL, ${TODAY}::date)`
    return row?.day
  }

  it.each<readonly [string, readonly Away[], string]>([
    ['nobody is away', [], TODAY],
    ['leave is to come', [[WORKER, '2026-12-02', '2026-12-31']], TODAY],
    ['leave is over', [[WORKER, '2026-11-01', '2026-11-30']], TODAY],
    ['leave ends today', [[WORKER, '2026-11-01', TODAY]], '2026-12-02'],
    ['until further notice', [[WORKER, TODAY, null]], 'infinity'],
    ['back on a Saturday is there on Monday', [[WORKER, TODAY, '2026-12-04']], '2026-12-07'],
    ['back on a Sunday is there on Monday', [[WORKER, TODAY, '2026-12-05']], '2026-12-07'],
    [
      'two weeks of leave that are booked one by one are one',
      [
        [WORKER, TODAY, '2026-12-04'],
        [WORKER, '2026-12-07', '2026-12-11'],
      ],
      '2026-12-14',
    ],
    [
      'a working day between them is a day on which they are there',
      [
        [WORKER, TODAY, '2026-12-08'],
        [WORKER, '2026-12-10', '2026-12-31'],
      ],
      '2026-12-09',
    ],
    ['somebody stands in', [[WORKER, TODAY, null, DEPUTY]], TODAY],
    [
      'whoever stands in is away as well, and comes back first',
      [
        [WORKER, TODAY, '2026-12-18', DEPUTY],
        [DEPUTY, TODAY, '2026-12-09'],
      ],
      '2026-12-10',
    ],
    [
      'the leave to come of whoever stands in does not matter today',
      [
        [WORKER, TODAY, '2026-12-18', DEPUTY],
        [DEPUTY, '2026-12-02', '2026-12-18'],
      ],
      TODAY,
    ],
    [
      'each absence has its own deputy: that of the one to come is no help now, but then',
      [
        [WORKER, TODAY, '2026-12-08'],
        [WORKER, '2026-12-09', '2026-12-31', DEPUTY],
      ],
      '2026-12-09',
    ],
    [
      'and that of the one under way is none in the next',
      [
        [WORKER, TODAY, '2026-12-08', DEPUTY],
        [DEPUTY, TODAY, '2026-12-08'],
        [WORKER, '2026-12-09', '2026-12-15'],
      ],
      '2026-12-16',
    ],
    [
      'who stands in for somebody else is no help',
      [
        [WORKER, TODAY, '2026-12-08'],
        [OTHER, TODAY, '2026-12-08', DEPUTY],
      ],
      '2026-12-09',
    ],
  ])('%s', async (_what, absences, day) => {
    await book(absences)
    expect(await firstDay()).toBe(day)
  })

  it('the out-of-hours team works at weekends', async () => {
    await book([[WORKER, TODAY, '2026-12-04']])
    expect(await firstDay('EDT_WORKER')).toBe('2026-12-05')
  })

  it('whoever has left stands in for nobody', async () => {
    await book([[WORKER, TODAY, '2026-12-08', DEPUTY]])
    await database.staff.update({ where: { id: DEPUTY }, data: { active: false } })
    expect(await firstDay()).toBe('2026-12-09')
    await database.staff.update({ where: { id: DEPUTY }, data: { active: true } })
  })
})

describe('the leave of an entry from before leave was booked ahead', () => {
  const MIGRATIONS = join(import.meta.dirname, '../../prisma/migrations')
  const LEAVE = '20261123171000_leave_booked_ahead'

  it('goes on, with its days and its deputy', async () => {
    const { url, drop } = await createEmptyDatabase()
    const apply = (name: string) => runStatement(url, readFileSync(join(MIGRATIONS, name, 'migration.sql'), 'utf8'))
    const names = readdirSync(MIGRATIONS)
      .filter((name) => /^\d/.test(name))
      .sort()
    for (const name of names.filter((each) => each < LEAVE)) await apply(name)
    await runStatement(
      url,
      `INSERT INTO staff (id, name, email, roles, team, area, absent_from, absent_until, deputy_id)
       SELECT id, 'Invented Example', 'invented@council.example', '{BROKER}', 'TEAM-NORTH', 'NORTH', f::date, u::date, d
       FROM (VALUES ('there', NULL, NULL, NULL), ('away', '2026-12-01', '2026-12-08', 'there'), ('ill', '2026-12-02', NULL, NULL)) v (id, f, u, d)`,
    )
    await apply(LEAVE)
    const database = createDatabase(url, 1)
    const rows = await database.staffAbsence.findMany({ orderBy: { staffId: 'asc' } })
    expect(rows).toEqual([
      { staffId: 'away', firstDay: new Date('2026-12-01'), lastDay: new Date('2026-12-08'), deputyId: 'there' },
      { staffId: 'ill', firstDay: new Date('2026-12-02'), lastDay: null, deputyId: null },
    ])
    await database.$disconnect()
    await drop()
  })
})
