import type { Logger } from '../adapters/logger.ts'
import type { DoorDependencies } from '../use-cases/door.ts'
import type { EachByItself } from '../use-cases/each-by-itself.ts'
import { takeInWaitingMoves } from '../use-cases/authority-moves/take-in.ts'
import { takeInReceived } from '../use-cases/hospital-notices/take-in-received.ts'
import { tellJourneysOfChanges } from '../use-cases/rule-changes/tell-journeys.ts'
import { resendOpenSubmissions } from '../use-cases/resend-open-submissions.ts'

const EVERY_MS = 1000

const COULD_NOT = 'What was kept could not be sent again'

/** Sends again, once a second, what was accepted and has not come to its end, notices of hospitals and messages of other councils among it. Never twice at once. */
export function startResender(door: DoorDependencies, logger: Logger): { readonly stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  const report = ({ done, failures }: EachByItself, what: string): void => {
    if (done > 0) logger.info({ done }, what)
    for (const err of failures) logger.warn({ err }, COULD_NOT)
  }
  const resend = async (): Promise<void> => {
    try {
      report(await resendOpenSubmissions(door), 'Sent open submissions again')
      report(await takeInReceived(door), 'Looked again at notices of hospitals')
      report(await tellJourneysOfChanges(door), 'Told journeys of changed rules')
      report(await takeInWaitingMoves(door), 'Looked again at messages of other councils')
    } catch (err) {
      logger.warn({ err }, COULD_NOT)
    }
    if (!stopped) schedule()
  }
  const schedule = (): void => {
    timer = setTimeout(() => {
      running = resend()
    }, EVERY_MS)
  }
  schedule()
  return {
    stop() {
      stopped = true
      clearTimeout(timer)
      return running
    },
  }
}
