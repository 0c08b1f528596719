import { Context } from '@temporalio/activity'
import type { ActivityDependencies } from './dependencies.ts'

/** A journey is flagged once PostgreSQL has not answered for this long; design: visible within ten seconds. */
const FLAG_AFTER_MS = 4000

/** The same by the number of attempts, for journeys in virtual time, whose schedule times are not of this clock. */
const FLAG_AFTER_ATTEMPTS = 7

/**
 * Runs an attempt; when it fails and has been failing for a while, tells the journey, which shows it to supervisors and lowers
 * the flag by itself once an attempt comes through. The failure goes on to Temporal, which tries again.
 */
export async function flagWhenFailing<T>(
  { signalJourney }: Pick<ActivityDependencies, 'signalJourney'>,
  journeyId: string,
  attempt: () => Promise<T>,
): Promise<T> {
  try {
    return await attempt()
  } catch (error) {
    const { scheduledTimestampMs, attempt: attempts } = Context.current().info
    const isLong = Date.now() - scheduledTimestampMs >= FLAG_AFTER_MS || attempts >= FLAG_AFTER_ATTEMPTS
    if (isLong) await signalJourney.commitFailing(journeyId).catch(() => undefined)
    throw error
  }
}
