import type { Client } from '@temporalio/client'
import { JOURNEY_WORKFLOW, journeyWorkflowId, messageWorkflowId } from '../../contracts/names.ts'

/** Temporal's own mark on a workflow whose tasks fail one after the other; it comes after some of them. */
export const PROBLEMS_OF_TASKS =
  "TemporalReportedProblems IN ('category=WorkflowTaskFailed', 'category=WorkflowTaskTimedOut')"

/** More than so many at once is trouble with a part, and not with journeys one by one. */
const MOST = 500

/** What Temporal's list shows as needing somebody. */
export interface Suspects {
  readonly journeyIds: readonly string[]
  /** References of messages. */
  readonly messages: readonly string[]
  /** There are more than were looked at. */
  readonly more: boolean
}

/** Every workflow that shows a flag, has failing tasks or is paused. The list follows what happens within a second or so. */
export async function listSuspects(client: Client, taskQueue: string): Promise<Suspects> {
  const flagged = `ExecutionStatus='Running' AND (CareAttention IS NOT NULL OR ${PROBLEMS_OF_TASKS})`
  const query = `TaskQueue='${taskQueue}' AND ((${flagged}) OR ExecutionStatus='Paused')`
  const [journeyIds, messages]: [string[], string[]] = [[], []]
  for await (const { type, workflowId } of client.workflow.list({ query, pageSize: MOST })) {
    if (journeyIds.length + messages.length === MOST) return { journeyIds, messages, more: true }
    if (type === JOURNEY_WORKFLOW) journeyIds.push(workflowId.slice(journeyWorkflowId('').length))
    else messages.push(workflowId.slice(messageWorkflowId('').length))
  }
  return { journeyIds, messages, more: false }
}
