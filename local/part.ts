import { type ChildProcess, spawn } from 'node:child_process'
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { type PidNote, removePidNote, signal, writePidNote } from './leftovers.ts'
import { LocalProblem } from './problem.ts'

const READY_POLL_MS = 25
const LOG_TAIL_LINES = 15
const LARGEST_LOG_BYTES = 20 * 1024 * 1024

/** One program of the stack, run as a process of its own. */
export interface PartOptions {
  readonly name: string
  readonly command: string
  readonly args: readonly string[]
  readonly env?: NodeJS.ProcessEnv
  /** The user to run as, when not ours. */
  readonly user?: { readonly uid: number; readonly gid: number }
  /** Absolute path. The pid note and the log go here. It must stand in `args`, so that the process can be known again. */
  readonly dataFolder: string
  readonly stopSignal: PidNote['stopSignal']
  /** Time to stop by itself before it is killed. */
  readonly stopWithinMs: number
  readonly isReady: () => Promise<boolean>
  readonly readyWithinMs: number
  /** Gives up waiting and ends the process. */
  readonly abort?: AbortSignal | undefined
}

/** How a process ended: `exit code 1`, `signal SIGKILL`. */
type Ending = string

export interface RunningPart {
  readonly name: string
  readonly pid: number
  /** Answers when the process has ended, wished or not. */
  readonly ended: Promise<Ending>
  /** Asks it to stop, waits, and kills it when it takes too long. Safe to call twice. */
  readonly stop: () => Promise<void>
}

const logFile = ({ dataFolder, name }: PartOptions): string => join(dataFolder, 'logs', `${name}.log`)

function openLog(options: PartOptions): number {
  const path = logFile(options)
  mkdirSync(join(options.dataFolder, 'logs'), { recursive: true })
  if (existsSync(path) && statSync(path).size > LARGEST_LOG_BYTES) renameSync(path, `${path}.previous`)
  return openSync(path, 'a', 0o600)
}

function lastWords(options: PartOptions): string {
  return readFileSync(logFile(options), 'utf8').trimEnd().split('\n').slice(-LOG_TAIL_LINES).join('\n')
}

function spawnPart(options: PartOptions): ChildProcess {
  const log = openLog(options)
  try {
    // A group of its own: Ctrl-C reaches only `npm start`, which then stops the parts in order.
    return spawn(options.command, options.args, {
      ...options.user,
      env: options.env ?? process.env,
      stdio: ['ignore', log, log],
      detached: true,
    })
  } finally {
    closeSync(log)
  }
}

function endOf(child: ChildProcess): Promise<Ending> {
  return new Promise((resolve) => {
    child.once('error', (error) => {
      resolve(error.message)
    })
    child.once('exit', (code, signalName) => {
      resolve(signalName ? `signal ${signalName}` : `exit code ${code ?? 'unknown'}`)
    })
  })
}

async function untilReady(options: PartOptions, ended: Promise<Ending>): Promise<void> {
  let ending: Ending | undefined
  void ended.then((how) => (ending = how))
  const patience = Date.now() + options.readyWithinMs
  while (!(await options.isReady())) {
    if (ending !== undefined) {
      throw new LocalProblem(`${options.name} did not start (${ending}). Its last words:\n${lastWords(options)}`)
    }
    if (Date.now() > patience) {
      const seconds = Math.round(options.readyWithinMs / 1000)
      throw new LocalProblem(`${options.name} was not ready after ${seconds} s. Its last words:\n${lastWords(options)}`)
    }
    options.abort?.throwIfAborted()
    await wait(READY_POLL_MS)
  }
}

/** Starts a part and answers when it is ready. Throws a `LocalProblem`, and leaves nothing running, when it is not. */
export async function startPart(options: PartOptions): Promise<RunningPart> {
  const { name, dataFolder, stopSignal } = options
  const child = spawnPart(options)
  const ended = endOf(child)
  const { pid } = child
  if (pid === undefined) throw new LocalProblem(`${name} could not be started: ${await ended}`)
  writePidNote(dataFolder, { name, pid, mark: [dataFolder], stopSignal })

  const stop = async () => {
    const killer = setTimeout(() => {
      signal(pid, 'SIGKILL')
    }, options.stopWithinMs)
    if (child.exitCode === null && child.signalCode === null) child.kill(stopSignal)
    await ended
    clearTimeout(killer)
    removePidNote(dataFolder, name)
  }

  try {
    await untilReady(options, ended)
  } catch (error) {
    await stop()
    throw error
  }
  return { name, pid, ended, stop }
}
