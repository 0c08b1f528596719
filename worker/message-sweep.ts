import { WorkflowExecutionAlreadyStartedError, type Client } from '@temporalio/client'
import type { Logger } from '../adapters/logger.ts'
import { messageStartOptions } from '../contracts/message-start.ts'
import { MESSAGE_WORKFLOW } from '../contracts/names.ts'
import type { Database } from '../prisma/client.ts'

/** How often lost starts are looked for. */
const SWEEP_EVERY_MS = 60_000

/** A message that has waited this long should have been started by its commit. */
const LOST_AFTER_MS = 20_000

/** Started side by side; a sweep takes at most so many batches, and the next one goes on. */
const BATCH = 50
const MOST_BATCHES = 20

const WITHIN_MS = 5000

export interface MessageStarterDependencies {
  readonly client: Client
  readonly taskQueue: string
  readonly database: Database
  readonly logger: Logger
}

/** A message of the outbox that waits to be delivered. */
export interface Waiting {
  readonly reference: string
  readonly template: string
}

export interface MessageStarter {
  /** Starts the workflow of each message and does not wait; a start that is lost is mended by the sweep. */
  readonly startMessages: (messages: readonly Waiting[]) => void
  /** Looks for lost starts now and then every minute. */
  readonly startSweep: () => void
  readonly stop: () => void
  /** One look for lost starts. @returns how many workflows it started */
  readonly sweep: () => Promise<number>
}

/**
 * One short workflow for each message of the outbox; its id is the message's reference, so that it can never run twice at one time. A
 * commit starts it once and for all. The sweep starts what PostgreSQL says nobody has begun with: that is also a message which was
 * withheld, or did not arrive, and has to go out again (R-CLS-02, R-GEN-03).
 */
export function createMessageStarter(dependencies: MessageStarterDependencies): MessageStarter {
  const { logger } = dependencies
  let timer: NodeJS.Timeout | undefined
  let underWay: Promise<void> | undefined

  const sweepQuietly = async (): Promise<void> => {
    try {
      const started = await sweep(dependencies)
      if (started > 0) logger.warn({ started }, 'Messages started whose start was lost')
    } catch (error) {
      logger.error({ err: error }, 'Lost messages could not be started; trying again in a minute')
    } finally {
      underWay = undefined
    }
  }
  const sweepUnlessUnderWay = (): void => {
    underWay ??= sweepQuietly()
  }

  return {
    sweep: () => sweep(dependencies),
    startMessages(messages) {
      for (const message of messages) {
        start(dependencies, message, 'REJECT_DUPLICATE').catch((error: unknown) => {
          logger.error(
            { err: error, message: message.reference },
            'A message could not be started; the sweep starts it',
          )
        })
      }
    },
    startSweep() {
      sweepUnlessUnderWay()
      timer ??= setInterval(sweepUnlessUnderWay, SWEEP_EVERY_MS)
    },
    stop() {
      clearInterval(timer)
      timer = undefined
    },
  }
}

/** @returns false when it is running already, or may not run again */
async function start(
  { client, taskQueue }: MessageStarterDependencies,
  message: Waiting,
  workflowIdReusePolicy: 'REJECT_DUPLICATE' | 'ALLOW_DUPLICATE',
): Promise<boolean> {
  try {
    await client.connection.withDeadline(Date.now() + WITHIN_MS, () =>
      client.workflow.start(MESSAGE_WORKFLOW, {
        ...messageStartOptions(taskQueue, message),
        workflowIdReusePolicy,
      }),
    )
    return true
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false
    throw error
  }
}

/** Batch by batch, so that messages which wait for another reason cannot stand in the way of those behind them. */
async function sweep(dependencies: MessageStarterDependencies): Promise<number> {
  const before = new Date(Date.now() - LOST_AFTER_MS)
  let started = 0
  let after = ''
  for (let batch = 0; batch < MOST_BATCHES; batch += 1) {
    const rows = await readWaiting(dependencies.database, before, after)
    const starts = await Promise.all(rows.map((row) => start(dependencies, row, 'ALLOW_DUPLICATE')))
    started += starts.filter(Boolean).length
    after = rows.at(-1)?.reference ?? after
    if (rows.length < BATCH) break
  }
  return started
}

/** Messages that nobody has tried to deliver yet, in the order of their names. */
const readWaiting = (database: Database, before: Date, after: string): Promise<Waiting[]> =>
  database.outboxMessage.findMany({
    where: { status: 'WAITING', startedAt: null, createdAt: { lt: before }, reference: { gt: after } },
    orderBy: { reference: 'asc' },
    take: BATCH,
    select: { reference: true, template: true },
  })
