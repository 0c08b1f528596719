import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { LocalProblem } from '../local/problem.ts'

/** A program of the benchmark in a process of its own. */
export interface BenchChild {
  /** Sends a question and waits for its one answer; one question at a time. */
  readonly ask: <Answer>(question: string) => Promise<Answer>
  readonly stop: () => Promise<void>
}

const STOPS_WITHIN_MS = 10_000

/**
 * Starts a program and waits until it says that it is ready.
 * @param url of its file, as `import.meta.resolve` gives it
 * @param args what it reads from `process.argv`
 */
export async function startChild(
  url: string,
  args: readonly string[],
  nodeOptions: readonly string[] = [],
): Promise<BenchChild> {
  const child = fork(fileURLToPath(url), [...args], {
    execArgv: ['--no-warnings', ...nodeOptions],
    env: { ...process.env, NODE_OPTIONS: '' },
    stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
  })
  const ended = new Promise<void>((resolve) => {
    child.once('exit', () => {
      resolve()
    })
  })
  const answer = <Answer>() => answerOf<Answer>(child, url)
  await answer()
  return {
    ask: (question) => {
      const answered = answer()
      child.send(question)
      return answered as Promise<never>
    },
    async stop() {
      const killer = setTimeout(() => child.kill('SIGKILL'), STOPS_WITHIN_MS)
      if (child.connected) child.disconnect()
      await ended
      clearTimeout(killer)
    },
  }
}

function answerOf<Answer>(child: ChildProcess, url: string): Promise<Answer> {
  const { promise, resolve, reject } = Promise.withResolvers<Answer>()
  const onExit = () => {
    reject(new LocalProblem(`${url} ended by itself`))
  }
  const onMessage = (message: unknown) => {
    child.off('exit', onExit)
    resolve(message as Answer)
  }
  child.once('message', onMessage).once('exit', onExit)
  return promise
}

/** The child's side: says that it is ready, answers questions, and ends when its parent goes. */
export function serveParent(answer: (question: string) => unknown, stop: () => Promise<void>): void {
  process.on('message', (question) => {
    void Promise.resolve(answer(String(question))).then((value) => process.send?.(value))
  })
  process.once('disconnect', () => void stop().finally(() => process.exit()))
  process.send?.('ready')
}
