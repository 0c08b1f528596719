import { randomUUID } from 'node:crypto'
import { setTimeout as pause } from 'node:timers/promises'
import type { Client } from '@temporalio/client'
import { msToTs, tsToMs } from '@temporalio/common/lib/time.js'
import { journeyWorkflowId } from '../contracts/names.ts'
import { fromMs, toMs, type Instant } from '../domain/shared/time.ts'
import type { Database } from '../prisma/client.ts'
import { readJourneyTime, writeJourneyOffset, type JourneyTimeRow } from '../prisma/queries/journey-time.ts'
import type { DoorDependencies } from './door.ts'
import { Failure } from './failures.ts'
import { isNotRunning } from './send-step.ts'

/** A journey's own now, and how far it is ahead of the clock. */
export interface JourneyTime {
  readonly now: Instant
  readonly aheadByMs: number
}

type TimeDependencies = Pick<DoorDependencies, 'database' | 'workflows' | 'temporalReachable'>

/** The target may be a deadline; a minute later its wake-up has certainly run (a running activity blocks skipping). */
const PAST_TARGET_MS = 60_000

const ARRIVES_WITHIN_MS = 90_000
const QUIET_WITHIN_MS = 10_000
const LOOK_EVERY_MS = 100

/** More wake-ups than any journey has: a move that reaches the server's own limit would never be answered. */
const MOST_SKIPS = 100_000

const timeAt = (offsetMs: number): JourneyTime => ({ now: fromMs(Date.now() + offsetMs), aheadByMs: offsetMs })

async function read(database: Database, id: string): Promise<JourneyTimeRow> {
  const row = await readJourneyTime(database, id)
  if (row === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  return row
}

/** A journey's own now. @throws Failure JOURNEY_NOT_FOUND */
export const viewJourneyTime = async ({ database }: TimeDependencies, id: string): Promise<JourneyTime> =>
  timeAt((await read(database, id)).offsetMs)

/**
 * Moves a journey's time forward, for demonstration, training and tests; every other journey stays where it is. Timers on the way
 * fire, each at its own instant.
 * @param targetOf the instant to go to, from the journey's own now
 * @throws Failure STEP_UNDER_WAY, MESSAGES_UNDER_WAY, TIME_ONLY_MOVES_FORWARD, TIME_STOOD_STILL, TEMPORAL_AWAY
 */
export async function moveJourneyTime(
  door: TimeDependencies,
  id: string,
  targetOf: (now: Instant) => Instant,
): Promise<JourneyTime> {
  const { offsetMs, isClosed } = await untilQuiet(door.database, id)
  await door.temporalReachable().catch((cause: unknown) => {
    throw new Failure('TEMPORAL_AWAY', undefined, cause)
  })
  const { now } = timeAt(offsetMs)
  const target = targetOf(now)
  if (toMs(target) <= toMs(now)) throw new Failure('TIME_ONLY_MOVES_FORWARD', `Its now is ${now}.`)
  const byMs = toMs(target) - toMs(now) + PAST_TARGET_MS
  const { nowMs, hasArrived } = await skip(door.workflows.client, journeyWorkflowId(id), byMs).catch((error: unknown) => {
    // A closed journey has no timers left; only its steps get a later receipt.
    if (isClosed && isNotRunning(error)) return { nowMs: Date.now() + offsetMs + byMs, hasArrived: true }
    throw error
  })
  await writeJourneyOffset(door.database, id, nowMs - Date.now())
  if (!hasArrived) throw new Failure('TIME_STOOD_STILL')
  return viewJourneyTime(door, id)
}

/** Waits until no message is on its way: deliveries happen in real time, and a clock may be waiting for one. */
async function untilQuiet(database: Database, id: string): Promise<JourneyTimeRow> {
  const patience = Date.now() + QUIET_WITHIN_MS
  for (;;) {
    const row = await read(database, id)
    if (row.openSubmissions > 0) throw new Failure('STEP_UNDER_WAY')
    if (row.waitingMessages === 0) return row
    if (Date.now() > patience) throw new Failure('MESSAGES_UNDER_WAY')
    await pause(LOOK_EVERY_MS)
  }
}

interface Reached {
  readonly nowMs: number
  /** False when the time for it was over on the way. */
  readonly hasArrived: boolean
}

/** Runs the workflow's own clock forward. */
async function skip({ connection, workflow, options }: Client, workflowId: string, byMs: number): Promise<Reached> {
  const { namespace } = options
  const workflowExecution = { workflowId }
  const id = randomUUID()
  const duration = msToTs(byMs)
  const fastForwardConfig = { id, duration }
  const timeSkippingConfig = { enabled: true, maxSessionSkipCount: MOST_SKIPS, fastForwardConfig }
  await connection.withDeadline(Date.now() + ARRIVES_WITHIN_MS, () =>
    connection.workflowService.updateWorkflowExecutionOptions({
      namespace,
      workflowExecution,
      workflowExecutionOptions: { timeSkippingConfig },
      updateMask: { paths: ['time_skipping_config'] },
    }),
  )
  const hasArrived = await connection
    .withDeadline(Date.now() + ARRIVES_WITHIN_MS, () =>
      connection.workflowService.pollWorkflowExecutionTimeSkipping({ namespace, workflowExecution, fastForwardId: id }),
    )
    .then(
      () => true,
      () => false,
    )
  return { nowMs: nowOf(await workflow.getHandle(workflowId).describe()), hasArrived }
}

type Description = Awaited<ReturnType<ReturnType<Client['workflow']['getHandle']>['describe']>>

function nowOf({ raw }: Description): number {
  const now = raw.workflowExtendedInfo?.timeSkippingInfo?.currentTime
  return now == null ? Date.now() : tsToMs(now)
}
