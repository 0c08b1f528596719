import type { Custody } from '../custody/custody.ts'
import { custodyOf, maySay, nextMessage, writtenDown, type Word } from '../custody/ledger.ts'
import type { Message, Saying } from '../custody/message.ts'
import type { Journey } from '../journey/journey.ts'
import { sha256 } from '../shared/sha256.ts'
import type { MoveState, OutgoingMove } from './state.ts'

/** An ended move no longer stands in the way of another. */
const IS_OVER: readonly MoveState['is'][] = ['HANDED_OVER', 'NOT_GENUINE', 'RESIDENCE_STAYS', 'CANCELLED']

/** The move that is under way; undefined when there is none, or it is over. */
export const underWay = ({ move }: Journey): MoveState | undefined =>
  move === undefined || IS_OVER.includes(move.is) ? undefined : move

/** The move from here to another council, under way or not. */
export const outgoing = ({ move }: Journey): OutgoingMove | undefined =>
  move?.direction === 'OUTGOING' ? move : undefined

/** R-MOV-15. Whose the person is by the ledger; undefined where nobody has spoken of a move. */
export const custodyIn = ({ move }: Journey): Custody | undefined =>
  move === undefined ? undefined : custodyOf(move.custody)

/** True while an offer of ours has no answer, also when it was asked back. */
export const awaitsAnswer = (journey: Journey): boolean => {
  const custody = custodyIn(journey)
  return custody === 'OURS_OFFERED' || custody === 'OURS_WITHDRAWN'
}

const ledgerOf = ({ move }: Journey) => {
  if (move === undefined) throw new Error('There is no move on this journey')
  return move.custody
}

/** What we tell the other council. */
export const tell = (journey: Journey, word: Word): Message => nextMessage(ledgerOf(journey), word, sha256)

/** What the other council told us, written down here. */
export const heard = (journey: Journey, word: Word): Message => writtenDown(ledgerOf(journey), word, sha256)

/** The first of these words that has a place now. */
export const firstThatMay = (journey: Journey, ...words: readonly [Saying, ...Saying[]]): Saying =>
  words.find((says) => maySay(ledgerOf(journey), says)) ?? words[0]
