import { randomUUID } from 'node:crypto'
import { isGrpcServiceError, type Client } from '@temporalio/client'
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js'
import { Failure } from './failures.ts'

const WITHIN_MS = 90_000

/** More wake-ups than any journey has: a move that reaches the server's own limit would never be answered. */
const MOST_SKIPS = 100_000

const NOT_FOUND = 5
const UNIMPLEMENTED = 12

/** ENDED: the workflow is not running. HALFWAY: the time for it was over on the way. */
export type Skipped = { readonly kind: 'ENDED' } | { readonly kind: 'ARRIVED' | 'HALFWAY'; readonly nowMs: number }

/**
 * Runs one workflow's own clock forward; every other workflow keeps real time. Timers on the way fire at their own instants.
 * @throws Failure VIRTUAL_TIME_OFF when the server was not started for it, TIME_STOOD_STILL
 */
export async function skipTime(client: Client, workflowId: string, byMs: number): Promise<Skipped> {
  const id = randomUUID()
  try {
    await ask(client, workflowId, { id, duration: msToTs(byMs) })
  } catch (error) {
    if (codeOf(error) === NOT_FOUND) return { kind: 'ENDED' }
    throw new Failure(codeOf(error) === UNIMPLEMENTED ? 'VIRTUAL_TIME_OFF' : 'TIME_STOOD_STILL', undefined, error)
  }
  const kind = await arrival(client, workflowId, id)
  return { kind, nowMs: await nowOf(client, workflowId) }
}

const codeOf = (error: unknown): number | undefined => (isGrpcServiceError(error) ? error.code : undefined)

const ask = (
  { connection, options }: Client,
  workflowId: string,
  fastForwardConfig: { readonly id: string; readonly duration: ReturnType<typeof msToTs> },
) =>
  connection.withDeadline(Date.now() + WITHIN_MS, () =>
    connection.workflowService.updateWorkflowExecutionOptions({
      namespace: options.namespace,
      workflowExecution: { workflowId },
      workflowExecutionOptions: {
        timeSkippingConfig: { enabled: true, maxSessionSkipCount: MOST_SKIPS, fastForwardConfig },
      },
      updateMask: { paths: ['time_skipping_config'] },
    }),
  )

/** The poll has no end of its own, so it gets one. */
const arrival = (
  { connection, options }: Client,
  workflowId: string,
  fastForwardId: string,
): Promise<'ARRIVED' | 'HALFWAY'> =>
  connection
    .withDeadline(Date.now() + WITHIN_MS, () =>
      connection.workflowService.pollWorkflowExecutionTimeSkipping({
        namespace: options.namespace,
        workflowExecution: { workflowId },
        fastForwardId,
      }),
    )
    .then(
      () => 'ARRIVED',
      () => 'HALFWAY',
    )

async function nowOf({ workflow }: Client, workflowId: string): Promise<number> {
  const { raw } = await workflow.getHandle(workflowId).describe()
  const now = raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime
  return now ? tsToMs(now) : Date.now()
}
