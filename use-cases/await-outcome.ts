import { Refused } from '../domain/shared/refusal.ts'
import type { Notice, Waiter } from '../prisma/submission-listener.ts'
import { Failure } from './failures.ts'
import type { SentStep } from './send-step.ts'

/** Only after this does the update's own outcome join the race: asking for it costs the server work that the notice does not. */
const ASK_TEMPORAL_AFTER_MS = 250

/** Longest wait for a step's end; then 202. */
const ANSWER_WITHIN_MS = 8000

type Woken = Notice | 'TEMPORAL' | 'LATE'

/**
 * Waits until a step that was sent has ended, or it has taken too long to keep the caller.
 * @param waiter registered before the step was sent
 * @param read what the notice says, or else PostgreSQL now; undefined while the step is open
 * @returns what `read` answered, or undefined when the outcome is not known yet
 * @throws Refused when the journey refused the step after all: somebody else was quicker; Failure JOURNEY_NEEDS_REPAIR
 */
export async function awaitOutcome<T>(
  waiter: Waiter,
  sent: SentStep | undefined,
  read: (notice: Notice) => Promise<T | undefined>,
): Promise<T | undefined> {
  const deadline = alarm('LATE' as const, ANSWER_WITHIN_MS)
  const asking = alarm('TEMPORAL' as const, sent?.endedAtOnce === true ? 0 : ASK_TEMPORAL_AFTER_MS)
  const temporal = asking.rings.then((): Promise<Woken> => outcomeOf(sent, deadline.rings))
  temporal.catch(() => undefined)
  try {
    let others: Promise<Woken> = Promise.race([deadline.rings, temporal])
    for (;;) {
      const woken = await Promise.race([waiter.next(), others])
      const outcome = await read(typeof woken === 'object' ? woken : {})
      if (outcome !== undefined || woken === 'LATE') return outcome
      if (woken === 'TEMPORAL') others = deadline.rings
    }
  } finally {
    deadline.stop()
    asking.stop()
  }
}

/** Says its word after a while, unless it is stopped. */
function alarm<Word>(word: Word, afterMs: number): { readonly rings: Promise<Word>; readonly stop: () => void } {
  const { promise, resolve } = Promise.withResolvers<Word>()
  const timer = setTimeout(resolve, afterMs, word)
  return {
    rings: promise,
    stop: () => {
      clearTimeout(timer)
    },
  }
}

/** The update's own outcome. Trouble on the way to it is no end: the submission stays open and is sent again. */
async function outcomeOf(sent: SentStep | undefined, deadline: Promise<Woken>): Promise<Woken> {
  if (sent === undefined) return deadline
  try {
    await sent.outcome()
    return 'TEMPORAL'
  } catch (error) {
    if (error instanceof Refused || error instanceof Failure) throw error
    return deadline
  }
}
