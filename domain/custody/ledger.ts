import type { Hash } from '../shared/sha256.ts'
import { custodyAfter, custodyThrough, type Custody } from './custody.ts'
import {
  isSealed,
  otherSide,
  seal,
  type Heard,
  type Message,
  type Saying,
  type Side,
  type Unsealed,
} from './message.ts'

/** What both councils call the same move. */
export interface MoveIdentity {
  readonly reference: string
  readonly first: string
  readonly second: string
}

/** One council's ledger of one move: what it wrote and what it heard, in that order. Nothing in it is ever changed. */
export interface CustodyLedger extends MoveIdentity {
  readonly side: Side
  readonly entries: readonly Message[]
  /** Messages that came before an earlier one of their sender. */
  readonly early: readonly Message[]
}

export const openLedger = (side: Side, { reference, first, second }: MoveIdentity): CustodyLedger => ({
  side,
  reference,
  first,
  second,
  entries: [],
  early: [],
})

/** What the first message of either side follows: so no message fits the ledger of another move. */
export const beginningOf = ({ reference, first, second }: MoveIdentity, hash: Hash): string =>
  hash(JSON.stringify([reference, first, second]))

export const saidBy = ({ entries }: Pick<CustodyLedger, 'entries'>, side: Side): readonly Message[] =>
  entries.filter(({ from }) => from === side)

/** The hash of the other's last message, and which one it was. */
export function lastHeard(ledger: CustodyLedger): Heard | undefined {
  const last = saidBy(ledger, otherSide(ledger.side)).at(-1)
  return last === undefined ? undefined : { sequence: last.sequence, hash: last.hash }
}

export function custodyOf({ side, entries }: CustodyLedger): Custody {
  const custody = custodyThrough(side, entries)
  if (custody === undefined) throw new Error('The ledger of custody contradicts itself')
  return custody
}

/** True where this word of ours has its place. */
export const maySay = (ledger: CustodyLedger, says: Saying): boolean =>
  custodyAfter(custodyOf(ledger), says, true) !== undefined

export type Word = Pick<Message, 'says' | 'moveOn'>

/** What comes next from a side: its number, and what it follows. */
function following(ledger: CustodyLedger, from: Side, hash: Hash): Pick<Unsealed, 'from' | 'sequence' | 'previous'> {
  const last = saidBy(ledger, from).at(-1)
  return { from, sequence: (last?.sequence ?? 0) + 1, previous: last?.hash ?? beginningOf(ledger, hash) }
}

/** Our next message, sealed, with the hash of the other's last one. The caller has asked `maySay`. */
export function nextMessage(ledger: CustodyLedger, word: Word, hash: Hash): Message {
  const heard = lastHeard(ledger)
  return seal({ ...following(ledger, ledger.side, hash), ...word, ...(heard === undefined ? {} : { heard }) }, hash)
}

/** A word of a council that seals nothing, as it was received here: by letter, by telephone, in a meeting. */
export const writtenDown = (ledger: CustodyLedger, word: Word, hash: Hash): Message =>
  seal({ ...following(ledger, otherSide(ledger.side), hash), ...word, byHand: true }, hash)

/** The ledger with one more entry. What is entered has been judged: by `maySay` or by `hear`. */
export const withEntry = (ledger: CustodyLedger, message: Message): CustodyLedger => ({
  ...ledger,
  entries: [...ledger.entries, message],
})

export interface Hearing {
  /**
   * NEW: entered, with all that waited for it. KNOWN: it had come before. EARLY: kept until what goes before it has come.
   * CONTRADICTION: it cannot be true beside what this ledger holds; nothing changed, and a person has to look.
   */
  readonly outcome: 'NEW' | 'KNOWN' | 'EARLY' | 'CONTRADICTION'
  readonly ledger: CustodyLedger
}

/** Takes in a message of the other side. Twice is as once, and in any order comes to the same. */
export function hear(ledger: CustodyLedger, message: Message, hash: Hash): Hearing {
  const contradiction: Hearing = { outcome: 'CONTRADICTION', ledger }
  if (message.from === ledger.side || !isSealed(message, hash)) return contradiction
  const same = [...ledger.entries, ...ledger.early].find(
    ({ from, sequence }) => from === message.from && sequence === message.sequence,
  )
  if (same !== undefined) return same.hash === message.hash ? { outcome: 'KNOWN', ledger } : contradiction
  const next = (lastHeard(ledger)?.sequence ?? 0) + 1
  if (message.sequence > next) return { outcome: 'EARLY', ledger: { ...ledger, early: [...ledger.early, message] } }
  return follows(ledger, message, hash) ? { outcome: 'NEW', ledger: withWaiting(ledger, message, hash) } : contradiction
}

/** It follows its sender's message before it, knows only what we have said, and its word has a place. */
export function follows(ledger: CustodyLedger, message: Message, hash: Hash): boolean {
  const { sequence, previous } = following(ledger, message.from, hash)
  return (
    message.sequence === sequence &&
    message.previous === previous &&
    knowsOurs(ledger, message) &&
    custodyAfter(custodyOf(ledger), message.says, false) !== undefined
  )
}

const knowsOurs = (ledger: CustodyLedger, { heard }: Message): boolean =>
  heard === undefined ||
  saidBy(ledger, ledger.side).some(({ hash, sequence }) => hash === heard.hash && sequence === heard.sequence)

/** Enters a message, and then whatever came too early and follows it; what does not follow is no longer waited for. */
function withWaiting(ledger: CustodyLedger, message: Message, hash: Hash): CustodyLedger {
  const entered = withEntry(ledger, message)
  const waiting = entered.early.find(({ sequence }) => sequence === message.sequence + 1)
  if (waiting === undefined) return entered
  const without = { ...entered, early: entered.early.filter((each) => each !== waiting) }
  return follows(without, waiting, hash) ? withWaiting(without, waiting, hash) : without
}

/** What the other side has not said that it heard: to be sent again, in this order, until it does. */
export function unheard(ledger: CustodyLedger): readonly Message[] {
  const heard = saidBy(ledger, otherSide(ledger.side)).map((message) => message.heard?.sequence ?? 0)
  return saidBy(ledger, ledger.side).filter(({ sequence }) => sequence > Math.max(0, ...heard))
}
