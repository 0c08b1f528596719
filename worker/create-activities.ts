import type { Client } from '@temporalio/client'
import { createActivities, type Activities } from '../activities/index.ts'
import { councilDetails } from '../activities/letters/council.ts'
import { createCouncilExchange } from '../adapters/messages/council-exchange.ts'
import { createWayOut } from '../adapters/messages/way-out.ts'
import { createSeal } from '../adapters/seal.ts'
import type { Settings } from '../adapters/settings.ts'
import type { Database } from '../prisma/client.ts'
import { createJourneySignals } from './journey-signals.ts'
import { createJourneyWorkflows, type BringBack } from './journey-workflows.ts'
import { createRetryStuck } from './retry-stuck.ts'
import type { MessageStarter } from './message-sweep.ts'

interface Parts {
  readonly database: Database
  readonly client: Client
  readonly startMessages: MessageStarter['startMessages']
  readonly bringBack: BringBack
}

/** The activities with everything they work with, from the settings. */
export const activitiesFor = (settings: Settings, { database, client, startMessages, bringBack }: Parts): Activities =>
  createActivities({
    database,
    seal: createSeal(settings.PERSONAL_DATA_KEYS, settings.HASH_KEY),
    sender: createWayOut(settings),
    councils: createCouncilExchange(settings.COUNCIL_AUTHORITY, settings.AUTHORITY_MOVES_KEY),
    council: councilDetails(settings),
    signalJourney: createJourneySignals({
      client,
      taskQueue: settings.TEMPORAL_TASK_QUEUE,
      continueAsNewAfter: settings.CONTINUE_AS_NEW_AFTER,
    }),
    startMessages,
    journeyWorkflows: createJourneyWorkflows(client, settings.TEMPORAL_TASK_QUEUE, bringBack),
    retryStuck: createRetryStuck(client, database),
  })
