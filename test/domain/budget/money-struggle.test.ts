import { describe, expect, it } from '@jest/globals'
import { budgetLetters } from '../../../activities/letters/budget.ts'
import { budgetBodies } from '../../../api/steps/budget.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aClock } from '../../support/reviewing.ts'

const report = aStep('reportMoneyStruggle', {}, { role: 'CARER', id: 'carer-1', given: ['/difficulty'] })
const advise = aStep(
  'giveBudgetAdvice',
  { topics: ['KEEPING_RECORDS', 'HELP_TO_MANAGE_MONEY'], otherModeConsidered: true },
  { given: ['/advice'] },
)

const struggling = aJourney({ stage: 'ACTIVE', clocks: [aClock('budget.advice')] })

describe('R-BUD-06 somebody struggles to manage the money', () => {
  it('gets advice within its clock', () => {
    const journey = aJourney({ stage: 'ACTIVE', clocks: [aClock('review.annual')] })
    expect(taking(journey, report).clocks).toEqual([{ do: 'start', key: 'budget.advice', from: NOW }])
  })

  it('does not wait longer because somebody says it again', () => {
    expect(taking(struggling, report).clocks).toEqual([])
  })

  it('is told in writing what the advice was, and the clock is met', () => {
    const { clocks, messages } = taking(struggling, advise)
    expect(clocks).toEqual([{ do: 'stop', key: 'budget.advice', outcome: 'MET', cause: 'BudgetAdviceGiven' }])
    expect(messages).toEqual([
      {
        template: 'BUDGET_ADVICE',
        to: 'PERSON',
        about: { topics: ['KEEPING_RECORDS', 'HELP_TO_MANAGE_MONEY'] },
      },
    ])
  })

  it('is not given advice that nobody asked for', () => {
    expect(refusalOf(aJourney({ stage: 'ACTIVE' }), advise)).toMatchObject({
      code: 'NOBODY_STRUGGLES',
      rule: 'R-BUD-06',
      kind: 'STATE',
    })
  })

  it('keeps the support and the stage as they are', () => {
    expect(taking(struggling, report).journey.stage).toBe('ACTIVE')
    expect(taking(struggling, advise).journey.stage).toBe('ACTIVE')
  })

  it('other ways of managing the money have to be talked about', () => {
    const body = { topics: ['KEEPING_RECORDS'], advice: 'Keep them in one folder' }
    expect(budgetBodies.giveBudgetAdvice.safeParse({ ...body, otherModeConsidered: true }).success).toBe(true)
    expect(budgetBodies.giveBudgetAdvice.safeParse({ ...body, otherModeConsidered: false }).success).toBe(false)
  })
})

describe('R-BUD-06 the letter', () => {
  it('lists what was talked about, in words', () => {
    const context = aLetterContext({ topics: 'KEEPING_RECORDS, HELP_TO_MANAGE_MONEY' })
    const text = budgetLetters.BUDGET_ADVICE(context).paragraphs.join('\n')
    expect(text).toContain('- keeping bills and receipts together\n- somebody to help you with the money')
    expect(text).toContain('[what was written in /advice]')
  })

  it('has no holes when little is known', () => {
    expect(budgetLetters.BUDGET_ADVICE(aBareLetterContext()).paragraphs.join('\n')).not.toMatch(/undefined|NaN/)
  })
})
