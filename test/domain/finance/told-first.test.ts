import { describe, expect, it } from '@jest/globals'
import type { FinanceState } from '../../../domain/finance/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { ASKED, assessed, FINANCE, offered, withFinance } from '../../support/finance.ts'
import { aPlanInForce } from '../../support/plans.ts'

const decline = (effectiveFrom = '2026-01-12'): Step =>
  aStep('declineFinancialAssessment', { effectiveFrom }, { ...FINANCE, standing: { receivedOn: '2026-01-05' } })

describe('R-CHG-06 more is paid only after it was told', () => {
  const active = (finance?: FinanceState): Journey =>
    aJourney({ stage: 'ACTIVE', signOff: { inForce: aPlanInForce() }, ...(finance && { finance }) })
  const light = (weeklyContributionPence: number, effectiveFrom: string): Step =>
    aStep(
      'completeFinancialAssessment',
      { result: 'LIGHT_TOUCH', weeklyContributionPence, effectiveFrom, lightTouchGround: 'SMALL_CHARGE' },
      { ...FINANCE, standing: { receivedOn: '2026-01-05' } },
    )

  it.each([
    ['a penny more from today', 4_001, '2026-01-05'],
    ['a penny more from yesterday', 4_001, '2026-01-04'],
  ])('is refused: %s', (_what, pence, from) => {
    expect(refusalOf(active(assessed), light(pence, from))).toMatchObject({
      code: 'HIGHER_CHARGE_NOT_TOLD_FIRST',
      rule: 'R-CHG-06',
    })
  })

  it.each([
    ['a penny more from tomorrow', 4_001, '2026-01-06'],
    ['the same from today', 4_000, '2026-01-05'],
    ['less from last month', 3_999, '2025-12-05'],
  ])('is accepted: %s', (_what, pence, from) => {
    expect(taking(active(assessed), light(pence, from)).journey.finance?.effectiveFrom).toBe(from)
  })

  it('compares with what the plan says, where a revision asks finance anew', () => {
    expect(refusalOf(active(offered.finance), light(5_001, '2026-01-05')).code).toBe('HIGHER_CHARGE_NOT_TOLD_FIRST')
    expect(taking(active(offered.finance), light(5_000, '2026-01-05')).journey.finance?.weeklyContributionPence).toBe(
      5_000,
    )
  })

  it('holds for the full cost, too', () => {
    expect(refusalOf(active(assessed), decline('2026-01-05')).code).toBe('HIGHER_CHARGE_NOT_TOLD_FIRST')
    expect(taking(active(assessed), decline('2026-01-06')).journey.finance?.effectiveFrom).toBe('2026-01-06')
  })

  it('does not hold before there is a plan', () => {
    expect(taking(offered, light(9_000, '2026-01-05')).journey.finance?.weeklyContributionPence).toBe(9_000)
  })
})

describe('R-CHG-03 a result can be challenged', () => {
  const challenge = aStep('challengeFinancialAssessment', {}, { role: 'CITIZEN', id: 'person-1', given: ['/reasons'] })

  it('and is looked at again by a date', () => {
    const { journey, clocks, messages } = taking(withFinance(assessed), challenge)
    expect(journey.finance).toEqual({ ...assessed, challengedAt: NOW })
    expect(clocks).toEqual([{ do: 'start', key: 'finance.challenge', from: NOW }])
    expect(messages).toMatchObject([{ template: 'FINANCE_CHALLENGE_RECEIVED', to: 'PERSON' }])
  })

  it.each([
    ['there is none', undefined, 'NO_RESULT_TO_CHALLENGE'],
    ['it is being looked at', { ...assessed, challengedAt: ASKED }, 'CHALLENGE_ALREADY_OPEN'],
  ] as const)('is refused when %s', (_what, finance, code) => {
    expect(refusalOf(withFinance(finance), challenge)).toMatchObject({ code, kind: 'STATE' })
  })

  it('a new result answers it', () => {
    const { journey } = taking(withFinance({ ...assessed, challengedAt: ASKED }), decline())
    expect(journey.finance).not.toHaveProperty('challengedAt')
  })
})
