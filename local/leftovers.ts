import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { z } from 'zod'

/**
 * A note of a process that belongs to a data folder, so that the next start can end what a killed one left behind.
 * The number alone proves nothing, for numbers are used again: the command line must still hold `mark`.
 */
const pidNote = z.strictObject({
  name: z.string(),
  pid: z.int().positive(),
  /** Words that stand in the process's command line, the data folder's path among them. */
  mark: z.array(z.string().min(1)).min(1),
  stopSignal: z.enum(['SIGINT', 'SIGTERM']),
})
export type PidNote = z.infer<typeof pidNote>

const POLL_MS = 50
const END_WITHIN_MS = 15_000

const runFolder = (dataFolder: string) => join(dataFolder, 'run')
const noteFile = (dataFolder: string, name: string) => join(runFolder(dataFolder), `${name}.json`)

export function writePidNote(dataFolder: string, note: PidNote): void {
  mkdirSync(runFolder(dataFolder), { recursive: true })
  writeFileSync(noteFile(dataFolder, note.name), JSON.stringify(note))
}

export function removePidNote(dataFolder: string, name: string): void {
  rmSync(noteFile(dataFolder, name), { force: true })
}

/** The notes of a data folder. A broken one, half written when the power went, is left out. */
export function readPidNotes(dataFolder: string): readonly PidNote[] {
  if (!existsSync(runFolder(dataFolder))) return []
  const files = readdirSync(runFolder(dataFolder)).filter((file) => file.endsWith('.json'))
  return files.flatMap((file) => {
    try {
      return [pidNote.parse(JSON.parse(readFileSync(join(runFolder(dataFolder), file), 'utf8')))]
    } catch {
      return []
    }
  })
}

/** The command line of a process; undefined when there is none of that number, or it is dead and only not yet reaped. */
function commandLineOf(pid: number): string | undefined {
  try {
    if (process.platform === 'linux')
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ') || undefined
    return execFileSync('ps', ['-ww', '-o', 'args=', '-p', String(pid)], { encoding: 'utf8' })
  } catch {
    return undefined
  }
}

/** Whether the noted process still runs and is the one that was noted. */
export function isAlive(note: PidNote): boolean {
  const commandLine = commandLineOf(note.pid)
  return commandLine !== undefined && note.mark.every((words) => commandLine.includes(words))
}

/** Sends a signal; a process that has gone meanwhile is no matter. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error
  }
}

async function end(note: PidNote): Promise<void> {
  signal(note.pid, note.stopSignal)
  const patience = Date.now() + END_WITHIN_MS
  while (isAlive(note) && Date.now() < patience) await wait(POLL_MS)
  if (isAlive(note)) signal(note.pid, 'SIGKILL')
  while (isAlive(note)) await wait(POLL_MS)
}

/**
 * Ends what an earlier, killed start left running in this data folder, the last started first, and removes its notes.
 * @returns the names of the processes that were ended.
 */
export async function endLeftovers(dataFolder: string, startOrder: readonly string[]): Promise<readonly string[]> {
  const notes = readPidNotes(dataFolder)
  const alive = notes.filter(isAlive)
  alive.sort((a, b) => startOrder.indexOf(b.name) - startOrder.indexOf(a.name))
  for (const note of alive) await end(note)
  for (const note of notes) removePidNote(dataFolder, note.name)
  return alive.map((note) => note.name)
}
