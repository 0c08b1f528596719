import { setTimeout as pause } from 'node:timers/promises'

const PAUSE_MS = 50
const MOST_COLLECTIONS = 40
const STEADY_LOOKS = 5
const STEADY = 0.9995

/** Bytes of this thread's heap once everything that nobody holds is gone; that takes several collections, with time between. */
export async function heapInUse(): Promise<number> {
  let least = Infinity
  for (let collections = 0, steady = 0; steady < STEADY_LOOKS && collections < MOST_COLLECTIONS; collections += 1) {
    await pause(PAUSE_MS)
    // An ordinary collection keeps code and caches that it may let go at the next one, megabytes at a time.
    globalThis.gc?.({ type: 'major', execution: 'sync', flavor: 'last-resort' })
    const used = process.memoryUsage().heapUsed
    steady = used < least * STEADY ? 0 : steady + 1
    least = Math.min(least, used)
  }
  return least
}
