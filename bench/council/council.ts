import { statSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { createDoor } from '../../api/create-door.ts'
import type { DoorDependencies } from '../../use-cases/door.ts'
import { closeConnections } from '../http/client.ts'
import { createJourneyClient } from '../journeys/client.ts'
import { openPool } from '../journeys/pool.ts'
import { untilPostIsDelivered } from '../journeys/post.ts'
import { STEP_KINDS } from '../journeys/steps.ts'
import { paced } from '../runners.ts'
import { startBenchStack, type BenchStack } from '../stack.ts'
import { fetchTokens } from '../tokens.ts'

export type Close = () => Promise<unknown>

/** Bytes that both stores take. */
export interface Bytes {
  readonly database: number
  readonly temporal: number
}

/** A council on servers of its own, with journeys whose staff take steps all day. */
export interface Council {
  readonly stack: BenchStack
  /** As the product's commands have it. */
  readonly door: DoorDependencies
  readonly database: pg.Client
  /** Takes the next step: of one kind and the other in turn, round the journeys. */
  readonly step: () => Promise<void>
  /** Steps at a steady pace. @returns milliseconds of each */
  readonly block: (steps: number) => Promise<readonly number[]>
  readonly bytes: () => Promise<Bytes>
}

/** @param pool how many journeys of each kind the steps go round */
export async function openCouncil(pool: number, onEnd: (close: Close) => void): Promise<Council> {
  const stack = await startBenchStack()
  onEnd(stack.stop)
  const { door, close } = await createDoor(stack.settings)
  onEnd(close)
  const database = new pg.Client({ connectionString: stack.databaseUrl })
  await database.connect()
  onEnd(() => database.end())
  const client = createJourneyClient(stack.settings.API_PORT, await fetchTokens(stack.settings.SIGN_IN_ISSUER))
  const journeys = await openPool(client, pool)
  await untilPostIsDelivered(database)
  let turn = 0
  const step = (): Promise<void> => {
    turn += 1
    return client.take(journeys.next(STEP_KINDS[turn % STEP_KINDS.length] ?? 'stays'))
  }
  return {
    stack,
    door,
    database,
    step,
    block(steps) {
      closeConnections()
      return paced(steps, step)
    },
    bytes: async () => ({ database: await databaseBytes(database), temporal: temporalBytes(stack.folder) }),
  }
}

async function databaseBytes(database: pg.Client): Promise<number> {
  await database.query('VACUUM')
  await database.query('CHECKPOINT')
  const { rows } = await database.query<{ bytes: string }>('SELECT pg_database_size(current_database()) AS bytes')
  return Number(rows[0]?.bytes)
}

/** With what has not been moved from its log into its file yet, a few megabytes at most. */
const temporalBytes = (folder: string): number =>
  ['temporal.db', 'temporal.db-wal'].reduce(
    (sum, name) => sum + (statSync(join(folder, name), { throwIfNoEntry: false })?.size ?? 0),
    0,
  )
