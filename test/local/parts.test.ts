import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals'
import { claimDataFolder, emptyDataFolder, releaseDataFolder } from '../../local/data-folder.ts'
import { keepRunning } from '../../local/keep-running.ts'
import { isAlive, readPidNotes, writePidNote } from '../../local/leftovers.ts'
import { type PartOptions, type RunningPart, startPart } from '../../local/part.ts'

const WAITS = 'process.on("SIGTERM", () => process.exit(0)); console.log("here"); setInterval(() => {}, 1000)'
const IGNORES_SIGTERM = 'process.on("SIGTERM", () => {}); console.log("here"); setInterval(() => {}, 1000)'

let dataFolder: string
let started: RunningPart[]

beforeEach(() => {
  dataFolder = mkdtempSync(join(tmpdir(), 'care-parts-'))
  started = []
})
afterEach(async () => {
  for (const part of started) await part.stop()
  rmSync(dataFolder, { recursive: true, force: true })
})

const logOf = (name: string) => join(dataFolder, 'logs', `${name}.log`)
const saysHere =
  (name: string, times = 1) =>
  () =>
    Promise.resolve(existsSync(logOf(name)) && readFileSync(logOf(name), 'utf8').split('here').length > times)

async function start(script: string, change: Partial<PartOptions> = {}): Promise<RunningPart> {
  const name = change.name ?? 'worker'
  const part = await startPart({
    name,
    command: process.execPath,
    args: ['-e', script, dataFolder],
    dataFolder,
    stopSignal: 'SIGTERM',
    stopWithinMs: 5000,
    isReady: saysHere(name),
    readyWithinMs: 10_000,
    ...change,
  })
  started.push(part)
  return part
}

const noteOf = (part: RunningPart) => ({
  name: part.name,
  pid: part.pid,
  mark: [dataFolder],
  stopSignal: 'SIGTERM' as const,
})

describe('a part', () => {
  it('runs, is noted, logs to its file, and stops when asked', async () => {
    const part = await start(WAITS)
    expect(readPidNotes(dataFolder)).toEqual([noteOf(part)])
    expect(isAlive(noteOf(part))).toBe(true)
    await part.stop()
    expect(await part.ended).toBe('exit code 0')
    expect(isAlive(noteOf(part))).toBe(false)
    expect(readPidNotes(dataFolder)).toEqual([])
    expect(readFileSync(logOf('worker'), 'utf8')).toBe('here\n')
  })

  it('is killed when it does not stop in time', async () => {
    const part = await start(IGNORES_SIGTERM, { stopWithinMs: 50 })
    await part.stop()
    expect(await part.ended).toBe('signal SIGKILL')
  })

  it('that ends at once is reported with its last words, and leaves no note', async () => {
    await expect(
      start('console.log("no such table"); process.exit(3)', { isReady: () => Promise.resolve(false) }),
    ).rejects.toThrow('worker did not start (exit code 3). Its last words:\nno such table')
    expect(readPidNotes(dataFolder)).toEqual([])
  })

  it('that is never ready is ended and reported', async () => {
    const never = start(WAITS, { isReady: () => Promise.resolve(false), readyWithinMs: 200 })
    await expect(never).rejects.toThrow('worker was not ready after 0 s')
    expect(readPidNotes(dataFolder)).toEqual([])
  })

  it('that does not exist is reported', async () => {
    await expect(start('', { command: '/no/such/program' })).rejects.toThrow('worker could not be started')
  })

  it('stops waiting when it is no longer wanted', async () => {
    const never = start(WAITS, { isReady: () => Promise.resolve(false), abort: AbortSignal.abort(new Error('enough')) })
    await expect(never).rejects.toThrow('enough')
    expect(readPidNotes(dataFolder)).toEqual([])
  })
})

describe('a part that is kept running', () => {
  const unwanted = new AbortController().signal

  it('is started again when it dies, and that is said', async () => {
    const said: string[] = []
    const parts: RunningPart[] = []
    const secondStart = Promise.withResolvers<undefined>()
    const kept = await keepRunning(
      'The worker',
      async () => {
        parts.push(await start(WAITS, { isReady: saysHere('worker', parts.length + 1) }))
        if (parts.length === 2) secondStart.resolve(undefined)
        return parts.at(-1) as RunningPart
      },
      (line) => said.push(line),
      unwanted,
    )
    process.kill(parts[0]?.pid ?? 0, 'SIGKILL')
    await secondStart.promise
    await kept.stop()
    expect(parts).toHaveLength(2)
    expect(await parts[1]?.ended).toBe('exit code 0')
    expect(said).toEqual([
      'The worker ended by itself (signal SIGKILL); starting it again in 2 s',
      'The worker is running again',
    ])
  })

  it('must start the first time', async () => {
    const failing = keepRunning(
      'The worker',
      () => Promise.reject(new Error('no')),
      () => undefined,
      unwanted,
    )
    await expect(failing).rejects.toThrow('no')
  })
})

describe('the data folder', () => {
  it('ends what a killed start left running, the last started first', async () => {
    const postgres = await start(WAITS, { name: 'postgres' })
    const api = await start(WAITS, { name: 'api' })
    expect(await claimDataFolder(dataFolder)).toEqual(['api', 'postgres'])
    expect([isAlive(noteOf(postgres)), isAlive(noteOf(api))]).toEqual([false, false])
    expect(readPidNotes(dataFolder)).toMatchObject([{ name: 'start', pid: process.pid }])
    releaseDataFolder(dataFolder)
    expect(readPidNotes(dataFolder)).toEqual([])
  })

  it('never ends a process that only has the number of one of its own', async () => {
    const stranger = await start(WAITS)
    writePidNote(dataFolder, { ...noteOf(stranger), mark: ['/another/folder'] })
    expect(await claimDataFolder(dataFolder)).toEqual([])
    expect(isAlive(noteOf(stranger))).toBe(true)
  })

  it('is refused to a second owner', async () => {
    const owner = await start(WAITS, { name: 'start' })
    await expect(claimDataFolder(dataFolder)).rejects.toThrow(
      `is running already on ${dataFolder} (process ${owner.pid})`,
    )
    expect(isAlive(noteOf(owner))).toBe(true)
  })

  it('takes no harm from a note that was half written', async () => {
    writePidNote(dataFolder, { name: 'api', pid: 1, mark: ['x'], stopSignal: 'SIGTERM' })
    writeFileSync(join(dataFolder, 'run', 'api.json'), '{"name":')
    expect(await claimDataFolder(dataFolder)).toEqual([])
  })

  it('loses its data on a fresh start, but not a program that lies beside', () => {
    writeFileSync(join(dataFolder, 'temporal.db'), '')
    // Copies of an audit that is gone would say of the next one that it was changed.
    mkdirSync(join(dataFolder, 'audit-heads'))
    writeFileSync(join(dataFolder, 'temporal'), '')
    emptyDataFolder(dataFolder)
    const left = ['temporal.db', 'audit-heads', 'temporal'].filter((name) => existsSync(join(dataFolder, name)))
    expect(left).toEqual(['temporal'])
  })
})
