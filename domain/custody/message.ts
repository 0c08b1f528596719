import type { Hash } from '../shared/sha256.ts'
import type { LocalDate } from '../shared/time.ts'

/** Care Act 2014 section 37: the council that the person leaves, and the one in whose area they are going to live. */
export const SIDES = ['FIRST', 'SECOND'] as const
export type Side = (typeof SIDES)[number]

export const otherSide = (side: Side): Side => (side === 'FIRST' ? 'SECOND' : 'FIRST')

/** Words that move custody, or ask for it back. All others are news. */
export const CUSTODY_WORDS = ['OFFERED', 'WITHDRAWN', 'ACCEPTED', 'REFUSED'] as const
export type CustodyWord = (typeof CUSTODY_WORDS)[number]

/** What a council tells the other one about a move. */
export const SAYINGS = [
  ...CUSTODY_WORDS,
  'NOTIFIED',
  'GENUINE',
  'NOT_YET',
  'NOT_GENUINE',
  'DATE_SET',
  'PROGRESS',
  'CANCELLED',
] as const
export type Saying = (typeof SAYINGS)[number]

/** One message of one council, as its sender sealed it. */
export interface SealedMessage {
  readonly from: Side
  /** Counts the sender's messages from 1. */
  readonly sequence: number
  readonly says: Saying
  readonly moveOn?: LocalDate
  /** Hash of the sender's message before this one; of the ledger's beginning for the first. */
  readonly previous: string
  /** The last message of the other side that the sender had; absent when it had none. */
  readonly heard?: Heard
  readonly hash: string
}

/** A message as a ledger keeps it. */
export interface Message extends SealedMessage {
  /** Written down here, for the sender has no system that seals: then nothing proves that they said it but what was received. */
  readonly byHand?: true
}

export interface Heard {
  readonly sequence: number
  readonly hash: string
}

export type Unsealed = Omit<Message, 'hash'>

/** The same text for the same message, in every installation and for good: changing it breaks every ledger. */
const textOf = ({ from, sequence, says, moveOn, previous, heard, byHand }: Unsealed): string =>
  JSON.stringify([
    from,
    sequence,
    says,
    moveOn ?? null,
    previous,
    heard?.sequence ?? 0,
    heard?.hash ?? null,
    byHand ?? false,
  ])

export const seal = (message: Unsealed, hash: Hash): Message => ({ ...message, hash: hash(textOf(message)) })

export const isSealed = (message: Message, hash: Hash): boolean => message.hash === hash(textOf(message))
