import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { readOrKeepPerson, type PersonRow } from '../../prisma/people.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

const aPerson = (over: Partial<PersonRow> = {}): PersonRow => ({
  id: randomUUID(),
  profileSealed: new Uint8Array([1]),
  nhsNumberHash: null,
  nameDobHash: 'somebody',
  ...over,
})

describe('R-REF-01 the same person, known once', () => {
  let server: TestDatabase
  let database: Database

  beforeAll(async () => {
    server = await createTestDatabase()
    database = createDatabase(server.as.api, 10)
  })
  afterAll(async () => {
    await database.$disconnect()
    await server.drop()
  })

  /** Twenty first contacts at the same moment, over as many connections as the pool has. */
  const keptAtOnce = async (over: (n: number) => Partial<PersonRow>): Promise<number> => {
    const ids = await Promise.all(
      Array.from({ length: 20 }, (_item, n) => readOrKeepPerson(database, aPerson(over(n)))),
    )
    return new Set(ids).size
  }

  it('of twenty contacts at once with one name and date of birth, one keeps the person', async () => {
    for (const round of [1, 2, 3, 4, 5])
      expect(await keptAtOnce(() => ({ nameDobHash: `twenty-${String(round)}` }))).toBe(1)
  })

  it('of twenty at once with one NHS number under different names, one keeps the person', async () => {
    const number = { nhsNumberHash: 'one-number' }
    expect(await keptAtOnce((n) => ({ ...number, nameDobHash: `spelt-${String(n)}` }))).toBe(1)
  })

  it('two people who share name and date of birth and have different numbers are two', async () => {
    const first = await readOrKeepPerson(database, aPerson({ nameDobHash: 'twins', nhsNumberHash: 'a' }))
    const second = await readOrKeepPerson(database, aPerson({ nameDobHash: 'twins', nhsNumberHash: 'b' }))
    expect(second).not.toBe(first)
    const again = await readOrKeepPerson(database, aPerson({ nameDobHash: 'spelt otherwise', nhsNumberHash: 'b' }))
    expect(again).toBe(second)
  })
})
