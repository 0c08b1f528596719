import { randomUUID } from 'node:crypto'
import type { Logger } from '../adapters/logger.ts'
import type { Database } from '../prisma/client.ts'
import { forgetWorker, rememberWorker } from '../prisma/queries/workers.ts'

/** Often enough that a worker which has died is missed within a quarter of a minute. */
const SAID_EVERY_MS = 4000

/**
 * Says every few seconds that this worker works, for `/ready`: the server itself believes in a dead worker until its long poll
 * would have ended, a minute later.
 * @param isWorking asked each time
 * @returns what takes it back
 */
export function announcePresence(
  { database, logger }: { readonly database: Database; readonly logger: Logger },
  taskQueue: string,
  isWorking: () => boolean,
): () => Promise<void> {
  const id = randomUUID()
  const say = (): void => {
    if (!isWorking()) return
    rememberWorker(database, id, taskQueue).catch((error: unknown) => {
      logger.warn({ err: error }, 'The worker could not say that it works')
    })
  }
  say()
  const timer = setInterval(say, SAID_EVERY_MS)
  return async () => {
    clearInterval(timer)
    await forgetWorker(database, id).catch(() => undefined)
  }
}
