import { mkdirSync, rmSync, statfsSync } from 'node:fs'
import { join } from 'node:path'
import { endLeftovers, isAlive, readPidNotes, removePidNote, writePidNote } from './leftovers.ts'
import { LocalProblem } from './problem.ts'

/** The order of starting; stopping goes the other way. */
const START_ORDER = ['postgres', 'temporal', 'worker', 'api']

/** What a fresh start removes. The Temporal program, which may lie beside, is no data. */
const DATA = ['postgres', 'temporal.db', 'temporal.db-wal', 'temporal.db-shm', 'sign-in', 'tray', 'audit-heads', 'logs']

const OWN_NOTE = 'start'
const LEAST_FREE_BYTES = 500 * 1024 * 1024

function requireSpace(dataFolder: string): void {
  const { bavail, bsize } = statfsSync(dataFolder)
  if (bavail * bsize >= LEAST_FREE_BYTES) return
  const megabytes = Math.floor((bavail * bsize) / 1024 / 1024)
  throw new LocalProblem(`The disk of ${dataFolder} is nearly full: ${megabytes} MB are free, and 500 MB are needed`)
}

/**
 * Makes this process the owner of the data folder. Whatever a killed owner left running is ended first.
 * @returns the names of the processes that were ended. Throws a `LocalProblem` when the folder has a living owner.
 */
export async function claimDataFolder(dataFolder: string): Promise<readonly string[]> {
  mkdirSync(dataFolder, { recursive: true })
  requireSpace(dataFolder)
  const owner = readPidNotes(dataFolder).find((note) => note.name === OWN_NOTE && note.pid !== process.pid)
  if (owner && isAlive(owner)) {
    throw new LocalProblem(
      `"npm start" is running already on ${dataFolder} (process ${owner.pid}). Stop it with Ctrl-C, ` +
        'or give this one a LOCAL_DATA_DIR and ports of its own.',
    )
  }
  const ended = await endLeftovers(dataFolder, START_ORDER)
  writePidNote(dataFolder, { name: OWN_NOTE, pid: process.pid, mark: ['start.ts'], stopSignal: 'SIGTERM' })
  return ended
}

export function releaseDataFolder(dataFolder: string): void {
  removePidNote(dataFolder, OWN_NOTE)
}

/** Removes all data: nothing may be running on the folder. */
export function emptyDataFolder(dataFolder: string): void {
  for (const name of DATA) rmSync(join(dataFolder, name), { recursive: true, force: true })
}
