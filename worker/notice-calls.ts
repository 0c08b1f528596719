import { councilDetails } from '../activities/letters/council.ts'
import { createCallAboutNotices } from '../activities/notice-calls.ts'
import type { Logger } from '../adapters/logger.ts'
import { createWayOut } from '../adapters/messages/way-out.ts'
import type { Settings } from '../adapters/settings.ts'
import type { Database } from '../prisma/client.ts'
import { createRulesInForce } from '../prisma/rules-in-force.ts'

const EVERY_MS = 60_000

interface NoticeCallerParts {
  readonly settings: Settings
  readonly database: Database
  readonly logger: Logger
}

/**
 * Looks once a minute whether somebody on call has to be called about a notice that is in no journey. It is no workflow: it has to work
 * while the journeys' engine is away.
 */
export function keepCallingAboutNotices({ settings, database, logger }: NoticeCallerParts): {
  readonly stop: () => void
} {
  const call = createCallAboutNotices({
    database,
    sender: createWayOut(settings),
    council: councilDetails(settings),
    rulesInForce: createRulesInForce(database),
  })
  let underWay = false
  const look = async (): Promise<void> => {
    if (underWay) return
    underWay = true
    try {
      const { called, failures } = await call(new Date().toISOString())
      if (called > 0) logger.warn({ called }, 'Called somebody about notices of hospitals that are in no journey')
      for (const err of failures) logger.error({ err }, 'A call about a notice failed; trying again in a minute')
    } catch (err) {
      logger.error({ err }, 'Notices could not be looked at for calls; trying again in a minute')
    } finally {
      underWay = false
    }
  }
  const timer = setInterval(() => void look(), EVERY_MS)
  void look()
  return {
    stop: () => {
      clearInterval(timer)
    },
  }
}
