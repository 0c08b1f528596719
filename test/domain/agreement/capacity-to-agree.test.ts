import { describe, expect, it } from '@jest/globals'
import type { FactsOf } from '../../../domain/journey/parts.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { lackingCapacity } from '../../support/capacity.ts'
import { aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { agreeing, anAgreement } from '../../support/plans.ts'

const screened = (...difficulties: readonly 'RETAIN'[]): Journey => ({
  ...agreeing({ agreement: anAgreement([], ['PERSON', 'COUNCIL', 'CARER']) }),
  advocacy: { screen: { difficulties, appropriateIndividual: true }, screenedAt: NOW },
})

const says = (over: Partial<FactsOf<'recordAgreement'>> = {}, by: 'PRACTITIONER' | 'CITIZEN' = 'PRACTITIONER'): Step =>
  aStep(
    'recordAgreement',
    { party: 'PERSON', aspect: 'BUDGET', agreed: true, planVersion: 1, ...over },
    { role: by, given: ['/evidence'] },
  )

describe('R-SGN-02 a yes to the plan stands on capacity for it, or on somebody with authority', () => {
  it('where a screen has found a difficulty, nobody passes over whether there is capacity', () => {
    const refused = { code: 'ANSWER_CAPACITY_NOT_ASKED', rule: 'R-SGN-02' }
    expect(refusalOf(screened('RETAIN'), says())).toMatchObject(refused)
    expect(refusalOf(screened('RETAIN'), says({ hasCapacity: true }, 'CITIZEN'))).toMatchObject(refused)
  })

  it.each([
    [screened('RETAIN'), { hasCapacity: true }],
    [lackingCapacity(screened('RETAIN')), { hasCapacity: false, authority: 'DEPUTY' }],
    [lackingCapacity(screened()), { hasCapacity: false, authority: 'BEST_INTERESTS_DECISION' }],
  ] as const)('where the record bears it out it stands', (journey, over) => {
    expect(taking(journey, says(over)).journey.agreement?.answers.PERSON).toEqual({ BUDGET: 'YES' })
  })

  it.each([
    ['R-CAP-01 no record says that it is lacking', screened(), { hasCapacity: false, authority: 'DEPUTY' }],
    ['R-CAP-01 a record says so, and the person says yes', lackingCapacity(screened()), {}],
  ] as const)('is refused where %s', (_what, journey, over) => {
    expect(refusalOf(journey, says(over)).rule).toBe('R-CAP-01')
  })

  it('without it, and without anybody who may decide, it is refused whatever a screen found', () => {
    const none = { hasCapacity: false } as const
    for (const journey of [screened(), screened('RETAIN')])
      expect(refusalOf(journey, says(none))).toMatchObject({ code: 'ANSWER_NEEDS_AUTHORITY', rule: 'R-SGN-02' })
  })

  it('nothing is asked where nothing was found, of a no, or of others', () => {
    expect(taking(screened(), says()).event).toMatchObject({ agreed: true })
    expect(taking(screened('RETAIN'), says({ agreed: false }, 'CITIZEN')).event).toMatchObject({ agreed: false })
    expect(taking(screened('RETAIN'), says({ party: 'CARER' })).event).toMatchObject({ party: 'CARER' })
  })
})
