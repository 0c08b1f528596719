import { describe, expect, it } from '@jest/globals'
import {
  ADULT_OUTCOMES,
  CARER_OUTCOMES,
  isEligible,
  OUTCOMES,
  UNABLE_TESTS,
  unableOutcomes,
  WELLBEING_AREAS,
} from '../../../domain/eligibility/criteria.ts'
import { adultFinding, carerFinding } from '../../support/front-line.ts'

const alone = ['NOT_WITHOUT_HELP'] as const

describe('R-ELG-01 criteria for an adult', () => {
  it.each([
    ['no outcome', {}, false],
    ['one outcome', { NUTRITION: alone }, false],
    ['one outcome in every way', { NUTRITION: UNABLE_TESTS }, false],
    ['two outcomes', { NUTRITION: alone, RELATIONSHIPS: alone }, true],
    ['three outcomes', { NUTRITION: alone, RELATIONSHIPS: alone, TOILET_NEEDS: alone }, true],
  ])('unable to achieve %s', (_what, unable, eligible) => {
    expect(isEligible(adultFinding(unable))).toBe(eligible)
  })

  it.each(UNABLE_TESTS)('being unable by %s counts', (test) => {
    expect(isEligible(adultFinding({ HABITABLE_HOME: [test], CARING_FOR_CHILD: [test] }))).toBe(true)
  })

  it('needs that come from something else do not count', () => {
    const criteria = { of: 'ADULT', needsFromImpairmentOrIllness: false } as const
    expect(isEligible({ ...adultFinding(), criteria })).toBe(false)
  })

  it('without a significant impact on wellbeing nothing counts', () => {
    expect(isEligible({ ...adultFinding(), significantImpactOn: [] })).toBe(false)
  })

  it.each(WELLBEING_AREAS)('an impact on %s is enough', (area) => {
    expect(isEligible({ ...adultFinding(), significantImpactOn: [area] })).toBe(true)
  })
})

describe('R-ELG-02 criteria for a carer', () => {
  const caring = (needsFromNecessaryCare: boolean, healthDeteriorating: boolean) =>
    ({ of: 'CARER', needsFromNecessaryCare, healthDeteriorating }) as const

  it.each([
    ['any one outcome', caring(true, false), { RECREATION: alone }, true],
    ['health that suffers, every outcome achieved', caring(true, true), {}, true],
    ['health that suffers and an outcome', caring(true, true), { RECREATION: alone }, true],
    ['neither', caring(true, false), {}, false],
    ['care that is not necessary', caring(false, true), { RECREATION: alone }, false],
  ])('%s', (_what, criteria, unable, eligible) => {
    expect(isEligible({ ...carerFinding(unable), criteria })).toBe(eligible)
  })

  it('without a significant impact on wellbeing nothing counts', () => {
    expect(isEligible({ ...carerFinding(), significantImpactOn: [] })).toBe(false)
  })
})

describe('SI 2015/313 the outcomes', () => {
  it('has ten for adults and eight for carers', () => {
    expect([ADULT_OUTCOMES.length, CARER_OUTCOMES.length]).toEqual([10, 8])
  })

  it('lists each of both once', () => {
    expect(new Set(OUTCOMES)).toEqual(new Set([...ADULT_OUTCOMES, ...CARER_OUTCOMES]))
    expect(new Set(OUTCOMES).size).toBe(OUTCOMES.length)
  })

  it('names those that cannot be achieved', () => {
    expect(unableOutcomes(adultFinding())).toEqual(['NUTRITION', 'PERSONAL_HYGIENE'])
  })
})
