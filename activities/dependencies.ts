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
  readonly journeyWorkflows: JourneyWorkflows
  /** Starts the workflow of each message; losing one is mended by the sweep. */
  readonly startMessages: (messages: readonly { readonly reference: string; readonly template: string }[]) => void
}

/** The workflows of journeys, as the check of all of them looks at them. */
export interface JourneyWorkflows {
  readonly taskQueue: string
  /** The ids of the journeys, from one to another, whose workflow runs or is paused. It may be a moment late. */
  readonly runningBetween: (first: string, last: string) => Promise<ReadonlySet<string>>
  /** Starts the workflow of a journey anew from PostgreSQL. @returns false when it runs after all, or need not run any more */
  readonly bringBack: (reference: string) => Promise<boolean>
}

export interface SignalJourney {
  readonly commitFailing: (journeyId: string) => Promise<void>
  /** What the check of all journeys found wrong with it. */
  readonly checked: (journeyId: string, causes: readonly string[]) => Promise<void>
  readonly delivered: (journeyId: string, delivery: Delivery) => Promise<void>
  /** The same for a journey whose workflow has ended: a run begins with what PostgreSQL holds. */
  readonly deliveredToEnded: (journey: Journey, delivery: Delivery) => Promise<void>
}
