import { setTimeout as pause } from 'node:timers/promises'
import { journeyWorkflowId } from '../contracts/names.ts'
import { template } from '../domain/messages/templates.ts'
import { fromMs, toMs, type Instant } from '../domain/shared/time.ts'
import type { Database } from '../prisma/client.ts'
import {
  keepTimeMove,
  readJourneyTime,
  readTimeMove,
  writeJourneyOffset,
  writeTimeMoveAnswer,
  type JourneyTimeRow,
} from '../prisma/queries/journey-time.ts'
import type { DoorDependencies } from './door.ts'
import { Failure } from './failures.ts'
import { hashOf } from './repeat.ts'
import { skipTime } from './skip-time.ts'
import { recordView, type Viewer } from './viewer.ts'

/** A journey's own now, and how far it is ahead of the clock. */
export interface JourneyTime {
  readonly now: Instant
  readonly aheadByMs: number
}

type TimeDependencies = Pick<DoorDependencies, 'database' | 'workflows' | 'temporalReachable' | 'sealing'>

/** The target may be a deadline; a minute later its wake-up has certainly run (a running activity blocks skipping). */
const PAST_TARGET_MS = 60_000

const QUIET_WITHIN_MS = 10_000
const LOOK_EVERY_MS = 50

const timeAt = (offsetMs: number): JourneyTime => ({ now: fromMs(Date.now() + offsetMs), aheadByMs: offsetMs })

async function read(database: Database, id: string): Promise<JourneyTimeRow> {
  const row = await readJourneyTime(database, id)
  if (row === undefined) throw new Failure('JOURNEY_NOT_FOUND')
  return row
}

/** A journey's own now. @throws Failure JOURNEY_NOT_FOUND */
export async function viewJourneyTime(door: TimeDependencies, viewer: Viewer, id: string): Promise<JourneyTime> {
  const { offsetMs } = await read(door.database, id)
  await recordView(door, viewer, 'VIEW_TIME', id)
  return timeAt(offsetMs)
}

export interface TimeMove {
  readonly journeyId: string
  /** The caller's Idempotency-Key. */
  readonly key: string
  /** The body as it came, for telling a repeat from another request under the same key. */
  readonly body: string
  /** The instant to go to, from the journey's own now. */
  readonly targetOf: (now: Instant) => Instant
}

/**
 * Moves a journey's time forward, for demonstration, training and tests; every other journey stays where it is. Timers on the way
 * fire, each at its own instant. Where it goes to is settled and kept before it moves, so that a repeat goes no further; once it is
 * there, a repeat gets the same answer.
 * @throws Failure STEP_UNDER_WAY, MESSAGES_UNDER_WAY, TIME_ONLY_MOVES_FORWARD, TIME_STOOD_STILL, TEMPORAL_AWAY,
 *   KEY_USED_FOR_ANOTHER_REQUEST
 */
export async function moveJourneyTime(door: TimeDependencies, viewer: Viewer, asked: TimeMove): Promise<JourneyTime> {
  const { journeyId, key } = asked
  const bodyHash = hashOf(door, { journeyId, name: 'moveTime', body: asked.body, caller: viewer.caller })
  const earlier = await readTimeMove(door.database, key)
  if (earlier?.bodyHash === bodyHash && earlier.answer !== null) return earlier.answer as JourneyTime

  await door.temporalReachable().catch((cause: unknown) => {
    throw new Failure('TEMPORAL_AWAY', undefined, cause)
  })
  const { offsetMs } = await untilQuiet(door.database, journeyId)
  const { now: start } = timeAt(offsetMs)
  const target = earlier?.target ?? asked.targetOf(start)
  if (earlier === undefined && toMs(target) <= toMs(start))
    throw new Failure('TIME_ONLY_MOVES_FORWARD', `Its now is ${start}.`)
  const kept = await keepTimeMove(door.database, key, { journeyId, bodyHash, target })
  if (kept.bodyHash !== bodyHash) throw new Failure('KEY_USED_FOR_ANOTHER_REQUEST')
  await recordView(door, viewer, 'MOVE_TIME', journeyId)

  const reached = await moveTo(door, journeyId, kept.target)
  await writeTimeMoveAnswer(door.database, key, reached)
  return reached
}

async function moveTo(door: TimeDependencies, journeyId: string, target: Instant): Promise<JourneyTime> {
  for (;;) {
    const row = await untilQuiet(door.database, journeyId)
    const { now } = timeAt(row.offsetMs)
    if (toMs(now) >= toMs(target)) return timeAt(row.offsetMs)
    await move(door, journeyId, row, toMs(nextStop(row, now, target)) - toMs(now) + PAST_TARGET_MS)
  }
}

/**
 * The next timer on the way, or the target. Every timer is a stop at which the post comes round: a receipt that arrives while the
 * server runs time forward can make it jump over a timer.
 */
function nextStop({ nextWakeAt }: JourneyTimeRow, now: Instant, target: Instant): Instant {
  if (nextWakeAt === null || toMs(nextWakeAt) <= toMs(now)) return target
  return toMs(nextWakeAt) < toMs(target) ? nextWakeAt : target
}

/** Moves by so much, and keeps how far the journey is then ahead of the clock, even when only part of the way was made. */
async function move(
  { database, workflows }: TimeDependencies,
  id: string,
  { offsetMs, isClosed }: JourneyTimeRow,
  byMs: number,
): Promise<void> {
  const skipped = await skipTime(workflows.client, journeyWorkflowId(id), byMs)
  if (skipped.kind === 'ENDED' && !isClosed) throw new Failure('JOURNEY_NEEDS_REPAIR')
  // A closed journey has no timers left; only its steps get a later receipt.
  const reachedMs = skipped.kind === 'ENDED' ? offsetMs + byMs : skipped.nowMs - Date.now()
  await writeJourneyOffset(database, id, reachedMs)
  if (skipped.kind === 'HALFWAY') throw new Failure('TIME_STOOD_STILL')
}

/**
 * Waits until no message is on its way and the journey has heard of every delivery that one of its clocks waits for: deliveries
 * happen in real time.
 */
async function untilQuiet(database: Database, id: string): Promise<JourneyTimeRow> {
  const patience = Date.now() + QUIET_WITHIN_MS
  for (;;) {
    const row = await read(database, id)
    if (row.openSubmissions > 0) throw new Failure('STEP_UNDER_WAY')
    if (isQuiet(row)) return row
    if (Date.now() > patience) throw new Failure('MESSAGES_UNDER_WAY')
    await pause(LOOK_EVERY_MS)
  }
}

const isQuiet = ({ waitingMessages, delivered, running }: JourneyTimeRow): boolean =>
  waitingMessages === 0 &&
  !delivered.some(({ template: name, version }) =>
    running.some(({ key, startedBy }) => startedBy <= version && (template(name).stops ?? []).includes(key)),
  )
