import type { Client } from '@temporalio/client'
import { tsToMs } from '@temporalio/common/lib/time.js'
import proto from '@temporalio/proto'
import { countOpenSubmissions, isDatabaseReady } from '../prisma/queries/state-of-database.ts'
import type { DoorDependencies } from './door.ts'

export type PartState = 'UP' | 'DOWN'

/** The parts that a step needs. */
export interface PartsHealth {
  /** PostgreSQL can be reached, is migrated, and holds a policy and a calendar. */
  readonly database: PartState
  readonly temporal: PartState
  /** A worker has asked the task queue for work not long ago. */
  readonly workers: PartState
}

export type HealthDependencies = Pick<DoorDependencies, 'database' | 'temporalReachable' | 'workflows'>

/** A worker's long poll lasts a minute; one that has not come back for longer has gone. */
const POLLED_WITHIN_MS = 75_000

const ANSWERS_WITHIN_MS = 1000

const stateOf = (isUp: Promise<boolean>): Promise<PartState> =>
  isUp.then(
    (up) => (up ? 'UP' : 'DOWN'),
    () => 'DOWN',
  )

/** How the needed parts are now. It asks each of them, briefly, and never throws. */
export async function checkParts({ database, temporalReachable, workflows }: HealthDependencies): Promise<PartsHealth> {
  const reachable = temporalReachable()
  const [db, temporal, workers] = await Promise.all([
    stateOf(isDatabaseReady(database)),
    stateOf(reachable.then(() => true)),
    stateOf(reachable.then(() => hasWorker(workflows.client, workflows.taskQueue))),
  ])
  return { database: db, temporal, workers }
}

async function hasWorker({ connection, options }: Client, name: string): Promise<boolean> {
  const { pollers } = await connection.withDeadline(Date.now() + ANSWERS_WITHIN_MS, () =>
    connection.workflowService.describeTaskQueue({
      namespace: options.namespace,
      taskQueue: { name },
      taskQueueType: proto.temporal.api.enums.v1.TaskQueueType.TASK_QUEUE_TYPE_WORKFLOW,
    }),
  )
  return pollers.some(({ lastAccessTime }) => lastAccessTime && Date.now() - tsToMs(lastAccessTime) < POLLED_WITHIN_MS)
}

/** Steps that are under way now, for the figures. */
export const countStepsUnderWay = ({ database }: Pick<DoorDependencies, 'database'>): Promise<number> =>
  countOpenSubmissions(database)
