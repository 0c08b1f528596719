import { describe, expect, it } from '@jest/globals'
import { financeLetters } from '../../../activities/letters/finance.ts'
import { financeBodies } from '../../../api/steps/finance.ts'
import { FINANCIAL_RESULTS, type FinancialResult } from '../../../domain/finance/state.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import { STAGES, type Stage } from '../../../domain/journey/stage.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

const complete = (result: FinancialResult, weeklyContributionPence: number): Step =>
  aStep(
    'completeFinancialAssessment',
    { result, weeklyContributionPence, effectiveFrom: '2026-01-12' },
    { role: 'FINANCE_OFFICER', id: 'staff-finance', given: ['/reasons'] },
  )

const planning = aJourney({ stage: 'PLANNING' })

describe('R-CHG-01 the result of the financial assessment', () => {
  it.each(FINANCIAL_RESULTS)('%s is kept, and the main line stays where it is', (result) => {
    const { journey } = taking(planning, complete(result, 0))
    expect(journey.stage).toBe('PLANNING')
    expect(journey.finance).toEqual({
      result,
      weeklyContributionPence: 0,
      effectiveFrom: '2026-01-12',
      completedAt: NOW,
    })
  })

  const POSSIBLE: readonly Stage[] = [
    'BUDGETING',
    'PLANNING',
    'AGREEING',
    'PANEL',
    'SIGN_OFF',
    'ACTIVE',
    'REVIEWING',
    'REVISING',
  ]

  it.each(POSSIBLE)('is possible in %s', (stage) => {
    expect(taking(aJourney({ stage }), complete('FULL', 100)).journey.stage).toBe(stage)
  })

  it.each(STAGES.filter((stage) => !POSSIBLE.includes(stage)))('is not possible in %s', (stage) => {
    expect(refusalOf(aJourney({ stage }), complete('FULL', 100)).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('is for finance only', () => {
    expect(refusalOf(planning, { ...complete('FULL', 100), by: { id: 'p', role: 'PRACTITIONER' } }).kind).toBe('ROLE')
  })
})

describe('R-CHG-03 the result goes out in writing', () => {
  it('starts the clock of the letter at receipt', () => {
    const { clocks, messages } = taking(planning, complete('FULL', 4_200))
    expect(clocks).toEqual([{ do: 'start', key: 'finance.letter', from: NOW }])
    expect(messages).toEqual([
      {
        template: 'FINANCIAL_RESULT',
        to: 'PERSON',
        about: { result: 'FULL', weeklyContributionPence: 4_200, effectiveFrom: '2026-01-12' },
      },
    ])
  })

  it('stops it when the letter has arrived', () => {
    const { clocks } = hearDelivery(planning, { reference: 'm-1', template: 'FINANCIAL_RESULT' }, NOW)
    expect(clocks).toEqual([{ do: 'stop', key: 'finance.letter', outcome: 'MET', cause: 'MessageDelivered' }])
  })
})

describe('R-CHG-04 section 117 aftercare is never charged', () => {
  it.each([
    ['EXEMPT_S117', 1, 'SECTION_117_IS_NEVER_CHARGED', 'R-CHG-04'],
    ['NIL_CHARGE', 1, 'NIL_CHARGE_HAS_A_CONTRIBUTION', 'R-CHG-03'],
  ] as const)('%s with a contribution of %i penny is refused', (result, pence, code, rule) => {
    expect(refusalOf(planning, complete(result, pence))).toMatchObject({ code, rule, kind: 'RULE' })
  })

  it.each([
    ['EXEMPT_S117', 0],
    ['NIL_CHARGE', 0],
    ['FULL', 1],
    ['LIGHT_TOUCH', 1],
    ['REFUSED_TREATED_FULL_COST', 1],
  ] as const)('%s with a contribution of %i is accepted', (result, pence) => {
    expect(taking(planning, complete(result, pence)).journey.finance?.weeklyContributionPence).toBe(pence)
  })
})

describe('R-CHG-03 a contribution begins at a time that can be meant', () => {
  const standing = { earliestEffectiveOn: '2025-01-05', latestEffectiveOn: '2027-01-05' }
  const from = (effectiveFrom: string): Step => {
    const step = complete('FULL', 100)
    return { ...step, facts: { ...(step.facts as object), effectiveFrom }, standing }
  }

  it.each(['2025-01-04', '2027-01-06', '0001-01-01'])('is refused from %s', (date) => {
    expect(refusalOf(planning, from(date))).toMatchObject({ code: 'CONTRIBUTION_DATE_FAR_AWAY', rule: 'R-CHG-03' })
  })

  it.each(['2025-01-05', '2027-01-05'])('is accepted from %s', (date) => {
    expect(taking(planning, from(date)).journey.finance?.effectiveFrom).toBe(date)
  })
})

describe('the body of completeFinancialAssessment', () => {
  const good = {
    result: 'FULL',
    weeklyContributionPence: 4_200,
    effectiveFrom: '2026-01-12',
    reasons: 'Income less rent',
  }

  it('is accepted', () => {
    expect(financeBodies.completeFinancialAssessment.parse(good)).toEqual(good)
  })

  it.each([
    ['an unknown field', { ...good, colour: 'red' }],
    ['a date that does not exist', { ...good, effectiveFrom: '2026-02-30' }],
    ['a date before anybody', { ...good, effectiveFrom: '0001-01-01' }],
    ['a date after everybody', { ...good, effectiveFrom: '9999-12-31' }],
    ['no reasons', { ...good, reasons: ' ' }],
    ['an unknown result', { ...good, result: 'GUESS' }],
  ])('is refused with %s', (_what, body) => {
    expect(financeBodies.completeFinancialAssessment.safeParse(body).success).toBe(false)
  })
})

describe('R-CHG-03 the letter about the financial assessment', () => {
  const letter = (result: FinancialResult, context = aLetterContext): string =>
    financeLetters
      .FINANCIAL_RESULT(context({ result, weeklyContributionPence: '4200', effectiveFrom: '2026-01-12' }))
      .paragraphs.join('\n')

  it('says how much, from when, how it was worked out, and how to challenge it', () => {
    expect(letter('FULL')).toContain('up to £42 a week from Monday 12 January 2026')
    expect(letter('FULL')).toContain('[what was written in /reasons]')
    expect(letter('FULL')).toContain('If you think we are wrong')
    expect(letter('FULL')).toContain('benefits')
  })

  it.each(['EXEMPT_S117', 'NIL_CHARGE'] as const)('says to %s that they pay nothing', (result) => {
    expect(letter(result)).toMatch(/pay nothing/)
    expect(letter(result)).not.toContain('£42')
  })

  it('names no website to somebody who uses none (R-GEN-03)', () => {
    expect(letter('FULL')).toContain('https://anytown.example')
    expect(letter('FULL', aBareLetterContext)).not.toContain('https://')
  })

  it.each(FINANCIAL_RESULTS)('has no holes for %s', (result) => {
    expect(letter(result, aBareLetterContext)).not.toMatch(/undefined|NaN/)
  })
})
