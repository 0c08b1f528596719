import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { freePort } from './ports.ts'
import { type RunningPostgres, startPostgres } from './postgres.ts'

/** Runs `work` with a PostgreSQL server of its own, which is gone afterwards. */
export async function withThrowAwayPostgres<Result>(
  work: (server: RunningPostgres) => Promise<Result>,
): Promise<Result> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'care-postgres-'))
  try {
    const server = await startPostgres({ dataFolder, port: await freePort(), isThrowAway: true })
    return await work(server).finally(server.stop)
  } finally {
    rmSync(dataFolder, { recursive: true, force: true })
  }
}
