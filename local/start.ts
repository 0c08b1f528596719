import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { readSettings, type Settings, SettingsError } from '../adapters/settings.ts'
import { claimDataFolder, emptyDataFolder, releaseDataFolder } from './data-folder.ts'
import { readDemoStaff } from './demo-staff.ts'
import { startEmbedded } from './embedded.ts'
import type { KeptPart } from './keep-running.ts'
import { LocalProblem } from './problem.ts'
import { welcome } from './welcome.ts'

const PARENT_POLL_MS = 500

const say = (line: string) => {
  process.stdout.write(`${line}\n`)
}

function readOptions(): { settings: Settings; dataFolder: string; isFresh: boolean } {
  const { values } = parseArgs({ options: { fresh: { type: 'boolean', default: false } } })
  const settings = readSettings()
  if (settings.NODE_ENV === 'production') {
    throw new LocalProblem('"npm start" is the demonstration. In production use "npm run api" and "npm run worker".')
  }
  return { settings, dataFolder: resolve(settings.LOCAL_DATA_DIR), isFresh: values.fresh }
}

/** Aborts at Ctrl-C, at a request to stop, when the terminal is closed, and when an `npm` above us has been killed. */
function whenToStop(): AbortSignal {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      stopping.abort()
    })
  }
  const parent = process.ppid
  if (process.env['npm_lifecycle_event'] === 'start') {
    const watch = setInterval(() => {
      if (process.ppid !== parent) stopping.abort()
    }, PARENT_POLL_MS)
    watch.unref()
  }
  return stopping.signal
}

const aborted = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    // Keeps the process alive: the parts alone would not.
    const alive = setInterval(() => undefined, 60_000)
    const finish = () => {
      clearInterval(alive)
      resolve()
    }
    if (signal.aborted) finish()
    signal.addEventListener('abort', finish)
  })

async function stopAll(parts: readonly KeptPart[]): Promise<void> {
  say('Stopping: letting work in hand finish')
  for (const part of parts.toReversed()) await part.stop()
}

async function run(): Promise<void> {
  const { settings, dataFolder, isFresh } = readOptions()
  const abort = whenToStop()
  const ended = await claimDataFolder(dataFolder)
  if (ended.length > 0) say(`Ended what an earlier start left running: ${ended.join(', ')}`)
  try {
    if (isFresh) {
      emptyDataFolder(dataFolder)
      say(`Removed all data of ${settings.LOCAL_DATA_DIR}`)
    }
    const parts = await startEmbedded({ settings, dataFolder, say, abort })
    say(welcome(settings, readDemoStaff()))
    await aborted(abort)
    await stopAll(parts)
  } catch (error) {
    if (!abort.aborted) throw error
  } finally {
    releaseDataFolder(dataFolder)
  }
  say(`Stopped. The data are in ${settings.LOCAL_DATA_DIR}`)
}

/** What the person at the keyboard can put right is said in words; anything else is a defect and shows where it arose. */
function explain(error: unknown): string {
  if (error instanceof LocalProblem || error instanceof SettingsError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  await run()
} catch (error) {
  process.stderr.write(`\n${explain(error)}\n`)
  process.exitCode = 1
}
