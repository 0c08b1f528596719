import { describe, expect, it } from '@jest/globals'
import { financeLetters } from '../../../activities/letters/finance.ts'
import { FINANCIAL_RESULTS, type FinancialResult } from '../../../domain/finance/state.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

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

  it('says that direct payments are no income, and that other money is to be reported (R-CHG-07)', () => {
    expect(letter('FULL')).toContain('does not count as income for your benefits')
    expect(letter('FULL')).toContain('any other money that you get')
  })

  it('shows the sum line by line, without lines for nothing (R-CHG-02)', () => {
    const about = { result: 'FULL', incomePence: '30000', protectedPence: '23260', atMostPence: '6740' }
    const text = financeLetters.FINANCIAL_RESULT(aLetterContext(about)).paragraphs.join('\n')
    expect(text).toContain('- Your income that counts: £300\n- You keep this to live on: £232.60\n')
    expect(text).toContain('- The most we can ask for: £67.40')
    expect(text).not.toContain('savings count as')
  })

  it('says that wrongly charged money is paid back (R-CHG-04)', () => {
    const context = aLetterContext({ result: 'EXEMPT_S117', wronglyChargedPence: '12000' })
    expect(financeLetters.FINANCIAL_RESULT(context).paragraphs.join('\n')).toContain('£120 that we should not have')
  })

  it('says who pays the whole cost, and why', () => {
    const context = aLetterContext({ result: 'FULL', paysFullCost: 'true', effectiveFrom: '2026-01-12' })
    const text = financeLetters.FINANCIAL_RESULT(context).paragraphs.join('\n')
    expect(text).toContain('Your savings are above the limit')
    expect(text).not.toContain('up to')
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
