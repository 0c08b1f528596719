import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readPidNotes, signal } from './leftovers.ts'
import { freePort } from './ports.ts'
import { type RunningPostgres, startPostgres } from './postgres.ts'

/** Runs `work` with a PostgreSQL server of its own, which is gone afterwards, also after Ctrl-C. */
export async function withThrowAwayPostgres<Result>(
  work: (server: RunningPostgres) => Promise<Result>,
): Promise<Result> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'care-postgres-'))
  const remove = () => {
    for (const { pid } of readPidNotes(dataFolder)) signal(pid, 'SIGKILL')
    rmSync(dataFolder, { recursive: true, force: true })
  }
  const leave = () => process.exit(130)
  process.once('exit', remove)
  process.once('SIGINT', leave)
  try {
    const server = await startPostgres({ dataFolder, port: await freePort(), isThrowAway: true })
    return await work(server).finally(server.stop)
  } finally {
    process.off('SIGINT', leave)
    process.off('exit', remove)
    remove()
  }
}
