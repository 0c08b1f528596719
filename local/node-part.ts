import { join } from 'node:path'
import { type RunningPart, startPart } from './part.ts'

interface NodePartOptions {
  /** `api` or `worker`: its file is `<name>/main.ts`. */
  readonly name: 'api' | 'worker'
  readonly dataFolder: string
  readonly env: NodeJS.ProcessEnv
  /** Answers 200 when the part is ready. */
  readonly readyUrl: string
  /** Time that work in hand may take when it is asked to stop. */
  readonly graceSeconds: number
  readonly abort?: AbortSignal
}

const ROOT = join(import.meta.dirname, '..')

const answersOk = (url: string): Promise<boolean> =>
  fetch(url, { signal: AbortSignal.timeout(2000) }).then(
    async (response) => {
      await response.body?.cancel()
      return response.ok
    },
    () => false,
  )

/** Starts one of our own processes, which reads its settings from `env` and logs to its standard output. */
export function startNodePart({
  name,
  dataFolder,
  env,
  readyUrl,
  graceSeconds,
  abort,
}: NodePartOptions): Promise<RunningPart> {
  return startPart({
    name,
    command: process.execPath,
    // The last argument is read by nobody; it shows in the list of processes whose part this is.
    args: ['--no-warnings', join(ROOT, name, 'main.ts'), dataFolder],
    env,
    dataFolder,
    stopSignal: 'SIGTERM',
    stopWithinMs: (graceSeconds + 5) * 1000,
    isReady: () => answersOk(readyUrl),
    readyWithinMs: 90_000,
    abort,
  })
}
