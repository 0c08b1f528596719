import { describe, expect, it } from '@jest/globals'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Role } from '../../../domain/roles/roles.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aCompletedAssessment } from '../../support/front-line.ts'
import { aDraft, TERMS } from '../../support/plans.ts'

const DIFFICULTY = { difficulties: ['USE_OR_WEIGH'], appropriateIndividual: true } as const

const drafted = (advocacyScreen: (typeof TERMS)['advocacyScreen'] = TERMS.advocacyScreen): Journey =>
  aJourney({ stage: 'PLANNING', planning: aDraft({ terms: { ...TERMS, advocacyScreen, begunAt: NOW } }) })

const inDoubt = drafted(DIFFICULTY)

const joining = (facts: Partial<FactsOf<'consentToJointPlan'>> = {}, role: Role = 'PRACTITIONER') =>
  aStep('consentToJointPlan', { party: 'PERSON', consents: true, ...facts }, { given: ['/evidence'], role })

const linking = (facts: Partial<FactsOf<'linkExternalPlan'>> = {}) =>
  aStep('linkExternalPlan', { plan: 'PHB', consent: true, leadMonitor: 'COUNCIL', overlapChecked: true, ...facts })

describe.each([
  ['R-JNT-01 a joint plan', joining],
  ['R-JNT-02 another service’s plan', linking],
] as const)('%s is agreed to with capacity for it', (_what, step) => {
  it('which the law presumes', () => {
    expect(taking(drafted(), step()).event).not.toHaveProperty('hasCapacity')
  })

  it('and which is asked for where a screen has found a difficulty', () => {
    expect(refusalOf(inDoubt, step())).toMatchObject({ code: 'TOGETHER_CAPACITY_NOT_ASKED', rule: 'R-JNT-01' })
    expect(taking(inDoubt, step({ hasCapacity: true })).event).toMatchObject({ hasCapacity: true })
  })

  it('or by somebody with authority, who is kept with the yes', () => {
    for (const journey of [inDoubt, drafted()])
      expect(refusalOf(journey, step({ hasCapacity: false })).code).toBe('TOGETHER_NEEDS_AUTHORITY')
    const decided = step({ hasCapacity: false, authority: 'BEST_INTERESTS_DECISION' })
    expect(refusalOf(inDoubt, decided)).toMatchObject({ code: 'CAPACITY_NOT_RECORDED', rule: 'R-CAP-01' })
    expect(taking(lackingCapacity(inDoubt), decided).event).toMatchObject({
      hasCapacity: false,
      authority: 'BEST_INTERESTS_DECISION',
    })
  })
})

describe('R-JNT-01 whose capacity is asked for, and by whom', () => {
  it('nobody attests their own where it is doubted', () => {
    expect(refusalOf(inDoubt, joining({ hasCapacity: true }, 'CITIZEN')).code).toBe('TOGETHER_CAPACITY_NOT_ASKED')
    expect(taking(drafted(), joining({}, 'CITIZEN')).journey.planning?.jointConsents).toEqual({ PERSON: 'YES' })
  })

  it('the carer’s yes is theirs, and a no needs no capacity', () => {
    expect(taking(inDoubt, joining({ party: 'CARER' })).journey.planning?.jointConsents).toEqual({ CARER: 'YES' })
    expect(taking(inDoubt, joining({ consents: false })).journey.planning?.jointConsents).toEqual({ PERSON: 'NO' })
  })

  it.each([
    [
      'the assessment’s, where the plan has none yet',
      { assessment: aCompletedAssessment({ advocacyScreen: DIFFICULTY }) },
    ],
    [
      'one that somebody asked for after the assessment',
      { assessment: aCompletedAssessment(), advocacy: { screen: DIFFICULTY, screenedAt: NOW } },
    ],
  ] as const)('the latest screen counts: %s', (_which, slices) => {
    const { terms: _terms, ...noTerms } = aDraft()
    const journey = aJourney({ stage: 'PLANNING', planning: noTerms, ...slices })
    expect(refusalOf(journey, joining()).code).toBe('TOGETHER_CAPACITY_NOT_ASKED')
  })
})
