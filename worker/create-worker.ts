import { fileURLToPath } from 'node:url'
import { bundleWorkflowCode, Worker, type NativeConnection, type WorkerOptions } from '@temporalio/worker'
import type { Activities } from '../activities/index.ts'
import { createTemporalLogger, type Logger } from '../adapters/logger.ts'
import type { Settings } from '../adapters/settings.ts'
import type { Database } from '../prisma/client.ts'
import { announcePresence } from './presence.ts'
import { createDataConverter, FAILURE_CONVERTER_PATH } from '../adapters/temporal/data-converter.ts'

const pathOf = (module: string): string => fileURLToPath(import.meta.resolve(module))

/**
 * Evaluated once for all journeys instead of once for each: a cached journey then takes 55 kB of memory and not more than 300
 * (docs/performance.md). Nothing in them may remember anything of a journey outside an object made for it, for all share them and
 * the sandbox freezes them.
 */
const PRELOADED = [
  '@temporalio/common',
  ...['journey', 'names', 'search-attributes', 'shown'].map((name) => pathOf(`../contracts/${name}.ts`)),
  pathOf('../workflows/journey-run.ts'),
  ...['machine', 'due', 'liveness', 'supervisor-details', 'waiting-on', 'migrate', 'step-title'].map((name) =>
    pathOf(`../domain/journey/${name}.ts`),
  ),
]

/** The code that runs in the sandbox, in one piece. Also what the replay test replays histories against. */
export const bundleWorkflows = (logger?: Logger) =>
  bundleWorkflowCode({
    workflowsPath: pathOf('../workflows/index.ts'),
    failureConverterPath: FAILURE_CONVERTER_PATH,
    workflowInterceptorModules: ['whole-tasks', 'step-handlers'].map((name) => pathOf(`../workflows/${name}.ts`)),
    preloadModules: PRELOADED,
    ...(logger === undefined ? {} : { logger: createTemporalLogger(logger) }),
  })

/** Worker versions are kept apart in production only; before a version is made current, nothing runs on it. */
const versioning = ({ BUILD_ID: buildId }: Settings): Pick<WorkerOptions, 'workerDeploymentOptions'> =>
  buildId === undefined
    ? {}
    : {
        workerDeploymentOptions: {
          useWorkerVersioning: true,
          version: { deploymentName: 'care-worker', buildId },
          defaultVersioningBehavior: 'AUTO_UPGRADE',
        },
      }

/** What a worker is put together from. */
export interface WorkerParts {
  readonly connection: NativeConnection
  readonly activities: Activities
  readonly database: Database
  readonly logger: Logger
  /** Code bundled before, for tests; bundled here when absent. */
  readonly workflowBundle?: { readonly code: string }
}

export interface RunnableWorker {
  readonly worker: Worker
  /** Runs until `worker.shutdown()`. */
  readonly run: () => Promise<void>
}

/**
 * A worker for journeys and messages. Fixed slots rather than a tuner: on a machine shared with a database, a tuner that watches
 * the processor would starve the worker whenever the database is busy.
 */
export async function createWorker(
  settings: Settings,
  { connection, activities, database, logger, workflowBundle }: WorkerParts,
): Promise<RunnableWorker> {
  const worker = await Worker.create({
    connection,
    namespace: settings.TEMPORAL_NAMESPACE,
    taskQueue: settings.TEMPORAL_TASK_QUEUE,
    workflowBundle: workflowBundle ?? (await bundleWorkflows(logger)),
    activities,
    dataConverter: createDataConverter(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE),
    maxCachedWorkflows: 500,
    workflowThreadPoolSize: 1,
    maxConcurrentWorkflowTaskExecutions: 20,
    maxConcurrentActivityTaskExecutions: 20,
    // After a crash the server tries the dead worker first; two seconds instead of ten for the one slow click.
    stickyQueueScheduleToStartTimeout: '2 seconds',
    shutdownGraceTime: `${String(settings.SHUTDOWN_GRACE_SECONDS)} seconds`,
    ...versioning(settings),
  })
  const isWorking = (): boolean => worker.getState() === 'RUNNING' || worker.getState() === 'INITIALIZED'
  const run = async (): Promise<void> => {
    const takeBack = announcePresence({ database, logger }, settings.TEMPORAL_TASK_QUEUE, isWorking)
    try {
      await worker.run()
    } finally {
      await takeBack()
    }
  }
  return { worker, run }
}
