import { WorkflowNotFoundError } from '@temporalio/common'
import type { Delivery } from '../contracts/journey.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { ActivityDependencies } from './dependencies.ts'

export type TellJourney = (news: { readonly journeyId: string; readonly delivery: Delivery }) => Promise<void>

type TellDependencies = Pick<ActivityDependencies, 'signalJourney' | 'database'>

/**
 * Tells a journey that a message was delivered or handed over, or may not have arrived. A journey that has ended needs to hear of no
 * delivery; of a letter that somebody still has to produce or to ask about it hears in a new run, which ends again.
 */
export function createTellJourney({ signalJourney, database }: TellDependencies): TellJourney {
  return async ({ journeyId, delivery }) => {
    try {
      await signalJourney.delivered(journeyId, delivery)
    } catch (error) {
      if (!(error instanceof WorkflowNotFoundError)) throw error
      if (!delivery.forProduction && !delivery.noReceipt) return
      const { state } = await database.journey.findUniqueOrThrow({ where: { id: journeyId }, select: { state: true } })
      await signalJourney.deliveredToEnded(state as unknown as Journey, delivery)
    }
  }
}
