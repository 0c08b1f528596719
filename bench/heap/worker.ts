import { setImmediate as breathe } from 'node:timers/promises'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { readSettings } from '../../adapters/settings.ts'
import { connectionOptions } from '../../adapters/temporal/connection.ts'
import { createDataConverter } from '../../adapters/temporal/data-converter.ts'
import type { Committed, CommitRequest } from '../../contracts/commit.ts'
import { bundleWorkflows } from '../../worker/create-worker.ts'
import { serveParent } from '../child.ts'
import { HEAP_TASK_QUEUE } from './task-queue.ts'

const COLLECTIONS = 6

/** Nothing is written: this is about what a worker holds in memory. */
const commitTransition = ({ journey }: CommitRequest): Promise<Committed> => Promise.resolve({ clocks: journey.clocks })

/** Bytes in use once everything that nobody holds is gone. */
async function heapInUse(): Promise<number> {
  for (let turn = 0; turn < COLLECTIONS; turn += 1) {
    await breathe()
    globalThis.gc?.()
  }
  return process.memoryUsage().heapUsed
}

const settings = readSettings({ TEMPORAL_ADDRESS: process.argv[2] })
Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] })
const connection = await NativeConnection.connect(await connectionOptions(settings))
const worker = await Worker.create({
  connection,
  taskQueue: HEAP_TASK_QUEUE,
  workflowBundle: await bundleWorkflows(),
  activities: { commitTransition },
  dataConverter: createDataConverter(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE),
  maxCachedWorkflows: 2000,
  // Workflows in this thread, so that its heap is theirs.
  debugMode: true,
})
const running = worker.run()
serveParent(heapInUse, async () => {
  worker.shutdown()
  await running
  await connection.close()
})
