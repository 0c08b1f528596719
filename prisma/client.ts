import { PrismaPg } from '@prisma/adapter-pg'
import { PrismaClient } from './generated/client.ts'
import { createStatementNames } from './statement-names.ts'

export type Database = PrismaClient

/**
 * The database of record.
 * @param url a PostgreSQL address
 * @param poolSize most connections this process holds
 */
export function createDatabase(url: string, poolSize: number): Database {
  const adapter = new PrismaPg(
    {
      connectionString: url,
      max: poolSize,
      // Short limits, so that an absent database is an answer within seconds and never a hang.
      connectionTimeoutMillis: 5000,
      statement_timeout: 5000,
      query_timeout: 6000,
    },
    {
      onPoolError: () => undefined,
      onConnectionError: () => undefined,
      statementNameGenerator: createStatementNames(),
    },
  )
  return new PrismaClient({ adapter })
}
