import type { AuthorityMoveMessage } from '../../domain/moves/told.ts'
import { keepMoveMessage, readMoveMessage, type StoredMoveMessage } from '../../prisma/authority-messages.ts'
import type { OtherCouncil } from '../../prisma/hospitals.ts'
import type { DoorDependencies } from '../door.ts'
import { factsOf, idOf, nameOf, sealMessage } from './message.ts'
import { takeInOfMove } from './take-in.ts'

export interface ReceivedMoveMessage {
  /** Whose signature it bears. */
  readonly sender: OtherCouncil
  readonly message: AuthorityMoveMessage
  /** It holds a field that this build does not know. */
  readonly saysMore: boolean
  /** As it was signed. */
  readonly signed: string
  readonly arrivedAt: string
}

/** What the other council's system hears. It sends a message again until it hears one of these; REJECTED needs people. */
export interface MoveMessageAnswer {
  readonly outcome: 'TAKEN' | 'WAITING' | 'WITH_CLERK' | 'REJECTED'
  readonly reason?: string
}

/**
 * R-MOV-15. Keeps a message of another council's system, then takes in whatever can be. Once it is kept it cannot be lost, and its
 * sender need not send it again: one that came too early waits here for what goes before it.
 */
export async function receiveMoveMessage(
  door: DoorDependencies,
  { sender, message, saysMore, signed, arrivedAt }: ReceivedMoveMessage,
): Promise<MoveMessageAnswer> {
  const id = idOf(message)
  await keepMoveMessage(door.database, {
    id,
    council: sender.authority,
    move: nameOf(message.move),
    sequence: message.message.sequence,
    facts: { ...factsOf(message), ...(saysMore ? { saysMore } : {}) },
    personalSealed: sealMessage(door.sealing, message, { signed, councilName: sender.name }),
    receivedAt: arrivedAt,
  })
  const kept = await readMoveMessage(door.database, id)
  if (kept === undefined) throw new Error('A message that was kept is gone')
  await takeInOfMove(door, kept)
  return answerOf((await readMoveMessage(door.database, id)) ?? kept)
}

const answerOf = ({ status, reason }: StoredMoveMessage): MoveMessageAnswer => ({
  outcome: status === 'RECEIVED' ? 'WAITING' : status,
  // Why a clerk looks is nobody's business but ours.
  ...(status === 'REJECTED' && reason !== null ? { reason } : {}),
})
