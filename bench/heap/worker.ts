import { once } from 'node:events'
import { BroadcastChannel } from 'node:worker_threads'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { readSettings } from '../../adapters/settings.ts'
import { connectionOptions } from '../../adapters/temporal/connection.ts'
import { createDataConverter } from '../../adapters/temporal/data-converter.ts'
import type { Committed, CommitRequest } from '../../contracts/commit.ts'
import { serveParent } from '../child.ts'
import { empty } from '../floor/activity.ts'
import { heapInUse } from './heap-in-use.ts'
import { HEAP_ANSWERS, HEAP_QUESTIONS, HEAP_TASK_QUEUE } from './names.ts'

/** Bytes in use by the thread of the workflows, and by the rest of the worker. */
export interface HeapBytes {
  readonly workflows: number
  readonly rest: number
}

/** Nothing is written: this is about what a worker holds in memory. */
const commitTransition = ({ journey }: CommitRequest): Promise<Committed> => Promise.resolve({ clocks: journey.clocks })

const [, , address, codePath = ''] = process.argv
const settings = readSettings({ TEMPORAL_ADDRESS: address })
const questions = new BroadcastChannel(HEAP_QUESTIONS)
const answers = new BroadcastChannel(HEAP_ANSWERS) as unknown as EventTarget

async function bothHeaps(): Promise<HeapBytes> {
  const answered = once(answers, 'message') as Promise<[{ readonly data: number }]>
  questions.postMessage('how much?')
  const [{ data: workflows }] = await answered
  return { workflows, rest: await heapInUse() }
}

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] })
const connection = await NativeConnection.connect(await connectionOptions(settings))
const worker = await Worker.create({
  connection,
  taskQueue: HEAP_TASK_QUEUE,
  workflowBundle: { codePath },
  activities: { commitTransition, empty },
  dataConverter: createDataConverter(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE),
  maxCachedWorkflows: 2000,
  workflowThreadPoolSize: 1,
})
const running = worker.run()
serveParent(bothHeaps, async () => {
  worker.shutdown()
  await running
  await connection.close()
})
