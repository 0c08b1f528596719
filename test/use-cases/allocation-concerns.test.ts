import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { furnish } from '../../local/journeys/scratch-database.ts'
import type { ContactState } from '../../domain/contact/state.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { createStaffDirectory } from '../../prisma/staff.ts'
import { standingFor, type StandingQuestion } from '../../use-cases/standing.ts'
import { createTestDatabase } from '../support/database.ts'
import { aJourney, NOW } from '../support/domain.ts'

const WORKER = 'staff-practitioner'

const speaking = (language: string, interpreterNeeded = false): { readonly contact: ContactState } => ({
  contact: {
    channel: 'PHONE',
    consent: 'CONSENT_GIVEN',
    immediateRisk: false,
    communication: { format: 'STANDARD_PRINT', language, interpreterNeeded, usesWebsites: true },
  },
})

describe('R-OPS-01 what the directory says of a worker on the day of receipt', () => {
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

  beforeEach(async () => {
    await database.$executeRaw`UPDATE staff SET caseload_limit = NULL, languages = '{}' WHERE id = ${WORKER}`
    await database.staffAbsence.deleteMany()
  })

  const concerns = async (over: Partial<Journey> = {}, worker = WORKER) => {
    const question = {
      journey: aJourney({ allocation: { team: 'TEAM-NORTH' }, ...over }),
      facts: { worker },
      receivedAt: NOW,
      staff: createStaffDirectory(database),
    } as unknown as StandingQuestion
    return (await standingFor(['allocationConcerns'], question)).allocationConcerns
  }

  it('nothing, where nobody has set anything', async () => {
    expect(await concerns()).toEqual([])
  })

  it('nothing at all about somebody who is not in it', async () => {
    expect(await concerns({}, 'staff-nobody')).toBe(undefined)
  })

  it.each([
    ['the first day', '2026-01-05', '2026-01-09', ['ON_LEAVE']],
    ['the last day', '2026-01-01', '2026-01-05', ['ON_LEAVE']],
    ['the day before', '2026-01-06', '2026-01-09', []],
    ['the day after', '2026-01-01', '2026-01-04', []],
    ['until further notice', '2026-01-01', null, ['ON_LEAVE']],
  ])('leave: %s', async (_what, from, until, expected) => {
    const lastDay = until === null ? null : new Date(until)
    await database.staffAbsence.create({ data: { staffId: WORKER, firstDay: new Date(from), lastDay } })
    expect(await concerns()).toEqual(expected)
  })

  it.each([
    [0, ['CASELOAD_FULL']],
    [1, []],
  ])('a limit of %i open journeys for somebody who has none', async (limit, expected) => {
    await database.$executeRaw`UPDATE staff SET caseload_limit = ${limit}::int WHERE id = ${WORKER}`
    expect(await concerns()).toEqual(expected)
  })

  it('another area than that of the team', async () => {
    expect(await concerns({}, 'staff-practitioner-south')).toEqual(['OTHER_AREA'])
    expect(await concerns({ allocation: { team: 'TEAM-SOUTH' } }, 'staff-practitioner-south')).toEqual([])
  })

  it('a language that the worker does not speak, unless an interpreter comes', async () => {
    expect(await concerns(speaking('pl'))).toEqual(['OTHER_LANGUAGE'])
    expect(await concerns(speaking('pl', true))).toEqual([])
    expect(await concerns(speaking('en'))).toEqual([])
    await database.$executeRaw`UPDATE staff SET languages = '{pl}' WHERE id = ${WORKER}`
    expect(await concerns(speaking('pl'))).toEqual([])
  })
})
