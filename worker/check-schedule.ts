import { ScheduleAlreadyRunning, type Client, type ScheduleUpdateOptions } from '@temporalio/client'
import type { Logger } from '../adapters/logger.ts'
import { CHECK_WORKFLOW } from '../contracts/names.ts'

/** How soon making the schedule is tried again. */
const TRY_AGAIN_MS = 60_000

const WITHIN_MS = 5000

interface ScheduleDependencies {
  readonly client: Client
  readonly taskQueue: string
  readonly logger: Logger
}

/** One schedule for each task queue, whoever makes it. */
export const checkScheduleId = (taskQueue: string): string => `check-journeys-${taskQueue}`

const optionsFor = (taskQueue: string) =>
  ({
    spec: { intervals: [{ every: '1 hour' }] },
    action: {
      type: 'startWorkflow',
      workflowType: CHECK_WORKFLOW,
      workflowId: checkScheduleId(taskQueue),
      args: [],
      taskQueue,
      staticSummary: 'Is every open journey waiting for somebody or for a date, and does its workflow run?',
    },
    // One that is late makes up for those that were missed.
    policies: { overlap: 'SKIP', catchupWindow: '1 minute' },
  }) as const satisfies Omit<ScheduleUpdateOptions, 'state'>

/**
 * Makes the schedule by which all journeys are checked every hour, or brings the one that is there up to date. The first check begins
 * at once. Every worker does so at its start; doing it twice changes nothing.
 */
export async function scheduleCheck({ client, taskQueue }: Omit<ScheduleDependencies, 'logger'>): Promise<void> {
  const options = optionsFor(taskQueue)
  const scheduleId = checkScheduleId(taskQueue)
  await client.connection.withDeadline(Date.now() + WITHIN_MS, async () => {
    try {
      await client.schedule.create({ ...options, scheduleId, state: { triggerImmediately: true } })
    } catch (error) {
      if (!(error instanceof ScheduleAlreadyRunning)) throw error
      // Paused by somebody, it stays so.
      await client.schedule.getHandle(scheduleId).update(({ state }) => ({ ...options, state }))
    }
  })
}

/** The same, tried every minute until it is done. */
export function keepCheckScheduled(dependencies: ScheduleDependencies): { readonly stop: () => void } {
  let timer: NodeJS.Timeout | undefined
  let stopped = false
  const attempt = (): void => {
    scheduleCheck(dependencies).catch((error: unknown) => {
      if (stopped) return
      dependencies.logger.error({ err: error }, 'The hourly check could not be scheduled; trying again in a minute')
      timer = setTimeout(attempt, TRY_AGAIN_MS)
    })
  }
  attempt()
  return {
    stop: () => {
      stopped = true
      clearTimeout(timer)
    },
  }
}
