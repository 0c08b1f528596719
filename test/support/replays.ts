import { Worker, type WorkflowBundleOption } from '@temporalio/worker'
import { historyFromJSON, historyToJSON } from '@temporalio/common/lib/proto-utils.js'
import { createDataConverter } from '../../adapters/temporal/data-converter.ts'
import type { RecordedRun } from './histories.ts'
import type { House } from './house.ts'

interface FailedReplay {
  readonly workflowId: string
  readonly error: Error
}

/** Replays as a deploy would: without a server, from what was exported. @returns the runs that the code would not repeat */
export async function failedReplays(
  { settings }: House,
  runs: readonly RecordedRun[],
  workflowBundle: WorkflowBundleOption,
): Promise<readonly FailedReplay[]> {
  const dataConverter = createDataConverter(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE)
  const exported = runs.map(({ workflowId, history }) => ({
    workflowId,
    history: historyFromJSON(JSON.parse(historyToJSON(history))),
  }))
  const failed: FailedReplay[] = []
  for await (const { workflowId, error } of Worker.runReplayHistories({ workflowBundle, dataConverter }, exported)) {
    if (error !== undefined) failed.push({ workflowId, error })
  }
  return failed
}
