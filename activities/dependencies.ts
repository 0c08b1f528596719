import type { Delivery } from '../contracts/journey.ts'
import type { CouncilExchange } from '../adapters/messages/council-exchange.ts'
import type { MessageSender } from '../adapters/messages/sender.ts'
import type { Seal } from '../adapters/seal.ts'
import type { Journey } from '../domain/journey/journey.ts'
import type { Database } from '../prisma/client.ts'
import type { CouncilDetails } from './letters/council.ts'

/** What the activities work with, made once by the worker. */
export interface ActivityDependencies {
  readonly database: Database
  readonly seal: Seal
  readonly sender: MessageSender
  /** The way to the systems of other councils. */
  readonly councils: CouncilExchange
  readonly council: CouncilDetails
  /** Sends a signal to a journey's workflow; rejects when the journey cannot be reached. */
  readonly signalJourney: SignalJourney
  /** Has the stuck messages of a journey tried again now. */
  readonly retryStuck: (journeyId: string) => void
  /** Starts the workflow of each message; losing one is mended by the sweep. */
  readonly startMessages: (messages: readonly { readonly reference: string; readonly template: string }[]) => void
}

export interface SignalJourney {
  readonly commitFailing: (journeyId: string) => Promise<void>
  readonly delivered: (journeyId: string, delivery: Delivery) => Promise<void>
  /** The same for a journey whose workflow has ended: a run begins with what PostgreSQL holds. */
  readonly deliveredToEnded: (journey: Journey, delivery: Delivery) => Promise<void>
}
