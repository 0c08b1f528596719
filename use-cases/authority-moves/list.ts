import type { Saying } from '../../domain/custody/message.ts'
import { MOVES_IN_REFUSALS } from '../../domain/moves/incoming-refusals.ts'
import { MOVES_REFUSALS } from '../../domain/moves/refusals.ts'
import type { Refusal } from '../../domain/shared/refusal.ts'
import {
  listMoveMessages,
  type ListedMoveMessage,
  type MoveMessagePlace,
  type MoveMessageStatus,
} from '../../prisma/authority-messages.ts'
import type { DoorDependencies } from '../door.ts'
import { cutPage } from '../page.ts'
import { recordView, type Viewer } from '../viewer.ts'
import { factsIn } from './message.ts'

/** How a message of another council stands here. */
export const MESSAGE_OUTCOMES = ['WAITING', 'WITH_CLERK', 'REJECTED', 'TAKEN'] as const
export type MessageOutcome = (typeof MESSAGE_OUTCOMES)[number]

/** A message of another council's system, without a word about the person. */
export interface ListedMessage {
  readonly id: string
  readonly council: string
  /** What the first council calls the move. */
  readonly move: string
  readonly says: Saying
  readonly sequence: number
  readonly receivedAt: string
  readonly outcome: MessageOutcome
  /** As a code; absent for what was taken in. */
  readonly why?: string
  readonly whatToDo?: string
  readonly journeyId?: string
}

export interface MessagePage {
  readonly items: readonly ListedMessage[]
  /** Where the next page begins; absent on the last. */
  readonly next?: MoveMessagePlace
}

interface MessagesAsked {
  /** Everything that has not been taken in, unless said. */
  readonly outcome: MessageOutcome | undefined
  readonly after: MoveMessagePlace | undefined
  readonly limit: number
}

const STATUS: Readonly<Record<MessageOutcome, MoveMessageStatus>> = {
  WAITING: 'RECEIVED',
  WITH_CLERK: 'WITH_CLERK',
  REJECTED: 'REJECTED',
  TAKEN: 'TAKEN',
}

const NOT_TAKEN: readonly MoveMessageStatus[] = ['RECEIVED', 'WITH_CLERK', 'REJECTED']

/** R-MOV-15. What other councils' systems have told us of people who move, the oldest first: what waits, and for what. */
export async function listMessagesOfCouncils(
  door: Pick<DoorDependencies, 'database'>,
  viewer: Viewer,
  { outcome, after, limit }: MessagesAsked,
): Promise<MessagePage> {
  const statuses = outcome === undefined ? NOT_TAKEN : [STATUS[outcome]]
  const rows = await listMoveMessages(door.database, statuses, { after, limit: limit + 1 })
  await recordView(door, viewer, 'VIEW_MESSAGES_OF_COUNCILS')
  const { shown, ...next } = cutPage(rows, limit, ({ receivedAt, id }) => ({
    receivedAt: receivedAt.toISOString(),
    id,
  }))
  return { items: shown.map(listed), ...next }
}

function listed(row: ListedMoveMessage): ListedMessage {
  const { id, council, sequence, receivedAt, status, journeyId } = row
  const { move, message } = factsIn(row)
  const reason = status === 'TAKEN' ? undefined : whyOf(row)
  return {
    ...{ id, council, move: move.reference, says: message.says, sequence, receivedAt: receivedAt.toISOString() },
    outcome: status === 'RECEIVED' ? 'WAITING' : status,
    ...(reason === undefined ? {} : { why: reason, whatToDo: whatToDo(status, reason) }),
    ...(journeyId === null ? {} : { journeyId }),
  }
}

const whyOf = ({ status, reason, lacksEarlier, attempts }: ListedMoveMessage): string => {
  if (status !== 'RECEIVED') return reason ?? 'UNKNOWN'
  if (lacksEarlier) return 'EARLIER_MESSAGE_MISSING'
  return attempts === 0 ? 'UNDER_WAY' : 'NOT_POSSIBLE_YET'
}

const REFUSALS: Readonly<Record<string, Refusal>> = { ...MOVES_REFUSALS, ...MOVES_IN_REFUSALS }

const WHAT_TO_DO: Readonly<Record<string, string>> = {
  EARLIER_MESSAGE_MISSING:
    'It waits for what the other council said before it. If that does not come, ask the other council to send it.',
  UNDER_WAY: 'Nothing: it is being taken in.',
  NOT_POSSIBLE_YET:
    'It is tried again by itself. If it stays here, look whether an earlier move of the same person is not over yet.',
  MOVE_UNKNOWN: 'No journey here has declared this move. Ask the other council which one it means.',
  NOBODY_NAMED: 'The notice names nobody. Ask the other council to send it again with the person.',
}

/** What a clerk or whoever talks to the other council can do about it. */
const whatToDo = (status: MoveMessageStatus, why: string): string =>
  status === 'WITH_CLERK'
    ? 'Say whom the notice means, with the settlement of notices in doubt.'
    : (WHAT_TO_DO[why] ?? REFUSALS[why]?.whatToDo ?? 'Talk to the other council, which sees the message as stuck.')
