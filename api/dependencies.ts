import type { Router } from 'express'
import type { Logger } from '../adapters/logger.ts'
import type { Settings } from '../adapters/settings.ts'
import type { DoorDependencies } from '../use-cases/door.ts'
import type { VerifyToken } from './sign-in.ts'

/** What the API works with. Made in create-api.ts; tests hand in what they like. */
export interface ApiDependencies {
  readonly settings: Settings
  readonly logger: Logger
  readonly door: DoorDependencies
  readonly verifyToken: VerifyToken
  /** The page that shows the message tray, where there is one. */
  readonly tray?: Router
}
