import type { Hash } from '../shared/sha256.ts'
import { atTheBeginning, custodyThrough } from './custody.ts'
import { beginningOf, saidBy, type CustodyLedger } from './ledger.ts'
import { isSealed, otherSide, SIDES, type Message, type Side } from './message.ts'

/**
 * A council can prove its ledger when every message in it is sealed, follows the one before it, and knows only what had been said;
 * and when custody moved in it by acceptance alone.
 */
export function isProof(ledger: CustodyLedger, hash: Hash): boolean {
  const areSealed = ledger.entries.every((message) => isSealed(message, hash))
  const areChains = SIDES.every((side) => isChain(saidBy(ledger, side), beginningOf(ledger, hash)))
  const areHeard = ledger.entries.every((message, place) => knowsWhatWasSaid(ledger, message, place))
  return areSealed && areChains && areHeard && custodyThrough(ledger.side, ledger.entries) !== undefined
}

const isChain = (messages: readonly Message[], beginning: string): boolean =>
  messages.every(
    ({ sequence, previous }, index) =>
      sequence === index + 1 && previous === (index === 0 ? beginning : messages[index - 1]?.hash),
  )

/** Whatever a message says that its sender had heard stands in this ledger before it. */
const knowsWhatWasSaid = ({ entries }: CustodyLedger, { heard, from }: Message, place: number): boolean =>
  heard === undefined ||
  entries
    .slice(0, place)
    .some(({ hash, sequence, from: sender }) => sender !== from && hash === heard.hash && sequence === heard.sequence)

/** Two ledgers of one move agree as far as both go: what one has of the other's messages is what the other wrote. */
export const agree = (one: CustodyLedger, other: CustodyLedger): boolean =>
  SIDES.every((side) => {
    const [here, there] = [saidBy(one, side), saidBy(other, side)]
    return here.every(({ hash }, index) => index >= there.length || there[index]?.hash === hash)
  })

/**
 * Which council has custody, by both ledgers: there is always one. It has passed as often as somebody has written ACCEPTED, whether
 * or not the other has heard of it yet.
 */
export function custodian(one: CustodyLedger, other: CustodyLedger): Side {
  const written = [one, other].flatMap((ledger) => saidBy(ledger, ledger.side))
  const passed = written.filter(({ says }) => says === 'ACCEPTED').length
  const firstHasIt = (atTheBeginning('FIRST') === 'OURS') === (passed % 2 === 0)
  return firstHasIt ? 'FIRST' : otherSide('FIRST')
}
