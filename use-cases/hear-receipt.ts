import { WorkflowNotFoundError } from '@temporalio/client'
import { receiptCame } from '../contracts/message.ts'
import { messageWorkflowId } from '../contracts/names.ts'
import type { DoorDependencies } from './door.ts'
import { Failure } from './failures.ts'

const WITHIN_MS = 3000

/**
 * Wakes the delivery of a message, which asks the way out what happened. A delivery that is over needs to hear nothing.
 * @throws Failure TEMPORAL_AWAY, so that the way out tells it again
 */
export async function hearReceipt(
  { workflows }: Pick<DoorDependencies, 'workflows'>,
  reference: string,
): Promise<void> {
  const { connection, workflow } = workflows.client
  try {
    await connection.withDeadline(Date.now() + WITHIN_MS, () =>
      workflow.getHandle(messageWorkflowId(reference)).signal(receiptCame),
    )
  } catch (error) {
    if (error instanceof WorkflowNotFoundError) return
    throw new Failure('TEMPORAL_AWAY', undefined, error)
  }
}
