import { setTimeout as pause } from 'node:timers/promises'

/** Waits, unless somebody asks the benchmark to stop. */
export async function wait(ms: number, abort: AbortSignal): Promise<void> {
  await pause(Math.max(0, ms), undefined, { signal: abort }).catch(() => undefined)
  abort.throwIfAborted()
}
