import { createTellOfConcerns } from '../activities/concern-notes.ts'
import { councilDetails } from '../activities/letters/council.ts'
import type { Logger } from '../adapters/logger.ts'
import { createWayOut } from '../adapters/messages/way-out.ts'
import type { Settings } from '../adapters/settings.ts'
import type { Database } from '../prisma/client.ts'
import { createRulesInForce } from '../prisma/rules-in-force.ts'

const EVERY_MS = 60_000

interface TellerParts {
  readonly settings: Settings
  readonly database: Database
  readonly logger: Logger
}

/**
 * Looks once a minute whether somebody has to hear of a concern that is in no journey. It is no workflow: it has to work while the
 * journeys' engine is away.
 */
export function keepTellingOfConcerns({ settings, database, logger }: TellerParts): { readonly stop: () => void } {
  const tell = createTellOfConcerns({
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
      const { told, failures } = await tell(new Date().toISOString())
      if (told > 0) logger.warn({ told }, 'Told of safeguarding concerns that are in no journey')
      for (const err of failures) logger.error({ err }, 'A note about a concern failed; trying again in a minute')
    } catch (err) {
      logger.error({ err }, 'Concerns could not be looked at for notes; trying again in a minute')
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
