import type { Logger } from '../adapters/logger.ts'
import type { DoorDependencies } from '../use-cases/door.ts'
import { takeInReceived } from '../use-cases/hospital-notices/take-in-received.ts'
import { resendOpenSubmissions } from '../use-cases/resend-open-submissions.ts'

const EVERY_MS = 1000

/** Sends again, once a second, what was accepted and has not come to its end, notices of hospitals among it. Never twice at once. */
export function startResender(door: DoorDependencies, logger: Logger): { readonly stop: () => Promise<void> } {
  let stopped = false
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()

  const resend = async (): Promise<void> => {
    try {
      const sent = await resendOpenSubmissions(door)
      if (sent > 0) logger.info({ sent }, 'Sent open submissions again')
      const notices = await takeInReceived(door)
      if (notices > 0) logger.info({ notices }, 'Looked again at notices of hospitals')
    } catch (err) {
      logger.warn({ err }, 'What was kept could not be sent again')
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
