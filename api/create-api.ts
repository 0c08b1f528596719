import type { Express } from 'express'
import type { Logger } from '../adapters/logger.ts'
import { createTray } from '../adapters/messages/tray.ts'
import { createSeal } from '../adapters/seal.ts'
import type { Settings } from '../adapters/settings.ts'
import { createTemporalClient, reachTemporal } from '../adapters/temporal/connection.ts'
import { createDatabase } from '../prisma/client.ts'
import { createRulesInForce } from '../prisma/rules-in-force.ts'
import { createStaffDirectory } from '../prisma/staff.ts'
import { createSubmissionListener } from '../prisma/submission-listener.ts'
import type { DoorDependencies } from '../use-cases/door.ts'
import { createApp } from './app.ts'
import { startResender } from './resender.ts'
import { createTokenVerifier } from './sign-in.ts'
import { createTrayPage } from './tray-page.ts'

export interface Api {
  readonly app: Express
  readonly door: DoorDependencies
  /** Ends what works beside the requests, and closes every connection. */
  readonly stop: () => Promise<void>
}

/** The API with everything behind it. Nothing is reached here: an absent part is an answer later, not a failed start. */
export async function createApi(settings: Settings, logger: Logger): Promise<Api> {
  const database = createDatabase(settings.DATABASE_URL, settings.DATABASE_POOL_SIZE)
  const listener = createSubmissionListener(settings.DATABASE_URL)
  const { client, connection } = await createTemporalClient(settings)
  const door: DoorDependencies = {
    database,
    listener,
    workflows: {
      client,
      taskQueue: settings.TEMPORAL_TASK_QUEUE,
      continueAsNewAfter: settings.CONTINUE_AS_NEW_AFTER,
    },
    temporalReachable: () => reachTemporal(connection),
    rulesInForce: createRulesInForce(database),
    staff: createStaffDirectory(database),
    sealing: createSeal(settings.PERSONAL_DATA_KEYS, settings.HASH_KEY),
    authority: settings.COUNCIL_AUTHORITY,
    stepsAtOnce: settings.STEPS_AT_ONCE,
  }
  const verifyToken = createTokenVerifier(settings)
  const app = createApp({ settings, logger, door, verifyToken, ...trayOf(settings) })
  const resender = startResender(door, logger)
  const stop = async (): Promise<void> => {
    await resender.stop()
    await Promise.allSettled([listener.stop(), connection.close(), database.$disconnect()])
  }
  return { app, door, stop }
}

/** The tray's pages are open to whoever reaches them, so production has none; its tray is only the folder. */
const trayOf = ({ NODE_ENV, TRAY_DIR }: Settings) =>
  NODE_ENV === 'production' ? {} : { tray: createTrayPage(createTray(TRAY_DIR)) }
