import pg from 'pg'
import type { House } from './house.ts'

/** Rows of journeys that nobody else can write, so that their commits wait. */
export interface RowLock {
  readonly release: () => Promise<void>
}

/** Holds the rows of these journeys on a connection of its own, until it is released or the server dies. */
export async function lockJourneys({ settings }: House, journeyIds: readonly string[]): Promise<RowLock> {
  const client = new pg.Client({ connectionString: settings.OWNER_DATABASE_URL })
  client.on('error', () => undefined)
  await client.connect()
  await client.query('BEGIN')
  await client.query('SELECT FROM journey WHERE id = ANY($1::uuid[]) FOR UPDATE', [journeyIds])
  return {
    async release() {
      await client.query('COMMIT').catch(() => undefined)
      await client.end().catch(() => undefined)
    },
  }
}
