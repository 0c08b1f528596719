import { describe, expect, it } from '@jest/globals'
import { budgetLetters } from '../../../activities/letters/budget.ts'
import { budgetBodies } from '../../../api/steps/budget.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { budgeting } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

const FACTS = { amountPence: 32_550, period: 'WEEK', method: 'MATRIX' } as const
const step = aStep('issueIndicativeBudget', FACTS, { given: ['/explanation'] })

describe('R-BUD-01 the indicative budget opens planning', () => {
  const { journey, clocks, messages, event } = taking(aJourney(budgeting), step)

  it('moves from budgeting to planning and keeps the amount', () => {
    expect(journey.stage).toBe('PLANNING')
    expect(journey.budget).toEqual({ indicative: { ...FACTS, issuedAt: NOW } })
    expect(event).toEqual({ type: 'IndicativeBudgetIssued', ...FACTS })
  })

  it('stops its clock', () => {
    expect(clocks).toEqual([{ do: 'stop', key: 'budget.indicative', outcome: 'MET', cause: 'IndicativeBudgetIssued' }])
  })

  it('is told to the person', () => {
    expect(messages).toMatchObject([{ template: 'INDICATIVE_BUDGET', to: 'PERSON', about: FACTS }])
  })

  it.each(STAGES.filter((stage) => stage !== 'BUDGETING'))('is not possible in %s', (stage) => {
    expect(refusalOf(aJourney({ stage }), step).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('is not for a finance officer', () => {
    expect(
      refusalOf(aJourney({ stage: 'BUDGETING' }), { ...step, by: { id: 'f', role: 'FINANCE_OFFICER' } }).kind,
    ).toBe('ROLE')
  })
})

describe('the body of issueIndicativeBudget', () => {
  const good = { amountPence: 32_550, method: 'MATRIX', explanation: 'Ten hours a week at the council rate' }

  it('is accepted, with a week as its period', () => {
    expect(budgetBodies.issueIndicativeBudget.parse(good)).toMatchObject({ period: 'WEEK', amountPence: 32_550 })
  })

  it.each([
    ['an unknown field', { ...good, colour: 'red' }],
    ['no explanation (R-BUD-02)', { amountPence: 32_550, method: 'MATRIX' }],
    ['half a penny', { ...good, amountPence: 0.5 }],
    ['a negative amount', { ...good, amountPence: -1 }],
    ['an unknown method', { ...good, method: 'DICE' }],
  ])('is refused with %s', (_what, body) => {
    expect(budgetBodies.issueIndicativeBudget.safeParse(body).success).toBe(false)
  })
})

describe('R-BUD-01, R-BUD-02 the letter about the indicative budget', () => {
  const about = { amountPence: '32550', period: 'WEEK', method: 'MATRIX' }
  const text = (context = aLetterContext(about)): string =>
    budgetLetters.INDICATIVE_BUDGET(context).paragraphs.join('\n')

  it('gives the amount, how it was worked out, and says that it may change', () => {
    expect(text()).toContain('£325.50 a week')
    expect(text()).toContain('[what was written in /explanation]')
    expect(text()).toContain('This amount may change.')
  })

  it('offers a financial assessment (R-CHG-01)', () => {
    expect(text()).toContain('We will offer to look at your money with you')
  })

  it('has no holes when little is known', () => {
    expect(text(aBareLetterContext(about))).not.toMatch(/undefined|NaN/)
  })
})
