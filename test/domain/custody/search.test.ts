import { describe, expect, it } from '@jest/globals'
import type { Custody } from '../../../domain/custody/custody.ts'
import { hear, maySay, withEntry } from '../../../domain/custody/ledger.ts'
import { CUSTODY_WORDS } from '../../../domain/custody/message.ts'
import { numbered, search, SOUND, type Protocol } from './search.ts'

const CUSTODY_ALONE = { words: CUSTODY_WORDS, most: 5 } as const

describe('R-MOV-15 at every instant exactly one council has custody, and both can prove it', () => {
  it('whatever two councils say, and whatever the post loses, doubles and brings in the wrong order', () => {
    const found = search(CUSTODY_ALONE)
    expect(found).toEqual({ states: found.states })
    expect(found.states).toBeGreaterThan(500)
  })

  it('also with news between the words', () => {
    const found = search({ words: [...CUSTODY_WORDS, 'PROGRESS'], most: 2 })
    expect(found).toEqual({ states: found.states })
    expect(found.states).toBeGreaterThan(500)
  })
})

describe('the search finds what is wrong, by the shortest way', () => {
  const planted = (fault: Partial<Protocol>) =>
    search({ ...CUSTODY_ALONE, most: 3, protocol: { ...SOUND, ...fault } }).broken

  const takenFor = (this_: Custody, that: Custody): Partial<Protocol> => ({
    custody: (ledger) => {
      const custody = SOUND.custody(ledger)
      return custody === this_ ? that : custody
    },
  })

  it('a council that takes its offer for taken back before it is answered', () => {
    expect(planted(takenFor('OURS_WITHDRAWN', 'OURS'))).toEqual({
      what: 'they do not come to agree',
      way: ['FIRST says OFFERED', 'FIRST says WITHDRAWN'],
    })
  })

  it('a council that takes custody for gone with its offer', () => {
    expect(planted(takenFor('OURS_OFFERED', 'THEIRS'))).toEqual({
      what: 'nobody takes custody for theirs',
      way: ['FIRST says OFFERED'],
    })
  })

  it('a council that accepts what it knows to be asked back', () => {
    const accepts = planted({
      maySay: (ledger, says) =>
        maySay(ledger, says) || (SOUND.custody(ledger) === 'THEIRS_WITHDRAWN' && says === 'ACCEPTED'),
    })
    expect(accepts?.way.at(-1)).toBe('SECOND says ACCEPTED')
    expect(accepts?.way).toHaveLength(5)
  })

  it('a council that takes custody without an offer', () => {
    const takes = planted({ maySay: (ledger, says) => says === 'ACCEPTED' || maySay(ledger, says) })
    expect(takes?.way).toEqual(['FIRST says ACCEPTED'])
  })

  it('a council that believes the post to keep the order', () => {
    const inAnyOrder = planted({
      hear: (ledger, message) =>
        ledger.entries.some(({ hash }) => hash === message.hash)
          ? { outcome: 'KNOWN', ledger }
          : { outcome: 'NEW', ledger: withEntry(ledger, message) },
    })
    expect(inAnyOrder?.way.at(-1)).toBe('SECOND hears WITHDRAWN (2): NEW')
  })

  it('a council that enters a message twice', () => {
    const twice = planted({
      hear: (ledger, message) => {
        const heard = hear(ledger, message, numbered)
        return heard.outcome === 'KNOWN' ? { outcome: 'NEW', ledger: withEntry(ledger, message) } : heard
      },
    })
    expect(twice?.way).toEqual(['FIRST says OFFERED', 'SECOND hears OFFERED (1): NEW'])
  })

  it('and not that an early message is thrown away: it is sent again', () => {
    const forgets = planted({
      hear: (ledger, message) => {
        const heard = hear(ledger, message, numbered)
        return heard.outcome === 'EARLY' ? { outcome: 'EARLY', ledger } : heard
      },
    })
    expect(forgets).toBeUndefined()
  })
})
