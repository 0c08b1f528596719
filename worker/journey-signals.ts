import type { Client } from '@temporalio/client'
import type { SignalJourney } from '../activities/dependencies.ts'
import { commitFailing, messageDelivered } from '../contracts/journey.ts'
import { journeyWorkflowId } from '../contracts/names.ts'

const WITHIN_MS = 5000

/** Signals to journeys, each under a deadline. */
export function createJourneySignals(client: Client): SignalJourney {
  const within = <T>(call: () => Promise<T>): Promise<T> => client.connection.withDeadline(Date.now() + WITHIN_MS, call)
  const handle = (journeyId: string) => client.workflow.getHandle(journeyWorkflowId(journeyId))
  return {
    commitFailing: (journeyId) => within(() => handle(journeyId).signal(commitFailing)),
    delivered: (journeyId, delivery) => within(() => handle(journeyId).signal(messageDelivered, delivery)),
  }
}
