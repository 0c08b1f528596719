import { WorkflowNotFoundError } from '@temporalio/common'
import type { Delivery } from '../contracts/journey.ts'
import type { ActivityDependencies } from './dependencies.ts'

export type TellJourney = (news: { readonly journeyId: string; readonly delivery: Delivery }) => Promise<void>

/** Tells a journey that a message was delivered. A journey that has ended needs to hear nothing. */
export function createTellJourney({ signalJourney }: ActivityDependencies): TellJourney {
  return async ({ journeyId, delivery }) => {
    await signalJourney.delivered(journeyId, delivery).catch((error: unknown) => {
      if (!(error instanceof WorkflowNotFoundError)) throw error
    })
  }
}
