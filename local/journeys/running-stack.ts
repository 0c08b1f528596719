import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { LocalProblem } from '../problem.ts'

const READY_WITHIN_MS = 180_000
const LOOK_EVERY_MS = 500

const START = join(import.meta.dirname, '../start.ts')

async function isReady(apiUrl: string): Promise<boolean> {
  try {
    const answer = await fetch(`${apiUrl}/ready`, { signal: AbortSignal.timeout(2000) })
    await answer.body?.cancel()
    return answer.ok
  } catch {
    return false
  }
}

/**
 * Works on the running stack. When none runs, one is started for this and stopped afterwards; its data are kept.
 * @param onStart hears that a start is needed
 */
export async function withRunningStack<Result>(
  apiUrl: string,
  onStart: () => void,
  work: () => Promise<Result>,
): Promise<Result> {
  if (await isReady(apiUrl)) return work()
  onStart()
  const stack = startStack()
  try {
    await stack.untilReady(apiUrl)
    return await work()
  } finally {
    await stack.stop()
  }
}

/** Starts a stack of its own. @param env where it keeps its data, and on which ports it listens */
export function startStack(env: NodeJS.ProcessEnv = process.env) {
  const child = spawn(process.execPath, ['--no-warnings', START], { env, stdio: ['ignore', 'pipe', 'pipe'] })
  const words: string[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk: Buffer) => words.push(chunk.toString()))
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const hasEnded = (): boolean => child.exitCode !== null || child.signalCode !== null
  const untilReady = async (apiUrl: string): Promise<void> => {
    const patience = Date.now() + READY_WITHIN_MS
    while (!(await isReady(apiUrl))) {
      if (hasEnded() || Date.now() > patience) throw new LocalProblem(`The stack did not start:\n${words.join('')}`)
      await pause(LOOK_EVERY_MS)
    }
  }
  const stop = async (): Promise<void> => {
    if (!hasEnded()) child.kill('SIGTERM')
    await ended
  }
  // Whatever ends the demonstration ends what it started.
  process.once('exit', () => child.kill('SIGTERM'))
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => void stop().then(() => process.exit(signal === 'SIGINT' ? 130 : 143)))
  }
  return { untilReady, stop }
}
