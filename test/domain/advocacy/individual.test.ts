import { describe, expect, it } from '@jest/globals'
import { advocacyBodies } from '../../../api/steps/advocacy.ts'
import { ADVOCATE_ALL_THE_SAME, advocateNeeded, type AdvocacyScreen } from '../../../domain/advocacy/screen.ts'
import { none, SCREENED, screening, supported } from '../../support/advocacy.ts'
import { aJourney, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aSuitableIndividual } from '../../support/front-line.ts'

const INSTRUCT = { do: 'start', key: 'advocacy.instruct', from: NOW }
const { individual: suitable } = aSuitableIndividual

describe('R-ADV-03 who may support the person instead of an advocate', () => {
  const by = (individual: AdvocacyScreen['individual']): AdvocacyScreen => ({
    difficulties: ['RETAIN'],
    appropriateIndividual: true,
    ...(individual === undefined ? {} : { individual }),
  })

  it.each([
    ['nobody has asked about them', undefined, 'INDIVIDUAL_NOT_CHECKED'],
    ['they are paid to care', { ...suitable, paidToCare: true }, 'INDIVIDUAL_IS_PAID'],
    ['the person objects', { ...suitable, personObjects: true }, 'PERSON_OBJECTS_TO_INDIVIDUAL'],
    ['they are unwilling or unsuitable', { ...suitable, willingAndSuitable: false }, 'INDIVIDUAL_NOT_SUITABLE'],
  ] as const)('not when %s', (_what, individual, code) => {
    for (const [, journey, step] of SCREENED)
      expect(refusalOf(journey, step(by(individual)))).toMatchObject({ code, rule: 'R-ADV-03' })
  })

  it('whoever has no difficulty may bring anybody', () => {
    expect(taking(aJourney(), screening({ ...by(undefined), difficulties: [] })).event.type).toBe('AdvocacyScreened')
  })
})

describe('R-ADV-04 an advocate although somebody suitable is there', () => {
  it.each(ADVOCATE_ALL_THE_SAME)('%s', (allTheSame) => {
    expect(advocateNeeded({ ...supported, allTheSame })).toBe(true)
    expect(advocateNeeded({ ...none, allTheSame })).toBe(false)
    expect(taking(aJourney({ stage: 'PLANNING' }), screening({ ...supported, allTheSame })).clocks).toContainEqual(
      INSTRUCT,
    )
  })

  it('the form asks for it in codes', () => {
    const form = (over: object) =>
      advocacyBodies.screenAdvocacy.safeParse({ screen: { ...supported, ...over }, reasons: 'Invented.' }).success
    expect(form({ allTheSame: 'NHS_STAY_OF_28_DAYS' })).toBe(true)
    expect(form({ allTheSame: 'BECAUSE' })).toBe(false)
    expect(form({ individual: { paidToCare: false } })).toBe(false)
  })
})
