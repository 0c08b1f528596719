import { NativeConnection, Runtime } from '@temporalio/worker'
import { createLogger, createTemporalLogger, type Logger } from '../adapters/logger.ts'
import { readSettings, SettingsError, type Settings } from '../adapters/settings.ts'
import { connectionOptions, createTemporalClient } from '../adapters/temporal/connection.ts'
import { createDatabase } from '../prisma/client.ts'
import { refuseMightyRole } from '../prisma/rights.ts'
import { recoverIfGone } from '../use-cases/recover.ts'
import { keepSealingAudit } from './audit-heads.ts'
import { keepCheckScheduled } from './check-schedule.ts'
import { activitiesFor } from './create-activities.ts'
import { createWorker } from './create-worker.ts'
import { createMessageStarter } from './message-sweep.ts'
import { keepTellingOfConcerns } from './concern-notes.ts'
import { keepCallingAboutNotices } from './notice-calls.ts'

/** Temporal's core writes to our log and offers its figures; signals are ours. */
function installRuntime(settings: Settings, logger: Logger): void {
  Runtime.install({
    logger: createTemporalLogger(logger),
    shutdownSignals: [],
    telemetryOptions: {
      metrics: {
        prometheus: {
          bindAddress: `${settings.METRICS_HOST}:${String(settings.METRICS_PORT)}`,
          countersTotalSuffix: true,
          unitSuffix: true,
          useSecondsForDurations: true,
        },
      },
    },
  })
}

/** Runs journeys and messages until it is asked to stop; then finishes what is in hand. */
async function main(): Promise<void> {
  const settings = readSettings()
  const logger = createLogger({ part: 'worker', level: settings.LOG_LEVEL })
  installRuntime(settings, logger)
  await refuseMightyRole(settings.NODE_ENV, settings.WORKER_DATABASE_URL)
  const database = createDatabase(settings.WORKER_DATABASE_URL, settings.DATABASE_POOL_SIZE)
  const { client, connection } = await createTemporalClient(settings)
  const starter = createMessageStarter({ client, taskQueue: settings.TEMPORAL_TASK_QUEUE, database, logger })
  const workflows = {
    client,
    taskQueue: settings.TEMPORAL_TASK_QUEUE,
    continueAsNewAfter: settings.CONTINUE_AS_NEW_AFTER,
  }
  const activities = activitiesFor(settings, {
    database,
    client,
    startMessages: starter.startMessages,
    bringBack: (reference) => recoverIfGone({ database, workflows }, reference),
  })
  const native = await NativeConnection.connect(await connectionOptions(settings))
  const { worker, run } = await createWorker(settings, { connection: native, activities, database, logger })
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      logger.info({ signal }, 'Stopping: finishing what is in hand')
      worker.shutdown()
    })
  }
  starter.startSweep()
  const kept = [
    keepCheckScheduled({ client, taskQueue: settings.TEMPORAL_TASK_QUEUE, logger }),
    keepCallingAboutNotices({ settings, database, logger }),
    keepSealingAudit({ settings, database, logger }),
    keepTellingOfConcerns({ settings, database, logger }),
  ]
  logger.info({ taskQueue: settings.TEMPORAL_TASK_QUEUE }, 'Worker started')
  await run()
  starter.stop()
  for (const each of kept) each.stop()
  await Promise.all([database.$disconnect(), connection.close(), native.close()])
  logger.info({}, 'Worker stopped')
}

try {
  await main()
} catch (error) {
  // What whoever starts it can put right is said in words; anything else is a defect and shows where it arose.
  if (!(error instanceof SettingsError)) throw error
  process.stderr.write(`${error.message}\n`)
  process.exitCode = 1
}
