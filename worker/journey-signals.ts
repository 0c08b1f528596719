import type { Client } from '@temporalio/client'
import type { SignalJourney } from '../activities/dependencies.ts'
import { checked, commitFailing, messageDelivered } from '../contracts/journey.ts'
import { inputFrom, journeyStartOptions } from '../contracts/journey-start.ts'
import { JOURNEY_WORKFLOW, journeyWorkflowId } from '../contracts/names.ts'

const WITHIN_MS = 5000

export interface SignalDependencies {
  readonly client: Client
  readonly taskQueue: string
  readonly continueAsNewAfter: number
}

/** Signals to journeys, each under a deadline. */
export function createJourneySignals({ client, taskQueue, continueAsNewAfter }: SignalDependencies): SignalJourney {
  const within = <T>(call: () => Promise<T>): Promise<T> => client.connection.withDeadline(Date.now() + WITHIN_MS, call)
  const handle = (journeyId: string) => client.workflow.getHandle(journeyWorkflowId(journeyId))
  return {
    commitFailing: (journeyId) => within(() => handle(journeyId).signal(commitFailing)),
    checked: (journeyId, causes) => within(() => handle(journeyId).signal(checked, causes)),
    delivered: (journeyId, delivery) => within(() => handle(journeyId).signal(messageDelivered, delivery)),
    async deliveredToEnded(journey, delivery) {
      await within(() =>
        client.workflow.signalWithStart(JOURNEY_WORKFLOW, {
          ...journeyStartOptions(taskQueue, journey),
          args: [inputFrom(journey, continueAsNewAfter)],
          workflowIdReusePolicy: 'ALLOW_DUPLICATE',
          signal: messageDelivered,
          signalArgs: [delivery],
        }),
      )
    },
  }
}
