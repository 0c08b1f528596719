import { proxyActivities } from '@temporalio/workflow'
import type { Activities } from '../activities/index.ts'
import { FAILURES } from '../contracts/names.ts'

/**
 * Commits and questions to PostgreSQL. Tried for ever: a failing commit is a visible pending activity and an attention flag, not
 * a dead journey. Short attempts, so that a killed worker costs one slow step and no more.
 */
export const records = proxyActivities<Pick<Activities, 'commitTransition' | 'askFiring'>>({
  startToCloseTimeout: '3 seconds',
  retry: {
    initialInterval: '250 milliseconds',
    backoffCoefficient: 1.5,
    maximumInterval: '2 seconds',
    nonRetryableErrorTypes: [FAILURES.COMMIT_CONFLICT],
  },
})

/** The post: retried for days, without hurry, visible while it waits. */
export const post = proxyActivities<Pick<Activities, 'deliver' | 'tellJourney'>>({
  startToCloseTimeout: '30 seconds',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '10 minutes' },
})

/** The check of all journeys: a page takes a second or so, and the next check begins in an hour in any case. */
export const watch = proxyActivities<Pick<Activities, 'checkPage' | 'endCheck'>>({
  startToCloseTimeout: '1 minute',
  retry: { initialInterval: '1 second', backoffCoefficient: 2, maximumInterval: '1 minute' },
})
