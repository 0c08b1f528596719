import { describe, expect, it } from '@jest/globals'
import { atTheBeginning, custodyAfter, custodyThrough, type Custody } from '../../../domain/custody/custody.ts'
import {
  beginningOf,
  custodyOf,
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
import { CUSTODY_WORDS, SAYINGS, seal, type Message, type Saying, type Side } from '../../../domain/custody/message.ts'
import { agree, custodian, isProof } from '../../../domain/custody/proof.ts'
import { sha256 } from '../../../domain/shared/sha256.ts'

const MOVE = { reference: 'ASC-2026-000001-K', first: 'E09000099', second: 'E06000099' }
const FIRST = openLedger('FIRST', MOVE)
const SECOND = openLedger('SECOND', MOVE)

const say = (ledger: CustodyLedger, says: Saying): CustodyLedger =>
  withEntry(ledger, nextMessage(ledger, { says }, sha256))

const lastOf = ({ entries }: CustodyLedger): Message => {
  const last = entries.at(-1)
  if (last === undefined) throw new Error('Nothing was said')
  return last
}

/** Both ledgers after this was said and heard at once. */
function talk(...words: readonly (readonly [Side, Saying])[]): Readonly<Record<Side, CustodyLedger>> {
  let two: Readonly<Record<Side, CustodyLedger>> = { FIRST, SECOND }
  for (const [side, says] of words) {
    const here = say(two[side], says)
    const other = side === 'FIRST' ? 'SECOND' : 'FIRST'
    two = { ...two, [side]: here, [other]: hear(two[other], lastOf(here), sha256).ledger }
  }
  return two
}

/** What follows on OFFERED, WITHDRAWN, ACCEPTED and REFUSED; a dash where the word has no place. */
const TABLE: readonly (readonly [Custody, ours: string, theirs: string])[] = [
  ['OURS', 'OURS_OFFERED - - -', '- OURS - -'],
  ['OURS_OFFERED', '- OURS_WITHDRAWN - -', '- OURS_OFFERED THEIRS OURS'],
  ['OURS_WITHDRAWN', '- - - -', '- OURS_WITHDRAWN THEIRS OURS'],
  ['THEIRS', '- - - -', 'THEIRS_OFFERED THEIRS - -'],
  ['THEIRS_OFFERED', '- - OURS THEIRS', '- THEIRS_WITHDRAWN - -'],
  ['THEIRS_WITHDRAWN', '- - - THEIRS', '- - - -'],
]

describe('R-MOV-15 what each word does to custody', () => {
  it.each(TABLE)('from %s our words lead to %s, theirs to %s', (custody, ours, theirs) => {
    const after = (isOurs: boolean) => CUSTODY_WORDS.map((says) => custodyAfter(custody, says, isOurs) ?? '-').join(' ')
    expect([after(true), after(false)]).toEqual([ours, theirs])
  })

  it.each(SAYINGS.slice(CUSTODY_WORDS.length))('%s is news and moves nothing, whoever says it', (says) => {
    for (const [custody] of TABLE)
      for (const isOurs of [true, false]) expect(custodyAfter(custody, says, isOurs)).toBe(custody)
  })

  it('it begins with the first council', () => {
    expect([atTheBeginning('FIRST'), atTheBeginning('SECOND')]).toEqual(['OURS', 'THEIRS'])
    expect([custodyOf(FIRST), custodyOf(SECOND)]).toEqual(['OURS', 'THEIRS'])
  })

  it('a word without a place leaves nothing to say after it, and a ledger with one is a defect', () => {
    const accepted = seal({ ...lastOf(say(FIRST, 'NOTIFIED')), says: 'ACCEPTED' }, sha256)
    expect(custodyThrough('FIRST', [accepted, lastOf(say(FIRST, 'NOTIFIED'))])).toBeUndefined()
    expect(() => custodyOf(withEntry(FIRST, accepted))).toThrow('contradicts itself')
  })
})

describe('R-MOV-15 how often custody has passed', () => {
  const there = [
    ['FIRST', 'OFFERED'],
    ['SECOND', 'ACCEPTED'],
  ] as const
  const back = [
    ['SECOND', 'OFFERED'],
    ['FIRST', 'ACCEPTED'],
  ] as const

  it.each([
    ['nobody has said anything', [], 'FIRST'],
    ['it was offered', there.slice(0, 1), 'FIRST'],
    ['it was refused', [there[0], ['SECOND', 'REFUSED']], 'FIRST'],
    ['it was accepted', there, 'SECOND'],
    ['it was offered back', [...there, back[0]], 'SECOND'],
    ['it went there and back', [...there, ...back], 'FIRST'],
    ['it went there and back and there', [...there, ...back, ...there], 'SECOND'],
  ] as const)('where %s', (_when, words, side) => {
    const two = talk(...words)
    expect(custodian(two.FIRST, two.SECOND)).toBe(side)
    expect(custodian(two.SECOND, two.FIRST)).toBe(side)
    expect([isProof(two.FIRST, sha256), isProof(two.SECOND, sha256)]).toEqual([true, true])
    expect(agree(two.FIRST, two.SECOND)).toBe(true)
  })
})

describe('R-MOV-15 what a ledger may hold', () => {
  const two = talk(['FIRST', 'NOTIFIED'], ['SECOND', 'GENUINE'], ['FIRST', 'OFFERED'])
  const [notified, genuine, offered] = two.FIRST.entries as [Message, Message, Message]
  const holding = (...entries: readonly Message[]): CustodyLedger => ({ ...FIRST, entries })
  const anew = (message: Message, over: Partial<Message>): Message => seal({ ...message, ...over }, sha256)

  it.each([
    ['the words of both, each after what it has heard', holding(notified, genuine, offered), true],
    ['nothing at all', FIRST, true],
    ['a number that does not follow', holding(anew(notified, { sequence: 2 })), false],
    ['one that follows another beginning', holding(anew(notified, { previous: genuine.hash })), false],
    ['one that follows another message', holding(notified, genuine, anew(offered, { previous: genuine.hash })), false],
    ['one heard before it was said', holding(genuine, notified), false],
    [
      'one that heard another number',
      holding(notified, anew(genuine, { heard: { sequence: 2, hash: notified.hash } })),
      false,
    ],
    [
      'one that heard another hash',
      holding(notified, anew(genuine, { heard: { sequence: 1, hash: offered.hash } })),
      false,
    ],
    [
      'one that says that it heard itself',
      holding(notified, anew(offered, { heard: { sequence: 1, hash: notified.hash } })),
      false,
    ],
    ['a seal that is broken', holding({ ...notified, moveOn: '2026-03-02' }), false],
    ['an acceptance of what nobody offered', holding(anew(notified, { says: 'ACCEPTED' })), false],
  ])('%s', (_what, ledger, proves) => {
    expect(isProof(ledger, sha256)).toBe(proves)
  })

  it('two that go as far as each other, or less far, agree; two with another word in one place do not', () => {
    expect(agree(holding(notified), two.SECOND)).toBe(true)
    expect(agree(two.SECOND, holding(notified))).toBe(true)
    const other = holding(notified, anew(genuine, { says: 'NOT_YET' }))
    expect([agree(other, two.SECOND), agree(two.SECOND, other)]).toEqual([false, false])
  })

  it('the beginning is that of its own move alone', () => {
    const others = [
      { ...MOVE, reference: 'ASC-2026-000002-L' },
      { ...MOVE, first: 'E09000098' },
      { ...MOVE, second: 'E06000098' },
    ].map((move) => beginningOf(openLedger('FIRST', move), sha256))
    expect(new Set([beginningOf(FIRST, sha256), ...others]).size).toBe(4)
  })
})

describe('R-MOV-15 what a ledger hears and says again', () => {
  const [first, second, third] = say(say(say(FIRST, 'NOTIFIED'), 'OFFERED'), 'PROGRESS').entries as [
    Message,
    Message,
    Message,
  ]
  const hearAll = (ledger: CustodyLedger, ...messages: readonly Message[]) =>
    messages.reduce((now, message) => hear(now, message, sha256).ledger, ledger)

  it('nothing was heard at the beginning, and only the other is heard', () => {
    expect(lastHeard(SECOND)).toBeUndefined()
    expect(lastHeard(say(FIRST, 'NOTIFIED'))).toBeUndefined()
    expect(nextMessage(SECOND, { says: 'GENUINE' }, sha256)).not.toHaveProperty('heard')
  })

  it('an early one that comes twice is known, and one for whose number another waits contradicts', () => {
    const early = hear(SECOND, third, sha256)
    expect([early.outcome, early.ledger.early]).toEqual(['EARLY', [third]])
    expect(hear(early.ledger, third, sha256)).toEqual({ outcome: 'KNOWN', ledger: early.ledger })
    const otherwise = seal({ ...third, says: 'DATE_SET' }, sha256)
    expect(hear(early.ledger, otherwise, sha256)).toEqual({ outcome: 'CONTRADICTION', ledger: early.ledger })
  })

  it('what waited is taken in with what it waited for, as far as it follows without a hole', () => {
    const waiting = hearAll(SECOND, third, first)
    expect([waiting.entries, waiting.early]).toEqual([[first], [third]])
    const whole = hearAll(waiting, second)
    expect([whole.entries, whole.early]).toEqual([[first, second, third], []])
  })

  it('a message that says it heard more than we have said contradicts', () => {
    const ours = say(hearAll(SECOND, first), 'GENUINE')
    const heardOurs = (heard: { readonly sequence: number; readonly hash: string }) =>
      hear(ours, seal({ ...second, heard }, sha256), sha256).outcome
    expect(heardOurs({ sequence: 1, hash: lastOf(ours).hash })).toBe('NEW')
    expect(heardOurs({ sequence: 2, hash: lastOf(ours).hash })).toBe('CONTRADICTION')
    expect(heardOurs({ sequence: 1, hash: first.hash })).toBe('CONTRADICTION')
  })

  it('says again what the other has not said that it heard, and takes the highest of what it said', () => {
    const talked = talk(['FIRST', 'NOTIFIED'], ['FIRST', 'PROGRESS'], ['SECOND', 'GENUINE'], ['FIRST', 'DATE_SET'])
    expect(unheard(talked.FIRST).map(({ sequence }) => sequence)).toEqual([3])
    expect(unheard(talked.SECOND).map(({ says }) => says)).toEqual([])
    const older = seal(
      { ...lastOf(talked.SECOND), from: 'SECOND', sequence: 2, heard: { sequence: 1, hash: '' } },
      sha256,
    )
    expect(unheard(withEntry(talked.FIRST, older)).map(({ sequence }) => sequence)).toEqual([3])
  })

  it('what was written down by hand follows the other’s last word and says that nothing proves it', () => {
    const byHand = writtenDown(
      withEntry(FIRST, writtenDown(FIRST, { says: 'GENUINE' }, sha256)),
      { says: 'NOT_YET' },
      sha256,
    )
    expect([byHand.from, byHand.sequence, byHand.byHand]).toEqual(['SECOND', 2, true])
    expect(byHand.previous).toBe(writtenDown(FIRST, { says: 'GENUINE' }, sha256).hash)
    expect(seal({ ...byHand, byHand: undefined as never }, sha256).hash).not.toBe(byHand.hash)
  })

  it.each([
    ['OFFERED', true, false],
    ['ACCEPTED', false, false],
    ['REFUSED', false, false],
    ['WITHDRAWN', false, false],
    ['PROGRESS', true, true],
  ] as const)('at the beginning %s may be said by the first: %s, by the second: %s', (says, byFirst, bySecond) => {
    expect([maySay(FIRST, says), maySay(SECOND, says)]).toEqual([byFirst, bySecond])
  })
})
