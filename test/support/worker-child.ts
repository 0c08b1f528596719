import { readFileSync, writeFileSync } from 'node:fs'
import { NativeConnection } from '@temporalio/worker'
import { createLogger } from '../../adapters/logger.ts'
import { readSettings } from '../../adapters/settings.ts'
import { connectionOptions, createTemporalClient } from '../../adapters/temporal/connection.ts'
import { createDatabase } from '../../prisma/client.ts'
import { activitiesFor } from '../../worker/create-activities.ts'
import { createWorker } from '../../worker/create-worker.ts'
import { createMessageStarter } from '../../worker/message-sweep.ts'

/**
 * A worker process that a test can kill at the worst moment. It is the product's own worker; only its commit is wrapped.
 * DIE=beforeCommit: killed after Temporal accepted the step and before PostgreSQL has it.
 * DIE=afterCommit: killed after PostgreSQL has it and before Temporal hears of it.
 */
const die = (): never => {
  process.kill(process.pid, 'SIGKILL')
  throw new Error('killed')
}

const settings = readSettings()
const logger = createLogger({ part: 'worker', level: settings.LOG_LEVEL })
const database = createDatabase(settings.WORKER_DATABASE_URL, 4)
const { client } = await createTemporalClient(settings)
const starter = createMessageStarter({ client, taskQueue: settings.TEMPORAL_TASK_QUEUE, database, logger })
const activities = activitiesFor(settings, {
  database,
  client,
  startMessages: starter.startMessages,
  bringBack: () => Promise.resolve(false),
})
const { commitTransition } = activities
const bundle = process.env['WORKFLOW_BUNDLE']
const { worker, run } = await createWorker(settings, {
  ...(bundle === undefined ? {} : { workflowBundle: { code: readFileSync(bundle, 'utf8') } }),
  connection: await NativeConnection.connect(await connectionOptions(settings)),
  database,
  logger,
  activities: {
    ...activities,
    commitTransition: async (request) => {
      if (process.env['DIE'] === 'beforeCommit') die()
      const committed = await commitTransition(request)
      if (process.env['DIE'] === 'afterCommit') die()
      return committed
    },
  },
})
process.once('SIGTERM', () => {
  worker.shutdown()
})
const readyFile = process.env['READY_FILE']
if (readyFile !== undefined) writeFileSync(readyFile, '')
await run()
await database.$disconnect()
process.exit(0)
