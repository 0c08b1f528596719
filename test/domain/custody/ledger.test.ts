import { createHash } from 'node:crypto'
import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import {
  hear,
  lastHeard,
  maySay,
  nextMessage,
  openLedger,
  unheard,
  withEntry,
  writtenDown,
  type CustodyLedger,
} from '../../../domain/custody/ledger.ts'
import { seal, type Message, type Saying } from '../../../domain/custody/message.ts'
import { agree, custodian, isProof } from '../../../domain/custody/proof.ts'
import { sha256 } from '../../../domain/shared/sha256.ts'

const MOVE = { reference: 'ASC-2026-000001-K', first: 'E09000099', second: 'E06000099' }
const SECOND = openLedger('SECOND', MOVE)

/** The ledger of the first council after it has said these words. */
const saying = (...words: readonly Saying[]): CustodyLedger =>
  words.reduce((ledger, says) => withEntry(ledger, nextMessage(ledger, { says }, sha256)), openLedger('FIRST', MOVE))

const hearing = (ledger: CustodyLedger, messages: readonly Message[]) =>
  messages.reduce((heard, message) => hear(heard.ledger, message, sha256), { ledger, outcome: 'NEW' })

describe('SHA-256', () => {
  it.each([0, 1, 55, 56, 63, 64, 65, 119, 120, 1000])('is that of node:crypto for %d characters', (length) => {
    const text = 'é'.repeat(length % 7) + 'x'.repeat(length - (length % 7))
    expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
  })

  it('is that of node:crypto for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => {
        expect(sha256(text)).toBe(createHash('sha256').update(text).digest('hex'))
      }),
    )
  })
})

describe('R-MOV-15 a ledger takes in what the other council says', () => {
  const { entries } = saying('NOTIFIED', 'OFFERED', 'PROGRESS')
  const [notified, offered, progress] = entries as [Message, Message, Message]

  it('in its order, and carries the hash of the last one', () => {
    const { ledger, outcome } = hearing(SECOND, entries)
    expect(outcome).toBe('NEW')
    expect(lastHeard(ledger)).toEqual({ sequence: 3, hash: progress.hash })
    expect(nextMessage(ledger, { says: 'ACCEPTED' }, sha256).heard).toEqual({ sequence: 3, hash: progress.hash })
  })

  it('HO-16 once, however often it comes', () => {
    const once = hearing(SECOND, entries).ledger
    expect(hearing(once, [offered, notified, progress])).toEqual({ outcome: 'KNOWN', ledger: once })
  })

  it('HO-27 in any order with the same end', () => {
    const inOrder = hearing(SECOND, entries).ledger
    expect(hearing(SECOND, [progress, offered]).outcome).toBe('EARLY')
    expect(hearing(SECOND, [progress, offered, progress]).outcome).toBe('KNOWN')
    expect(hearing(SECOND, [progress, offered, notified]).ledger).toEqual(inOrder)
    expect(hearing(SECOND, [offered, notified, progress]).ledger).toEqual(inOrder)
  })

  const sealedAnew = (over: Partial<Message>): Message => seal({ ...notified, ...over }, sha256)

  it.each([
    ['whose text was changed', { ...notified, says: 'OFFERED' as const }],
    ['that this council should have written itself', sealedAnew({ from: 'SECOND' })],
    ['of another move', sealedAnew({ previous: sha256('another move') })],
    ['that knows what was never said', sealedAnew({ heard: { sequence: 1, hash: sha256('never said') } })],
    ['whose word has no place', sealedAnew({ says: 'ACCEPTED' })],
  ])('and not one %s', (_what, message) => {
    expect(hear(SECOND, message, sha256)).toEqual({ outcome: 'CONTRADICTION', ledger: SECOND })
  })

  it('and not a second version of one that it has', () => {
    const heard = hearing(SECOND, [notified]).ledger
    expect(hear(heard, sealedAnew({ says: 'PROGRESS' }), sha256).outcome).toBe('CONTRADICTION')
    const early = hearing(SECOND, [offered]).ledger
    expect(hear(early, seal({ ...offered, says: 'PROGRESS' }, sha256), sha256).outcome).toBe('CONTRADICTION')
  })

  it('and waits no longer for one that came too early and does not follow', () => {
    const stray = seal({ ...offered, previous: sha256('nothing') }, sha256)
    const { ledger } = hearing(SECOND, [stray, notified])
    expect(ledger.early).toEqual([])
    expect(lastHeard(ledger)?.sequence).toBe(1)
  })
})

describe('R-MOV-15 a ledger proves what it holds', () => {
  const offered = saying('NOTIFIED', 'OFFERED')
  const heard = hearing(SECOND, offered.entries).ledger
  const accepted = withEntry(heard, nextMessage(heard, { says: 'ACCEPTED' }, sha256))

  it('custody passes with the acceptance, before the other has heard of it', () => {
    expect(custodian(offered, heard)).toBe('FIRST')
    expect(custodian(offered, accepted)).toBe('SECOND')
    expect(isProof(offered, sha256) && isProof(accepted, sha256) && agree(offered, accepted)).toBe(true)
  })

  it('says again what the other has not said that it heard', () => {
    expect(unheard(offered).map(({ says }) => says)).toEqual(['NOTIFIED', 'OFFERED'])
    expect(unheard(hearing(offered, accepted.entries.slice(-1)).ledger)).toEqual([])
  })

  it.each([
    ['an entry is left out', { ...accepted, entries: accepted.entries.slice(1) }],
    [
      'a word is changed',
      { ...accepted, entries: accepted.entries.map((each) => ({ ...each, moveOn: '2026-03-02' })) },
    ],
    ['the acceptance comes before the offer', { ...accepted, entries: accepted.entries.toReversed() }],
    ['it is called another move', { ...accepted, reference: 'ASC-2026-000002-L' }],
  ])('and no longer when %s', (_what, ledger) => {
    expect(isProof(ledger, sha256)).toBe(false)
  })

  it('two stories do not agree', () => {
    const another = saying('NOTIFIED', 'PROGRESS')
    expect(agree(another, accepted)).toBe(false)
  })

  it('a council without such a system is written down by hand, and that is told apart', () => {
    const byHand = writtenDown(offered, { says: 'ACCEPTED' }, sha256)
    expect(byHand).toMatchObject({ from: 'SECOND', sequence: 1, byHand: true })
    const ledger = withEntry(offered, byHand)
    expect(isProof(ledger, sha256)).toBe(true)
    expect(maySay(ledger, 'OFFERED')).toBe(false)
  })
})
