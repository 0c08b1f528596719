import type { Express } from 'express'
import type { Logger } from '../adapters/logger.ts'
import { createTray } from '../adapters/messages/tray.ts'
import type { Settings } from '../adapters/settings.ts'
import type { DoorDependencies } from '../use-cases/door.ts'
import { createApp } from './app.ts'
import { createDoor } from './create-door.ts'
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
  const { door, close } = await createDoor(settings)
  const verifyToken = createTokenVerifier(settings)
  const app = createApp({ settings, logger, door, verifyToken, ...trayOf(settings) })
  const resender = startResender(door, logger)
  const stop = async (): Promise<void> => {
    await resender.stop()
    await close()
  }
  return { app, door, stop }
}

/** The tray's pages are open to whoever reaches them, so production has none; its tray is only the folder. */
const trayOf = ({ NODE_ENV, MESSAGES, TRAY_DIR }: Settings) =>
  NODE_ENV === 'production' || MESSAGES !== 'tray' ? {} : { tray: createTrayPage(createTray(TRAY_DIR)) }
