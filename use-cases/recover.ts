import { WorkflowExecutionAlreadyStartedError, WorkflowNotFoundError } from '@temporalio/client'
import { SEEN_STEPS_KEPT } from '../contracts/journey.ts'
import { inputFrom, journeyStartOptions } from '../contracts/journey-start.ts'
import { messageStartOptions } from '../contracts/message-start.ts'
import { JOURNEY_WORKFLOW, journeyWorkflowId, MESSAGE_WORKFLOW } from '../contracts/names.ts'
import { hasEnded } from '../domain/journey/liveness.ts'
import { awaitsDelivery } from '../domain/journey/machine.ts'
import { readOneToRecover, readToRecover, type RecoveryRow } from '../prisma/queries/recovery.ts'
import type { DoorDependencies } from './door.ts'
import { eachByItself } from './each-by-itself.ts'
import { Failure } from './failures.ts'
import { BEFORE_EVERY_ID } from '../prisma/first-page.ts'
import type { JourneyWorkflows } from './send-step.ts'
import { skipTime } from './skip-time.ts'

/** STARTED: its workflow was gone. RUNNING: it was there, and was left alone. */
type Found = 'STARTED' | 'RUNNING'

export interface Recovery {
  readonly started: number
  readonly running: number
  readonly failures: readonly unknown[]
}

interface RecoverDependencies extends Pick<DoorDependencies, 'database' | 'temporalReachable'> {
  readonly workflows: Pick<JourneyWorkflows, 'client' | 'taskQueue' | 'continueAsNewAfter'>
}

const AT_ONCE = 20
const WITHIN_MS = 10_000

/**
 * Starts the workflow of every journey that has to have one and has none, from PostgreSQL alone: the journey, its clocks, the keys of
 * its last steps, and its messages that are not over. A workflow that runs is left alone, so it can be stopped and run again.
 * @param onPage called after each page with what there is so far
 */
export async function recoverAll(
  door: RecoverDependencies,
  onPage: (soFar: Recovery) => void = () => undefined,
): Promise<Recovery> {
  await door.temporalReachable()
  let soFar: Recovery = { started: 0, running: 0, failures: [] }
  let after = BEFORE_EVERY_ID
  for (;;) {
    const rows = await readToRecover(door.database, { after, limit: AT_ONCE, seen: SEEN_STEPS_KEPT })
    const found: Found[] = []
    const { failures } = await eachByItself(rows, async (row) => found.push(await recover(door, row)))
    soFar = {
      started: soFar.started + found.filter((each) => each === 'STARTED').length,
      running: soFar.running + found.filter((each) => each === 'RUNNING').length,
      failures: [...soFar.failures, ...failures],
    }
    onPage(soFar)
    const last = rows.at(-1)
    if (last === undefined) return soFar
    after = last.state.id
  }
}

/**
 * Starts one journey's workflow anew from PostgreSQL, also when one runs: it holds something else, and PostgreSQL is the record.
 * @throws Failure JOURNEY_NOT_FOUND
 */
export async function recoverOne(door: RecoverDependencies, reference: string): Promise<void> {
  await door.temporalReachable()
  const asked = { reference, seen: SEEN_STEPS_KEPT }
  const before = await readOneToRecover(door.database, asked)
  if (before === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  await end(door, before.state.id)
  // Read again: a commit may have been on its way until then.
  await recover(door, (await readOneToRecover(door.database, asked)) ?? before)
}

/**
 * Starts one journey's workflow from PostgreSQL when it has to run and does not. One that runs, or is paused, is left alone.
 * @returns whether it was started
 */
export async function recoverIfGone(
  door: Omit<RecoverDependencies, 'temporalReachable'>,
  reference: string,
): Promise<boolean> {
  const row = await readOneToRecover(door.database, { reference, seen: SEEN_STEPS_KEPT })
  if (row === undefined || hasEnded(row.state)) return false
  return (await recover(door, row)) === 'STARTED'
}

async function end({ workflows: { client } }: RecoverDependencies, journeyId: string): Promise<void> {
  try {
    await client.workflow.getHandle(journeyWorkflowId(journeyId)).terminate('Started anew from the database of record')
  } catch (error) {
    if (!(error instanceof WorkflowNotFoundError)) throw error
  }
}

async function recover(door: Pick<RecoverDependencies, 'workflows'>, row: RecoveryRow): Promise<Found> {
  if (!(await startAgain(door, row))) return 'RUNNING'
  const { state, offsetMs, messages } = row
  // A journey of a demonstration goes on in its own time.
  if (offsetMs > 0) await skipTime(door.workflows.client, journeyWorkflowId(state.id), offsetMs)
  const waiting = messages.filter(({ isOver, ...message }) => !isOver || awaitsDelivery(state, message))
  await Promise.all(waiting.map((message) => deliverAgain(door, message)))
  return 'STARTED'
}

const startAgain = (
  { workflows }: Pick<RecoverDependencies, 'workflows'>,
  { state, seen }: RecoveryRow,
): Promise<boolean> =>
  unlessRunning(workflows, () =>
    workflows.client.workflow.start(JOURNEY_WORKFLOW, {
      ...journeyStartOptions(workflows.taskQueue, state),
      args: [inputFrom(state, workflows.continueAsNewAfter, seen)],
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    }),
  )

/** What has gone out is not sent again: the delivery looks first, and then tells the journey. */
const deliverAgain = (
  { workflows }: Pick<RecoverDependencies, 'workflows'>,
  message: Pick<RecoveryRow['messages'][number], 'reference' | 'template'>,
): Promise<boolean> =>
  unlessRunning(workflows, () =>
    workflows.client.workflow.start(MESSAGE_WORKFLOW, {
      ...messageStartOptions(workflows.taskQueue, message),
      workflowIdReusePolicy: 'ALLOW_DUPLICATE',
    }),
  )

/** @returns false when it runs already */
async function unlessRunning(
  { client }: RecoverDependencies['workflows'],
  start: () => Promise<unknown>,
): Promise<boolean> {
  try {
    await client.connection.withDeadline(Date.now() + WITHIN_MS, start)
    return true
  } catch (error) {
    if (error instanceof WorkflowExecutionAlreadyStartedError) return false
    throw error
  }
}
