import type { Client } from '@temporalio/client'
import { messageWorkflowId } from '../contracts/names.ts'
import type { Database } from '../prisma/client.ts'

const WITHIN_MS = 5000

/** What somebody corrects is entered for a few letters at most. */
const MOST = 50

/** The activity by which a message's workflow delivers it. */
const DELIVER = 'deliver'

/**
 * Has the stuck messages of a journey tried again now, rather than when their pause of up to ten minutes is over. Nothing is lost
 * when this fails: they are tried again all the same.
 */
export function createRetryStuck(client: Client, database: Database): (journeyId: string) => void {
  const retry = async (reference: string): Promise<void> => {
    const { connection, options } = client
    await connection.withDeadline(Date.now() + WITHIN_MS, () =>
      connection.workflowService.resetActivity({
        namespace: options.namespace,
        execution: { workflowId: messageWorkflowId(reference) },
        type: DELIVER,
      }),
    )
  }
  const retryAll = async (journeyId: string): Promise<void> => {
    const stuck = await database.outboxMessage.findMany({
      where: { journeyId, status: 'STUCK' },
      select: { reference: true },
      take: MOST,
    })
    await Promise.allSettled(stuck.map(({ reference }) => retry(reference)))
  }
  return (journeyId) => {
    retryAll(journeyId).catch(() => undefined)
  }
}
