import { toMs } from '../../domain/shared/time.ts'
import { readJourneyTime } from '../../prisma/queries/journey-time.ts'
import type { DoorDependencies } from '../door.ts'
import { moveJourneyTime } from '../journey-time.ts'
import { keyOf, type Attempt } from './attempt.ts'

/** Two journeys that are not further apart than this have the same time. */
const SAME_WITHIN_MS = 120_000

/**
 * In virtual time a journey comes to the instant at which the other council spoke, so that the clocks of both agree; what rings on the
 * way rings at its own instant. It never goes back. In real time there is one clock for both, and nothing to do.
 * @throws Failure when its time cannot be moved now; the message waits
 */
export async function comeToSameTime(door: DoorDependencies, attempt: Attempt, journeyId: string): Promise<void> {
  const { saidAt } = attempt.opened.facts
  if (!door.virtualTime || saidAt === undefined) return
  const time = await readJourneyTime(door.database, journeyId)
  if (time === undefined || toMs(saidAt) - Date.now() - time.offsetMs <= SAME_WITHIN_MS) return
  const viewer = { caller: attempt.caller, requestId: attempt.stored.id }
  const key = keyOf(attempt, 'comeToSameTime')
  await moveJourneyTime(door, viewer, { journeyId, key, body: saidAt, targetOf: () => saidAt })
}
