import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import type { PolicySet } from '../../domain/clocks/policy.ts'
import { createDatabase, type Database } from '../../prisma/client.ts'
import { policyProblems } from '../../prisma/policy-check.ts'
import { seedRules } from '../../prisma/seed.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'

describe('R-CHG-05, R-DPY-08 policy versions that were written by hand', () => {
  let server: TestDatabase
  let database: Database

  beforeAll(async () => {
    server = await createTestDatabase()
    database = createDatabase(server.url, 2)
    await seedRules(database)
  })
  afterAll(async () => {
    await database.$disconnect()
    await server.drop()
  })

  const write = async (from: string, values: PolicySet['values'] & Record<string, object>): Promise<unknown> =>
    database.$executeRaw`
      INSERT INTO policy_version (version, effective_from, policy)
      SELECT version + 1, now() + ${from}::interval, jsonb_set(policy, '{clocks,values}', ${JSON.stringify(values)}::jsonb)
      FROM policy_version ORDER BY version DESC LIMIT 1`

  /** As `npm run db:migrate` runs it. @returns its exit code and what it printed */
  const migrateCommand = (): { readonly status: number | null; readonly stdout: string } =>
    spawnSync(process.execPath, ['--no-warnings', join(import.meta.dirname, '../../prisma/main.ts')], {
      env: { ...process.env, NODE_OPTIONS: '', OWNER_DATABASE_URL: server.url },
      encoding: 'utf8',
    })

  it('what the product brings has no problems, and db:migrate ends with 0', async () => {
    expect(await policyProblems(database)).toEqual([])
    expect(migrateCommand()).toMatchObject({ status: 0, stdout: 'The database is up to date\n' })
  })

  it('of those in force and to come every problem is named, with its version', async () => {
    await write('-1 hour', { 'reablement.freePeriod': { amount: 41 }, 'no.such.clock': { amount: 1 } })
    await write('1 day', { 'directPayment.firstReview': { amount: 7 } })
    expect(await policyProblems(database)).toEqual([
      expect.stringMatching(/^Policy version 2, clocks\/values\/no\.such\.clock: There is no clock/),
      expect.stringMatching(/^Policy version 2, clocks\/values\/reablement\.freePeriod: The law gives this period/),
      expect.stringMatching(/^Policy version 3, clocks\/values\/directPayment\.firstReview: The law sets this limit/),
    ])
  })

  it('and db:migrate says so, with what to do, and ends with 1', () => {
    const { status, stdout } = migrateCommand()
    expect(status).toBe(1)
    expect(stdout).toContain('Policy version 3, clocks/values/directPayment.firstReview: The law sets this limit')
    expect(stdout).toContain('Add a policy version that puts this right')
  })
})
