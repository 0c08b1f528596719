import { randomUUID } from 'node:crypto'
import { Client, Connection, WorkflowUpdateFailedError } from '@temporalio/client'
import type { StepKind } from '../journeys/steps.ts'
import { FLOOR_TASK_QUEUE, FLOOR_WORKFLOW, floorStep, type FloorStep } from './messages.ts'

/** Payload bytes of a step at each place of its history. */
export interface StepBytes {
  readonly update: number
  readonly toActivity: number
  readonly fromActivity: number
  readonly answer: number
}

export interface Floor {
  readonly client: Client
  readonly workflowIds: readonly string[]
  /** Takes a step and waits for the whole of its update, as a caller of bare Temporal would. */
  readonly take: (workflowId: string, kind: StepKind) => Promise<void>
  readonly refuse: (workflowId: string) => Promise<void>
  readonly close: () => Promise<void>
}

const DAY_MS = 86_400_000

/** What the fields of a `FloorStep` and the quotes of a text take up in JSON, beside the padding. */
const OTHER_BYTES = 110

/** Starts the floor's workflows, at rest in between like ours. */
export async function startFloor(
  address: string,
  count: number,
  bytesOf: Readonly<Record<StepKind, StepBytes>>,
): Promise<Floor> {
  const connection = await Connection.connect({ address })
  const client = new Client({ connection })
  const workflowIds = Array.from({ length: count }, () => `floor-${randomUUID()}`)
  for (const workflowId of workflowIds) {
    await client.workflow.start(FLOOR_WORKFLOW, { workflowId, taskQueue: FLOOR_TASK_QUEUE })
  }
  const taken = new Map<string, number>()
  const update = (workflowId: string, step: FloorStep) =>
    client.workflow.getHandle(workflowId).executeUpdate(floorStep, { args: [step], updateId: randomUUID() })

  return {
    client,
    workflowIds,
    async take(workflowId, kind) {
      const turn = (taken.get(workflowId) ?? 0) + 1
      taken.set(workflowId, turn)
      await update(workflowId, stepOf(bytesOf[kind], kind === 'moves' ? DAY_MS * (turn % 2 === 0 ? 1 : -1) : 0))
    },
    async refuse(workflowId) {
      const refused = await update(workflowId, { ...stepOf(bytesOf.stays, 0), refuse: true }).catch(onlyRefusals)
      if (refused !== undefined) throw new Error('The floor accepted a step that it should refuse')
    },
    close: () => connection.close(),
  }
}

function onlyRefusals(error: unknown): undefined {
  if (!(error instanceof WorkflowUpdateFailedError)) throw error
  return undefined
}

const stepOf = ({ update, ...rest }: StepBytes, moveTimerByMs: number): FloorStep => ({
  ...rest,
  refuse: false,
  moveTimerByMs,
  padding: 'x'.repeat(Math.max(0, update - OTHER_BYTES)),
})
