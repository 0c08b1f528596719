import { countOpenSubmissions, isDatabaseReady } from '../prisma/queries/state-of-database.ts'
import { hasWorker } from '../prisma/queries/workers.ts'
import type { DoorDependencies } from './door.ts'

export type PartState = 'UP' | 'DOWN'

/** The parts that a step needs. */
export interface PartsHealth {
  /** PostgreSQL can be reached, is migrated, and holds a policy and a calendar. */
  readonly database: PartState
  readonly temporal: PartState
  /** A worker has said within the last seconds that it works. */
  readonly workers: PartState
}

export type HealthDependencies = Pick<DoorDependencies, 'database' | 'temporalReachable' | 'workflows'>

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
    stateOf(reachable.then(() => hasWorker(database, workflows.taskQueue))),
  ])
  return { database: db, temporal, workers }
}

/** Steps that are under way now, for the figures. */
export const countStepsUnderWay = ({ database }: Pick<DoorDependencies, 'database'>): Promise<number> =>
  countOpenSubmissions(database)
