import { fileURLToPath } from 'node:url'
import { DefaultLogger, NativeConnection, Runtime, Worker } from '@temporalio/worker'
import { serveParent } from '../child.ts'
import { empty } from './activity.ts'
import { FLOOR_TASK_QUEUE } from './messages.ts'

Runtime.install({ logger: new DefaultLogger('ERROR'), shutdownSignals: [] })
const connection = await NativeConnection.connect({ address: process.argv[2] ?? '' })
const worker = await Worker.create({
  connection,
  taskQueue: FLOOR_TASK_QUEUE,
  workflowsPath: fileURLToPath(import.meta.resolve('./workflow.ts')),
  activities: { empty },
  // As the product's worker has them.
  maxCachedWorkflows: 500,
  workflowThreadPoolSize: 1,
  maxConcurrentWorkflowTaskExecutions: 20,
  maxConcurrentActivityTaskExecutions: 20,
})
const running = worker.run()
serveParent(
  () => undefined,
  async () => {
    worker.shutdown()
    await running
    await connection.close()
  },
)
