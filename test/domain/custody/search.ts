import { custodyThrough, type Custody } from '../../../domain/custody/custody.ts'
import {
  hear,
  lastHeard,
  maySay,
  nextMessage,
  openLedger,
  saidBy,
  unheard,
  withEntry,
} from '../../../domain/custody/ledger.ts'
import type { CustodyLedger, Hearing } from '../../../domain/custody/ledger.ts'
import { otherSide, SIDES, type Message, type Saying, type Side } from '../../../domain/custody/message.ts'
import { agree, custodian, isProof } from '../../../domain/custody/proof.ts'

/** Short hashes that are never the same for two texts: each text gets its own number. */
const numbers = new Map<string, string>()
export const numbered = (text: string): string => {
  const known = numbers.get(text) ?? `#${String(numbers.size + 1)}`
  numbers.set(text, known)
  return known
}

/** How councils keep their ledgers; a test can plant a fault in one of these. */
export interface Protocol {
  /** What a council takes its ledger to say; undefined when it contradicts itself. */
  readonly custody: (ledger: CustodyLedger) => Custody | undefined
  readonly maySay: (ledger: CustodyLedger, says: Saying) => boolean
  readonly hear: (ledger: CustodyLedger, message: Message) => Hearing
}

export const SOUND: Protocol = {
  custody: ({ side, entries }) => custodyThrough(side, entries),
  maySay,
  hear: (ledger, message) => hear(ledger, message, numbered),
}

export type Two = Readonly<Record<Side, CustodyLedger>>

export interface Search {
  readonly protocol?: Protocol
  /** What the councils may say; news stands for all news. */
  readonly words: readonly Saying[]
  /** How many messages each council writes at most. */
  readonly most: number
}

export interface Found {
  readonly states: number
  /** The shortest way to a state in which something does not hold, and what. */
  readonly broken?: { readonly what: string; readonly way: readonly string[] }
}

const MOVE = { reference: 'ASC-2026-000001-K', first: 'E09000099', second: 'E06000099' }

export const atFirst: Two = { FIRST: openLedger('FIRST', MOVE), SECOND: openLedger('SECOND', MOVE) }

interface State {
  readonly two: Two
  readonly came: string
  readonly before?: State
}

/**
 * Everything that can happen to two councils: either writes what it may, and any message that was ever written arrives, now or
 * never, once or again, before or after any other. So nothing has to be said of a post that loses, doubles and reorders.
 */
function* steps({ two }: State, { protocol = SOUND, words, most }: Search): Generator<readonly [string, Two]> {
  for (const side of SIDES) {
    const ledger = two[side]
    const mayWrite = saidBy(ledger, side).length < most
    for (const says of words.filter((word) => mayWrite && protocol.maySay(ledger, word))) {
      yield [`${side} says ${says}`, { ...two, [side]: withEntry(ledger, nextMessage(ledger, { says }, numbered)) }]
    }
    for (const message of saidBy(two[otherSide(side)], otherSide(side))) {
      const { outcome, ledger: after } = protocol.hear(ledger, message)
      yield [`${side} hears ${message.says} (${String(message.sequence)}): ${outcome}`, { ...two, [side]: after }]
    }
  }
}

const nameOf = (two: Two): string =>
  SIDES.map((side) => [...two[side].entries, { hash: '|' }, ...two[side].early].map(({ hash }) => hash).join()).join(
    ' ',
  )

/** Breadth first, so that the first broken state is one of the nearest. */
export function search(question: Search): Found {
  const seen = new Set([nameOf(atFirst)])
  let ring: readonly State[] = [{ two: atFirst, came: 'begin' }]
  while (ring.length > 0) {
    const next: State[] = []
    for (const state of ring.flatMap((before) => after(before, question))) {
      const what = brokenBy(state, question)
      if (what !== undefined) return { states: seen.size, broken: { what, way: wayTo(state) } }
      if (!seen.has(nameOf(state.two))) next.push(state)
      seen.add(nameOf(state.two))
    }
    ring = next
  }
  return { states: seen.size }
}

const after = (before: State, question: Search): readonly State[] =>
  [...steps(before, question)].map(([came, two]) => ({ two, came, before }))

const wayTo = ({ came, before }: State): readonly string[] => (before === undefined ? [] : [...wayTo(before), came])

const HAS_IT: readonly Custody[] = ['OURS', 'OURS_OFFERED', 'OURS_WITHDRAWN']

/** What has to hold in every state; the first that does not. */
function brokenBy({ two, came }: State, { protocol = SOUND }: Search): string | undefined {
  if (came.endsWith('CONTRADICTION')) return 'two honest councils contradict each other'
  if (!SIDES.every((side) => isProof(two[side], numbered))) return 'a ledger is no proof'
  if (!agree(two.FIRST, two.SECOND)) return 'the ledgers tell different stories'
  const holder = custodian(two.FIRST, two.SECOND)
  const [holders, others] = [protocol.custody(two[holder]), protocol.custody(two[otherSide(holder)])]
  if (holders === undefined || others === undefined) return 'a ledger contradicts itself'
  if (![holders, others].some((custody) => HAS_IT.includes(custody))) return 'nobody takes custody for theirs'
  if (!HAS_IT.includes(holders)) return 'the custodian does not know that it is'
  if (others === 'OURS') return 'a council is certain of a custody that it does not have'
  return brokenWhenAllIsHeard(two, protocol)
}

const PAIRS = [
  ['OURS', 'THEIRS'],
  ['OURS_OFFERED', 'THEIRS_OFFERED'],
  ['OURS_WITHDRAWN', 'THEIRS_WITHDRAWN'],
].map((pair) => pair.join())

/** Once everything has arrived, both know the same, and each carries the hash of the other's last message. */
function brokenWhenAllIsHeard(two: Two, protocol: Protocol): string | undefined {
  const heardBy = (side: Side): CustodyLedger =>
    unheard(two[otherSide(side)]).reduce((ledger, message) => protocol.hear(ledger, message).ledger, two[side])
  const [first, second] = [heardBy('FIRST'), heardBy('SECOND')]
  const know = [protocol.custody(first), protocol.custody(second)]
  if (!PAIRS.includes(know.join()) && !PAIRS.includes(know.toReversed().join())) return 'they do not come to agree'
  const carries = (one: CustodyLedger, other: CustodyLedger): boolean =>
    lastHeard(one)?.hash === saidBy(other, other.side).at(-1)?.hash
  return carries(first, second) && carries(second, first) ? undefined : 'a last message is not carried'
}
