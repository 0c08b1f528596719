import { createSeal } from '../adapters/seal.ts'
import type { Settings } from '../adapters/settings.ts'
import { createTemporalClient, reachTemporal } from '../adapters/temporal/connection.ts'
import { createDatabase } from '../prisma/client.ts'
import { createHospitalDirectory } from '../prisma/hospitals.ts'
import { createRulesInForce } from '../prisma/rules-in-force.ts'
import { createStaffDirectory } from '../prisma/staff.ts'
import { createSubmissionListener } from '../prisma/submission-listener.ts'
import type { DoorDependencies } from '../use-cases/door.ts'

export interface OpenDoor {
  readonly door: DoorDependencies
  /** Closes every connection. */
  readonly close: () => Promise<void>
}

/** What the use cases work with, from the settings. Nothing is reached here: an absent part is an answer later. */
export async function createDoor(settings: Settings): Promise<OpenDoor> {
  const database = createDatabase(settings.DATABASE_URL, settings.DATABASE_POOL_SIZE)
  const listener = createSubmissionListener(settings.DATABASE_URL)
  const { client, connection, endedAtStart } = await createTemporalClient(settings)
  const door: DoorDependencies = {
    database,
    listener,
    workflows: {
      client,
      endedAtStart,
      taskQueue: settings.TEMPORAL_TASK_QUEUE,
      continueAsNewAfter: settings.CONTINUE_AS_NEW_AFTER,
    },
    temporalReachable: () => reachTemporal(connection),
    rulesInForce: createRulesInForce(database),
    staff: createStaffDirectory(database),
    hospitals: createHospitalDirectory(database),
    sealing: createSeal(settings.PERSONAL_DATA_KEYS, settings.HASH_KEY),
    authority: settings.COUNCIL_AUTHORITY,
    exchangesMoves: settings.AUTHORITY_MOVES_KEY !== undefined,
    virtualTime: settings.VIRTUAL_TIME === 'on',
    stepsAtOnce: settings.STEPS_AT_ONCE,
  }
  const close = async (): Promise<void> => {
    await Promise.allSettled([listener.stop(), connection.close(), database.$disconnect()])
  }
  return { door, close }
}
