import { WorkflowNotFoundError, type Client, type WorkflowExecutionDescription } from '@temporalio/client'
import proto from '@temporalio/proto'
import { careAttention } from '../../contracts/search-attributes.ts'
import { journeyWorkflowId } from '../../contracts/names.ts'
import { CAUSES, type Cause, type Trouble } from '../../domain/supervision/causes.ts'

type Raw = WorkflowExecutionDescription['raw']
type HistoryEvent = proto.temporal.api.history.v1.IHistoryEvent
type Timestamp = proto.google.protobuf.ITimestamp

const { EventType } = proto.temporal.api.enums.v1

/** How far back the end of a history is looked at. */
const LAST_EVENTS = 20

/** What Temporal knows now of why a journey does not move, from its own record and not from the list, which may be late. */
export async function lookAt(client: Client, journeyId: string): Promise<readonly Trouble[]> {
  const workflowId = journeyWorkflowId(journeyId)
  const handle = client.workflow.getHandle(workflowId)
  const found = (cause: Cause, since: Date): Trouble => ({ journeyId, cause, since })
  const description = await handle.describe().catch((error: unknown) => {
    if (error instanceof WorkflowNotFoundError) return undefined
    throw error
  })
  if (description === undefined) return [found('WORKFLOW_GONE', new Date())]
  const { raw, status, closeTime } = description
  // A pause that meets a task under way can leave its mark on a workflow whose status says that it runs.
  const pausedAt = raw.workflowExtendedInfo?.pauseInfo?.pausedTime
  if (status.name === 'PAUSED' || pausedAt) return [found('PAUSED', dateOf(pausedAt))]
  if (status.name !== 'RUNNING') return [found('WORKFLOW_GONE', closeTime ?? new Date())]
  const tail = await lastEvents(client, { workflowId, runId: description.runId })
  return [...ofTasks(raw, tail), ...ofFlags(description, tail)].map(({ cause, since }) => found(cause, since))
}

const dateOf = (time: Timestamp | null | undefined): Date =>
  time?.seconds === undefined || time.seconds === null
    ? new Date()
    : new Date(Number(time.seconds) * 1000 + Math.floor((time.nanos ?? 0) / 1_000_000))

/** The end of a history, latest first. */
async function lastEvents(
  { connection, options }: Client,
  execution: { readonly workflowId: string; readonly runId: string },
): Promise<readonly HistoryEvent[]> {
  const { history } = await connection.workflowService.getWorkflowExecutionHistoryReverse({
    namespace: options.namespace,
    execution,
    maximumPageSize: LAST_EVENTS,
  })
  return history?.events ?? []
}

type Found = Pick<Trouble, 'cause' | 'since'>

const FAILED_TASK: readonly unknown[] = [
  EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED,
  EventType.EVENT_TYPE_WORKFLOW_TASK_TIMED_OUT,
]

/** Events of a task that has not come to its end. */
const TASK_BEGUN: readonly unknown[] = [
  EventType.EVENT_TYPE_WORKFLOW_TASK_SCHEDULED,
  EventType.EVENT_TYPE_WORKFLOW_TASK_STARTED,
]

/**
 * A task that was tried again, or whose last attempt stands in the history as failed with nothing after it that went well. An activity
 * that was tried again is a commit, or a timer's question.
 */
function ofTasks({ pendingWorkflowTask, pendingActivities }: Raw, tail: readonly HistoryEvent[]): readonly Found[] {
  const failed = failedTasks(tail)
  const isRetried = (pendingWorkflowTask?.attempt ?? 0) > 1
  const tasks: readonly Found[] =
    failed.length === 0 && !isRetried
      ? []
      : [
          {
            cause: 'TASK_FAILING',
            since: dateOf(failed.at(-1)?.eventTime ?? pendingWorkflowTask?.originalScheduledTime),
          },
        ]
  const activities = (pendingActivities ?? [])
    .filter(({ attempt }) => (attempt ?? 1) > 1)
    .map((activity): Found => ({ cause: 'COMMIT_FAILING', since: dateOf(activity.scheduledTime) }))
  return [...tasks, ...activities.slice(0, 1)]
}

/** The failed attempts with which a history ends, latest first. One that timed out because a worker went away is one of a kind. */
function failedTasks(tail: readonly HistoryEvent[]): readonly HistoryEvent[] {
  const end = tail.findIndex(({ eventType }) => !FAILED_TASK.includes(eventType) && !TASK_BEGUN.includes(eventType))
  return tail
    .slice(0, end === -1 ? tail.length : end)
    .filter(({ eventType }) => eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_FAILED)
}

const isCause = (code: string): code is Cause => code in CAUSES

/** What the journey itself shows. It shows it since its flags last changed; a conflict, since the commit that it answered. */
function ofFlags(
  { typedSearchAttributes }: WorkflowExecutionDescription,
  tail: readonly HistoryEvent[],
): readonly Found[] {
  const since = (type: HistoryEvent['eventType']): Date =>
    dateOf(tail.find(({ eventType }) => eventType === type)?.eventTime)
  return (typedSearchAttributes.get(careAttention) ?? []).filter(isCause).map((cause) => ({
    cause,
    since: since(
      cause === 'COMMIT_CONFLICT'
        ? EventType.EVENT_TYPE_ACTIVITY_TASK_FAILED
        : EventType.EVENT_TYPE_UPSERT_WORKFLOW_SEARCH_ATTRIBUTES,
    ),
  }))
}
