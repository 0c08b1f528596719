import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import proto from '@temporalio/proto'
import type { StepBytes } from '../floor/client.ts'

type Handle = ReturnType<Client['workflow']['getHandle']>
type HistoryEvent = NonNullable<Awaited<ReturnType<Handle['fetchHistory']>>['events']>[number]
type Payloads = { readonly payloads?: readonly { readonly data?: Uint8Array | null }[] | null } | null | undefined

const { EventType } = proto.temporal.api.enums.v1

const LOOK_EVERY_MS = 20
const QUIET_LOOKS = 3

/** Waits until nothing is under way in a workflow: an answer is given before the task that closes the update. */
async function untilAtRest(handle: Handle): Promise<void> {
  for (let quiet = 0; quiet < QUIET_LOOKS; quiet += 1) {
    const { raw } = await handle.describe()
    if ((raw.pendingActivities?.length ?? 0) > 0 || Boolean(raw.pendingWorkflowTask)) quiet = -1
    await pause(LOOK_EVERY_MS)
  }
}

/** The events that some work adds to a workflow's history. */
export async function eventsAddedBy(
  client: Client,
  workflowId: string,
  work: () => Promise<void>,
): Promise<readonly HistoryEvent[]> {
  const handle = client.workflow.getHandle(workflowId)
  await untilAtRest(handle)
  const before = (await handle.fetchHistory()).events?.length ?? 0
  await work()
  await untilAtRest(handle)
  return (await handle.fetchHistory()).events?.slice(before) ?? []
}

/** `WORKFLOW_TASK_STARTED` and the like. */
export const nameOf = ({ eventType }: HistoryEvent): string =>
  (EventType[eventType ?? 0] ?? '').replace('EVENT_TYPE_', '')

const sizeOf = (payloads: Payloads): number =>
  (payloads?.payloads ?? []).reduce((total, { data }) => total + (data?.length ?? 0), 0)

const total = (events: readonly HistoryEvent[], sizeIn: (event: HistoryEvent) => number): number =>
  events.reduce((sum, event) => sum + sizeIn(event), 0)

/** Payload bytes of one step, at each place where the floor has to have as many. Summaries are counted with the activity's input. */
export const bytesIn = (events: readonly HistoryEvent[]): StepBytes => ({
  update: total(events, (event) =>
    sizeOf(event.workflowExecutionUpdateAcceptedEventAttributes?.acceptedRequest?.input?.args),
  ),
  toActivity: total(
    events,
    ({ activityTaskScheduledEventAttributes: scheduled, userMetadata }) =>
      sizeOf(scheduled?.input) + (userMetadata?.summary?.data?.length ?? 0),
  ),
  fromActivity: total(events, (event) => sizeOf(event.activityTaskCompletedEventAttributes?.result)),
  answer: total(events, (event) => sizeOf(event.workflowExecutionUpdateCompletedEventAttributes?.outcome?.success)),
})
