import { placeOf, type Place } from '../../domain/moves/hearing.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import {
  couldBeHeardAt,
  countMoveAttempt,
  endMoveMessage,
  nextOfMoves,
  waitingOfMove,
  type MoveMessageStatus,
  type StoredMoveMessage,
} from '../../prisma/authority-messages.ts'
import { readForDoor } from '../../prisma/submissions.ts'
import type { DoorDependencies } from '../door.ts'
import { eachByItself, type EachByItself } from '../each-by-itself.ts'
import { Failure } from '../failures.ts'
import { takeStep } from '../take-step.ts'
import { otherCouncil, requestOf, type Attempt } from './attempt.ts'
import { journeyFor } from './journey-for.ts'
import { openMessage } from './message.ts'
import { comeToSameTime } from './same-time.ts'

/** What has come of a message. */
export interface MessageEnd {
  readonly status: Exclude<MoveMessageStatus, 'RECEIVED'>
  readonly reason?: string
  readonly journeyId?: string
}

/** A journey says so while another step is quicker; the next attempt looks again. */
const LATER = ['MESSAGE_KNOWN', 'MESSAGE_EARLY', 'MESSAGE_CONTRADICTS', 'MOVE_UNDER_WAY', 'VERSION_STALE']

/** Takes in what one council has said about one move, in the order in which it said it, as far as that can be. */
export async function takeInOfMove(
  door: DoorDependencies,
  of: Pick<StoredMoveMessage, 'move' | 'council'>,
): Promise<void> {
  for (const stored of await waitingOfMove(door.database, of)) {
    const end = await endOf(door, stored)
    if (end === undefined) return
    await endMoveMessage(door.database, stored.id, end)
    if (end.status === 'WITH_CLERK') return
  }
}

/** Younger ones are still in the hands of the request that brought them. */
const OLDER_THAN_SECONDS = 5
const AT_ONCE = 20

/** Takes in what could not be taken in when it came. */
export async function takeInWaitingMoves(door: DoorDependencies): Promise<EachByItself> {
  const waiting = await nextOfMoves(door.database, { olderThanSeconds: OLDER_THAN_SECONDS, most: AT_ONCE })
  if (waiting.length > 0) await door.temporalReachable()
  return eachByItself(waiting, (stored) => takeInOfMove(door, stored))
}

/** What comes of it; undefined when that is not known yet. Safe to repeat at any point, by whoever. */
async function endOf(door: DoorDependencies, stored: StoredMoveMessage): Promise<MessageEnd | undefined> {
  try {
    return await hear(door, await attemptOf(door, stored))
  } catch (error) {
    if (error instanceof Refused) return refusedWith(door, stored, error)
    if (!(error instanceof Failure) || error.code === 'DATABASE_AWAY') throw error
    if (error.code !== 'TOO_MANY_STEPS_AT_ONCE') await countMoveAttempt(door.database, stored)
    return undefined
  }
}

async function attemptOf(door: DoorDependencies, stored: StoredMoveMessage): Promise<Attempt> {
  const council = await door.hospitals.council(stored.council)
  if (council === undefined) throw new Error('The sender of a message is gone')
  const heardAt = (await couldBeHeardAt(door.database, stored)) ?? stored.receivedAt
  const caller = otherCouncil(council)
  return { stored, caller, arrivedAt: heardAt.toISOString(), opened: openMessage(door.sealing, stored) }
}

const AS_IT_STANDS: Readonly<Record<Exclude<Place, 'NEW'>, MessageEnd | undefined>> = {
  KNOWN: { status: 'TAKEN' },
  EARLY: undefined,
  ANOTHER_MOVE: undefined,
  CONTRADICTION: { status: 'REJECTED', reason: 'MESSAGE_CONTRADICTS' },
}

async function hear(door: DoorDependencies, attempt: Attempt): Promise<MessageEnd | undefined> {
  const found = await journeyFor(door, attempt)
  if (found === undefined || 'status' in found) return found
  const { journeyId } = found
  const request = requestOf(attempt, journeyId)
  const { journey } = await readForDoor(door.database, journeyId, request.key)
  if (journey === undefined) return undefined
  const place = placeOf(journey.state, attempt.opened.facts)
  if (place === 'ANOTHER_MOVE') await countMoveAttempt(door.database, attempt.stored)
  if (place !== 'NEW') return withJourney(AS_IT_STANDS[place], journeyId)
  await comeToSameTime(door, attempt, journeyId)
  const result = await takeStep(door, request)
  return result.kind === 'DONE' ? { status: 'TAKEN', journeyId } : undefined
}

const withJourney = (end: MessageEnd | undefined, journeyId: string): MessageEnd | undefined =>
  end && { ...end, journeyId }

async function refusedWith(
  door: DoorDependencies,
  stored: StoredMoveMessage,
  { refusal: { code } }: Refused,
): Promise<MessageEnd | undefined> {
  await countMoveAttempt(door.database, stored)
  return LATER.includes(code) ? undefined : { status: 'REJECTED', reason: code }
}
