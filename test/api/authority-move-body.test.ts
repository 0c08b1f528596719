import { describe, expect, it } from '@jest/globals'
import { authorityMoveMessage, saysMore } from '../../api/authority-move-body.ts'
import { SAYINGS } from '../../domain/custody/message.ts'
import { DISPUTE_NEWS, PAPERS, REFUSAL_GROUNDS } from '../../domain/moves/state.ts'

const hash = 'a'.repeat(64)

/** As the first build sent it, with everything that it could say. It stays as it is here: installations of that build go on. */
const FIRST_BUILD = {
  to: 'E09999999',
  move: { reference: 'ASC-2026-000001-K/20', first: 'E06000099', second: 'E09999999' },
  message: {
    ...{ from: 'FIRST', sequence: 2, says: 'OFFERED', moveOn: '2026-03-02', previous: hash, hash },
    heard: { sequence: 1, hash },
  },
  about: {
    ...{ carerMoves: false, healthNeeds: true, papers: ['PLAN'], weeklyPence: 40_000, ground: 'ASKED_BACK' },
    planSignedAt: '2026-01-05T10:00:00Z',
  },
  saidAt: '2026-01-05T10:15:00Z',
  person: { fullName: 'Mo Example', dateOfBirth: '1944-02-03', address: '1 Invented Street', phone: '01632 960001' },
  contact: 'Sam Example, 01632 960002',
  reasons: 'Invented: wants to live near family.',
  documents: { plan: 'Invented plan' },
}

/** The least that it sent. */
const LEAST = {
  to: 'E09999999',
  move: FIRST_BUILD.move,
  message: { from: 'SECOND', sequence: 1, says: 'GENUINE', previous: hash, hash },
  about: {},
  saidAt: '2026-01-05T10:15:00Z',
}

describe('R-MOV-15 councils that do not change their builds on one day', () => {
  it.each([
    ['everything', FIRST_BUILD],
    ['the least', LEAST],
  ])('a message of the first build with %s is read whole', (_how, message) => {
    const read = authorityMoveMessage.parse(message)
    expect(read).toEqual(message)
    expect(saysMore(message, read)).toBe(false)
  })

  it.each([
    ['beside the rest', { ...FIRST_BUILD, hurry: true }],
    ['about the word', { ...FIRST_BUILD, about: { ...FIRST_BUILD.about, shoeSize: 40 } }],
    ['about the person', { ...FIRST_BUILD, person: { ...FIRST_BUILD.person, pronouns: 'they' } }],
    ['among the documents', { ...FIRST_BUILD, documents: { ...FIRST_BUILD.documents, diary: 'Invented' } }],
  ])('a field of a later build %s is not read, and it is seen that it was there', (_where, message) => {
    const read = authorityMoveMessage.parse(message)
    expect(read).toEqual(FIRST_BUILD)
    expect(saysMore(message, read)).toBe(true)
  })

  it.each([
    ['a field in what is sealed', { ...LEAST, message: { ...LEAST.message, mood: 'GOOD' } }],
    ['a field in the name of the move', { ...LEAST, move: { ...LEAST.move, third: 'E06000001' } }],
    ['a word that nobody knows', { ...LEAST, message: { ...LEAST.message, says: 'PERHAPS' } }],
    ['a paper that nobody knows', { ...LEAST, about: { papers: ['HOROSCOPE'] } }],
    ['an amount that is none', { ...LEAST, about: { weeklyPence: -1 } }],
  ])('%s is refused', (_what, message) => {
    expect(authorityMoveMessage.safeParse(message).success).toBe(false)
  })

  it('no list of codes grows: what one of them does not hold is said in a new field', () => {
    const words = ['OFFERED', 'WITHDRAWN', 'ACCEPTED', 'REFUSED', 'NOTIFIED', 'GENUINE', 'NOT_YET', 'NOT_GENUINE']
    expect(SAYINGS).toEqual([...words, 'DATE_SET', 'PROGRESS', 'CANCELLED'])
    expect(PAPERS).toEqual([
      ...['PLAN', 'CARERS_PLAN', 'ASSESSMENT', 'CARERS_ASSESSMENT', 'FINANCE', 'RISKS', 'CAPACITY', 'SAFEGUARDING'],
      ...['DIRECT_PAYMENT_AGREEMENT', 'EQUIPMENT'],
    ])
    expect(REFUSAL_GROUNDS).toEqual(['ASKED_BACK', 'PERSON_NOT_COMING', 'RESIDENCE_DISPUTED'])
    expect(DISPUTE_NEWS).toEqual(['RAISED', 'REFERRED', 'SETTLED'])
  })
})
