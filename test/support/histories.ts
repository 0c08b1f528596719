import type { Client } from '@temporalio/client'
import type { Payload } from '@temporalio/common'
import proto from '@temporalio/proto'
import { createPayloadCodec } from '../../adapters/temporal/payload-codec.ts'
import type { House } from './house.ts'

type History = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['fetchHistory']>>
type HistoryEvent = NonNullable<History['events']>[number]

/** One run of a workflow with everything that happened in it. */
export interface RecordedRun {
  readonly workflowId: string
  readonly runId: string
  readonly history: History
}

/** Every run of a workflow, the first one first: a run that continues another names it. */
export async function runsOf({ workflow }: Client, workflowId: string): Promise<readonly RecordedRun[]> {
  const { runId: latest } = await workflow.getHandle(workflowId).describe()
  const runs: RecordedRun[] = []
  for (let runId: string | null | undefined = latest; runId;) {
    const history = await workflow.getHandle(workflowId, runId).fetchHistory()
    runs.unshift({ workflowId, runId, history })
    runId = history.events?.[0]?.workflowExecutionStartedEventAttributes?.continuedExecutionRunId
  }
  return runs
}

/** The events of one type, by their short name: `TIMER_STARTED`. */
export const eventsOfType = (
  { history }: RecordedRun,
  name: keyof typeof proto.temporal.api.enums.v1.EventType extends `EVENT_TYPE_${infer Name}` ? Name : never,
): readonly HistoryEvent[] =>
  (history.events ?? []).filter(
    ({ eventType }) => eventType === proto.temporal.api.enums.v1.EventType[`EVENT_TYPE_${name}`],
  )

/** The text in a payload, decrypted. */
export async function textIn({ settings }: House, payload: Payload | null | undefined): Promise<string> {
  if (!payload) return ''
  const codec = createPayloadCodec(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE)
  const [plain] = await codec.decode([payload])
  return Buffer.from(plain?.data ?? []).toString('utf8')
}
