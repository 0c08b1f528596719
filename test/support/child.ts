import { spawn, type ChildProcess } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Settings } from '../../adapters/settings.ts'
import { eventually } from './eventually.ts'
import { bundledOnce } from './house.ts'

export interface Child {
  readonly process: ChildProcess
  /** Resolves when it has ended, however. */
  readonly ended: Promise<void>
  readonly kill: (signal: NodeJS.Signals) => Promise<void>
}

/** The environment that gives another process a house's database, task queue and tray. */
export const environmentOf = (settings: Settings): NodeJS.ProcessEnv => ({
  ...process.env,
  NODE_OPTIONS: '',
  DATABASE_URL: settings.DATABASE_URL,
  WORKER_DATABASE_URL: settings.WORKER_DATABASE_URL,
  READER_DATABASE_URL: settings.READER_DATABASE_URL,
  OWNER_DATABASE_URL: settings.OWNER_DATABASE_URL,
  TEMPORAL_ADDRESS: settings.TEMPORAL_ADDRESS,
  TEMPORAL_TASK_QUEUE: settings.TEMPORAL_TASK_QUEUE,
  TRAY_DIR: settings.TRAY_DIR,
  AUDIT_HEADS_DIR: settings.AUDIT_HEADS_DIR,
  VIRTUAL_TIME: settings.VIRTUAL_TIME,
  CONTINUE_AS_NEW_AFTER: String(settings.CONTINUE_AS_NEW_AFTER),
  REQUESTS_PER_MINUTE: String(settings.REQUESTS_PER_MINUTE),
  LOG_LEVEL: 'silent',
})

/**
 * Starts a program of the project as a process of its own.
 * @param path relative to the root
 * @param log a file's descriptor for all that it says; otherwise only its errors are shown
 * @param words what it is told on its command line
 */
export function startChild(path: string, env: NodeJS.ProcessEnv, log?: number, words: readonly string[] = []): Child {
  const started = spawn(process.execPath, [join(import.meta.dirname, '../..', path), ...words], {
    env,
    stdio: ['ignore', log ?? 'ignore', log ?? 'inherit'],
  })
  const ended = new Promise<void>((resolve) => {
    started.once('exit', () => {
      resolve()
    })
  })
  const kill = async (signal: NodeJS.Signals): Promise<void> => {
    started.kill(signal)
    await ended
  }
  return { process: started, ended, kill }
}

/** Where a worker is killed, see worker-child.ts. */
export type Moment = 'beforeCommit' | 'afterCommit'

let bundle: Promise<string> | undefined

/** Bundled once: a worker that is only to die need not bundle for itself. */
async function writeBundle(): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'workflows-')), 'bundle.js')
  await writeFile(file, (await bundledOnce()).code)
  return file
}

/** Starts the worker that a test can kill. @param die where it is to be killed */
export async function startWorkerChild(settings: Settings, die?: Moment): Promise<Child> {
  const readyFile = join(tmpdir(), `worker-ready-${randomUUID()}`)
  const child = startChild('test/support/worker-child.ts', {
    ...environmentOf(settings),
    READY_FILE: readyFile,
    WORKFLOW_BUNDLE: await (bundle ??= writeBundle()),
    ...(die === undefined ? {} : { DIE: die }),
  })
  await eventually('the worker is ready', () => existsSync(readyFile))
  return child
}
