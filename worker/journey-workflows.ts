import type { Client } from '@temporalio/client'
import type { JourneyWorkflows } from '../activities/dependencies.ts'
import { JOURNEY_WORKFLOW, journeyWorkflowId } from '../contracts/names.ts'

const WITHIN_MS = 10_000

export type BringBack = JourneyWorkflows['bringBack']

/** One listing for a page of journeys: their ids are in the order of time, and so are the names of their workflows. */
export function createJourneyWorkflows(client: Client, taskQueue: string, bringBack: BringBack): JourneyWorkflows {
  const list = async (query: string): Promise<ReadonlySet<string>> => {
    const ids = new Set<string>()
    for await (const { workflowId } of client.workflow.list({ query, pageSize: 1000 }))
      ids.add(workflowId.slice(journeyWorkflowId('').length))
    return ids
  }
  return {
    taskQueue,
    bringBack,
    runningBetween: (first, last) =>
      client.connection.withDeadline(Date.now() + WITHIN_MS, () =>
        list(
          `WorkflowType='${JOURNEY_WORKFLOW}' AND ExecutionStatus IN ('Running', 'Paused') AND TaskQueue='${taskQueue}' AND WorkflowId BETWEEN '${journeyWorkflowId(first)}' AND '${journeyWorkflowId(last)}'`,
        ),
      ),
  }
}
