import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { Connection } from '@temporalio/client'
import { createRemoteJWKSet, jwtVerify } from 'jose'
import { readSettings } from '../../adapters/settings.ts'
import { runStatement } from '../../local/postgres.ts'
import { createTestDatabase, type TestDatabase } from '../support/database.ts'
import { createToken } from '../support/tokens.ts'

const settings = readSettings()

describe('the servers that tests use', () => {
  let database: TestDatabase

  beforeAll(async () => {
    database = await createTestDatabase()
  })
  afterAll(() => database.drop())

  it('copy a migrated database for each test file', async () => {
    const other = await createTestDatabase()
    expect(other.url).not.toBe(database.url)
    const migrations = 'SELECT migration_name FROM _prisma_migrations WHERE finished_at IS NOT NULL'
    expect(await runStatement(database.url, migrations)).toContainEqual({ migration_name: '20261122000000_the_house' })
    await other.drop()
    await expect(runStatement(other.url, 'SELECT 1')).rejects.toThrow('does not exist')
  })

  it('include a Temporal server that knows the search attributes', async () => {
    const connection = await Connection.connect({ address: settings.TEMPORAL_ADDRESS })
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace: 'default' })
    await connection.close()
    const names = ['CareStage', 'CareWaitingOn', 'CareNextDue', 'CareOverdue']
    expect(Object.keys(customAttributes)).toEqual(
      expect.arrayContaining([...names, 'CareAttention', 'CareTeam', 'CareAuthority', 'CareWorker']),
    )
  })

  it('issue access tokens that verify against the published keys', async () => {
    const keys = createRemoteJWKSet(new URL(`${settings.SIGN_IN_ISSUER}/jwks`))
    const { payload } = await jwtVerify(await createToken('staff-team-manager'), keys, {
      issuer: settings.SIGN_IN_ISSUER,
      audience: settings.SIGN_IN_AUDIENCE,
    })
    expect(payload.sub).toBe('staff-team-manager')
  })
})
