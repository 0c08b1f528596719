import { setTimeout as wait } from 'node:timers/promises'
import type { RunningPart } from './part.ts'

const FIRST_PAUSE_MS = 1000
const LONGEST_PAUSE_MS = 30_000
/** A part that ran this long was well; its next fall counts as the first again. */
const STEADY_MS = 60_000

export type Say = (line: string) => void

/** A part that is started again whenever it ends by itself. */
export interface KeptPart {
  readonly stop: () => Promise<void>
}

interface Keeping {
  readonly name: string
  readonly start: (abort: AbortSignal) => Promise<RunningPart>
  readonly say: Say
  readonly abort: AbortSignal
}

const seconds = (milliseconds: number) => `${Math.round(milliseconds / 1000)} s`

/** Starts it again, with longer and longer pauses. Undefined when it is no longer wanted. */
async function startAgain({ name, start, say, abort }: Keeping, pauseMs: number): Promise<RunningPart | undefined> {
  try {
    await wait(pauseMs, undefined, { signal: abort })
    const part = await start(abort)
    say(`${name} is running again`)
    return part
  } catch (error) {
    if (abort.aborted) return undefined
    const longerMs = Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
    say(`${error instanceof Error ? error.message : String(error)}\nTrying again in ${seconds(longerMs)}`)
    return startAgain({ name, start, say, abort }, longerMs)
  }
}

/**
 * Starts a part, answers when it is ready, and from then on starts it again when it dies, saying so. The first start must
 * succeed: its error is thrown.
 */
export async function keepRunning(
  name: string,
  start: Keeping['start'],
  say: Say,
  unwanted: AbortSignal,
): Promise<KeptPart> {
  const stopping = new AbortController()
  const isStopping = () => stopping.signal.aborted
  const abort = AbortSignal.any([stopping.signal, unwanted])
  let current: RunningPart | undefined = await start(abort)

  const watch = async (): Promise<void> => {
    let pauseMs = FIRST_PAUSE_MS
    while (current) {
      const startedAt = Date.now()
      const ending = await current.ended
      if (isStopping()) return
      pauseMs = Date.now() - startedAt > STEADY_MS ? FIRST_PAUSE_MS : Math.min(pauseMs * 2, LONGEST_PAUSE_MS)
      say(`${name} ended by itself (${ending}); starting it again in ${seconds(pauseMs)}`)
      const next = await startAgain({ name, start, say, abort }, pauseMs)
      // A wish to stop may have come while it was starting.
      if (isStopping()) return next?.stop()
      current = next
    }
  }
  const watching = watch()

  const stop = async () => {
    stopping.abort()
    await current?.stop()
    await watching
  }
  return { stop }
}
