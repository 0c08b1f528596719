import { describe, expect, it } from '@jest/globals'
import { distribute, suggest, type Candidate } from '../../../domain/allocation/suggest.ts'

const one = (id: string, over: Partial<Candidate> = {}): Candidate => ({
  id,
  team: 'TEAM-NORTH',
  onLeave: false,
  caseload: 5,
  caseloadLimit: 10,
  area: 'NORTH',
  languages: [],
  ...over,
})

const ids = (candidates: readonly Candidate[], wanted = { area: 'NORTH' }): readonly string[] =>
  suggest(candidates, wanted).map(({ worker }) => worker)

describe('R-OPS-01 whom the tool suggests', () => {
  it.each<[string, Partial<Candidate>]>([
    ['is on leave', { onLeave: true }],
    ['is full', { caseload: 10 }],
    ['works in another area', { area: 'SOUTH' }],
    ['has less room', { caseload: 6 }],
    ['has no limit to go by', { caseloadLimit: undefined as never }],
    ['comes later by name, with all else equal', {}],
  ])('puts whoever %s after the other', (_why, over) => {
    const { caseloadLimit, ...rest } = one('b', over)
    const second = caseloadLimit === undefined ? rest : { ...rest, caseloadLimit }
    expect(ids([second, one('a')])).toEqual(['a', 'b'])
  })

  it('puts whoever speaks the language first, and says what speaks against the others', () => {
    const wanted = { area: 'NORTH', language: 'cy' }
    const suggestions = suggest([one('a'), one('b', { languages: ['cy'], caseload: 9 })], wanted)
    expect(suggestions.map(({ worker, concerns }) => [worker, concerns])).toEqual([
      ['b', []],
      ['a', ['OTHER_LANGUAGE']],
    ])
  })

  it('puts whoever is trained for the person’s needs first, however much room another has', () => {
    const wanted = { area: 'NORTH', needs: ['DEAFBLIND'] } as const
    const trained = one('b', { skills: ['DEAFBLIND'], caseload: 9 })
    expect(suggest([one('a', { caseload: 0 }), trained], wanted).map(({ worker }) => worker)).toEqual(['b', 'a'])
  })

  it('spreads many journeys: whoever has been given one has less room for the next', () => {
    const wanted = { area: 'NORTH' }
    const journeys = [{ wanted }, { wanted }, { wanted }]
    const given = distribute(journeys, [one('a', { caseload: 8 }), one('b', { caseload: 7 })])
    expect(given.map(({ suggestion }) => suggestion?.worker)).toEqual(['b', 'a', 'b'])
  })

  it('suggests nobody where there is nobody', () => {
    expect(distribute([{ wanted: {} }], [])).toEqual([{ wanted: {} }])
  })
})
