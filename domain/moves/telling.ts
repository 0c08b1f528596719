import { custodyAfter, type Custody } from '../custody/custody.ts'
import {
  custodyOf,
  maySay,
  nextMessage,
  openLedger,
  saidBy,
  writtenDown,
  type CustodyLedger,
  type Word,
} from '../custody/ledger.ts'
import { otherSide, type Message, type Saying } from '../custody/message.ts'
import type { Journey } from '../journey/journey.ts'
import type { Step } from '../journey/step.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { sha256 } from '../shared/sha256.ts'
import type { ReceiveMoveNotificationFacts } from './facts.ts'
import type { IncomingMove, MoveState, OutgoingMove, Verdict } from './state.ts'

export const WORKERS = ['PRACTITIONER', 'SENIOR_PRACTITIONER', 'TEAM_MANAGER'] as const

/** An ended move no longer stands in the way of another. */
const IS_OVER: readonly MoveState['is'][] = ['HANDED_OVER', 'NOT_GENUINE', 'RESIDENCE_STAYS', 'CANCELLED']

/** The move that is under way; undefined when there is none, or it is over. */
export const underWay = ({ move }: Journey): MoveState | undefined =>
  move === undefined || IS_OVER.includes(move.is) ? undefined : move

/** The move from here to another council, under way or not. */
export const outgoing = ({ move }: Journey): OutgoingMove | undefined =>
  move?.direction === 'OUTGOING' ? move : undefined

/** The move from another council to here, under way or not. */
export const incoming = ({ move }: Journey): IncomingMove | undefined =>
  move?.direction === 'INCOMING' ? move : undefined

/** R-MOV-15. Whose the person is by the ledger; undefined where nobody has spoken of a move. */
export const custodyIn = ({ move }: Journey): Custody | undefined =>
  move === undefined ? undefined : custodyOf(move.custody)

/** The other council has said something of this move, by its system or by hand. */
export const otherHasSpoken = ({ custody }: MoveState): boolean => saidBy(custody, otherSide(custody.side)).length > 0

/** True while an offer of ours has no answer, also when it was asked back. */
export const awaitsAnswer = (journey: Journey): boolean => {
  const custody = custodyIn(journey)
  return custody === 'OURS_OFFERED' || custody === 'OURS_WITHDRAWN'
}

function ledgerOf({ move }: Journey): CustodyLedger {
  if (move === undefined) throw new Error('There is no move on this journey')
  return move.custody
}

/** What we tell the other council. */
export const tell = (journey: Journey, word: Word): Message => nextMessage(ledgerOf(journey), word, sha256)

/** What the other council told us, written down here. */
export const heard = (journey: Journey, word: Word): Message => writtenDown(ledgerOf(journey), word, sha256)

/** The first of these words that has a place now, as ours. */
export const firstSaid = (journey: Journey, ...words: readonly [Saying, ...Saying[]]): Saying =>
  words.find((says) => maySay(ledgerOf(journey), says)) ?? words[0]

/** The other council's message with the first of these words that has a place now, as theirs. */
export function firstHeard(journey: Journey, ...words: readonly [Saying, ...Saying[]]): Message {
  const custody = custodyOf(ledgerOf(journey))
  const says = words.find((word) => custodyAfter(custody, word, false) !== undefined) ?? words[0]
  return heard(journey, { says })
}

/** The ledger of a move to here. By hand it carries our own reference, for the other council's is kept sealed. */
export const ledgerOfMoveHere = ({ reference, authority }: Journey, first: string): CustodyLedger =>
  openLedger('SECOND', { reference, first, second: authority })

/** R-MOV-02. What the first council told us with its notice; nothing, where the person came by themselves. */
export function heardAtFirst(journey: Journey, { toldBy, council, moveOn }: ReceiveMoveNotificationFacts) {
  if (toldBy !== 'COUNCIL') return {}
  const word: Word = { says: 'NOTIFIED', ...(moveOn === undefined ? {} : { moveOn }) }
  return { message: writtenDown(ledgerOfMoveHere(journey, council), word, sha256) }
}

/** The words of a verdict between councils. */
export const SAID: Readonly<Record<Verdict, 'GENUINE' | 'NOT_YET' | 'NOT_GENUINE'>> = {
  GENUINE: 'GENUINE',
  NOT_YET: 'NOT_YET',
  NO: 'NOT_GENUINE',
}

/** The person while they live (R-CLS-01), and whoever else an address was given for. */
export function told(
  { closure }: Pick<Journey, 'closure'>,
  { given }: Pick<Step, 'given'>,
  message: Omit<MessageIntent, 'to'>,
  others: readonly ('CARER' | 'OTHER')[] = ['CARER', 'OTHER'],
): readonly MessageIntent[] {
  const named = others.filter((to) => given.includes(`/${to.toLowerCase()}Recipient`))
  const readers = closure?.reason === 'DIED' ? named : (['PERSON', ...named] as const)
  return readers.map((to) => ({ ...message, to }))
}
