import { setTimeout as pause } from 'node:timers/promises'
import { Refused } from '../domain/shared/refusal.ts'
import type { Waiter } from '../prisma/submission-listener.ts'
import { Failure } from './failures.ts'
import type { SentStep } from './send-step.ts'

/** Only after this does the update's own outcome join the race: asking for it costs the server work that the notice does not. */
const ASK_TEMPORAL_AFTER_MS = 250

/** Longest wait for a step's end; then 202. */
const ANSWER_WITHIN_MS = 8000

type Woken = 'NOTICE' | 'TEMPORAL' | 'LATE'

/**
 * Waits until a step that was sent has ended, or it has taken too long to keep the caller.
 * @param waiter registered before the step was sent
 * @param read what PostgreSQL says now; undefined while the step is open
 * @returns what `read` answered, or undefined when the outcome is not known yet
 * @throws Refused when the journey refused the step after all: somebody else was quicker; Failure JOURNEY_NEEDS_REPAIR
 */
export async function awaitOutcome<T>(
  waiter: Waiter,
  sent: SentStep | undefined,
  read: () => Promise<T | undefined>,
): Promise<T | undefined> {
  const over = new AbortController()
  const { signal } = over
  const deadline = pause(ANSWER_WITHIN_MS, 'LATE' as const, { signal })
  const temporal = askTemporal(sent, signal, deadline)
  for (const late of [deadline, temporal]) late.catch(() => undefined)
  try {
    let others: Promise<Woken> = Promise.race([deadline, temporal])
    for (;;) {
      const woken = await Promise.race([waiter.next().then((): Woken => 'NOTICE'), others])
      const outcome = await read()
      if (outcome !== undefined || woken === 'LATE') return outcome
      if (woken === 'TEMPORAL') others = deadline
    }
  } finally {
    over.abort()
  }
}

/** The update's own outcome, asked for late. Trouble on the way to it is no end: the submission stays open and is sent again. */
async function askTemporal(sent: SentStep | undefined, signal: AbortSignal, deadline: Promise<Woken>): Promise<Woken> {
  if (sent === undefined) return deadline
  await pause(ASK_TEMPORAL_AFTER_MS, undefined, { signal })
  try {
    await sent.outcome()
    return 'TEMPORAL'
  } catch (error) {
    if (error instanceof Refused || error instanceof Failure) throw error
    return deadline
  }
}
