import { describe, expect, it } from '@jest/globals'
import { chargingLetters } from '../../../activities/letters/charging.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

describe('the letters about charges', () => {
  it('say until when support is free, and why (R-CHG-05)', () => {
    const text = chargingLetters.FREE_SUPPORT_STARTED(aLetterContext({ kind: 'REABLEMENT' })).paragraphs.join('\n')
    expect(text).toContain('free until the date of reablement.freePeriod')
    expect(text).toContain('The reason for reablement.freePeriod.')
  })

  it('say how much, from when, and how to challenge it (R-CHG-06)', () => {
    const context = aLetterContext({ line: 'LINE-2', weeklyPence: '4000', effectiveFrom: '2026-01-12' })
    const text = chargingLetters.CHARGE_SET(context).paragraphs.join('\n')
    expect(text).toContain(
      'You pay £40 a week for part of your support (line 2 in your plan) from Monday 12 January 2026',
    )
    expect(text).toContain('If you think we are wrong')
  })

  it('say when nothing is charged any more', () => {
    const context = aLetterContext({ weeklyPence: '0', effectiveFrom: '2026-01-12' })
    const text = chargingLetters.CHARGE_SET(context).paragraphs.join('\n')
    expect(text).toContain('You pay nothing for part of your support from Monday 12 January 2026')
    expect(text).toContain('If you are still asked to pay for it')
    expect(text).not.toContain('If you cannot pay')
  })

  it('do not say that nothing is charged where no amount is known', () => {
    const text = chargingLetters.CHARGE_SET(aLetterContext({ effectiveFrom: '2026-01-12' })).paragraphs.join('\n')
    expect(text).toContain('changes from Monday 12 January 2026')
    expect(text).not.toMatch(/nothing|£0/)
  })

  it.each(['FREE_SUPPORT_STARTED', 'CHARGE_SET'] as const)('%s has no holes when little is known', (name) => {
    expect(chargingLetters[name](aBareLetterContext()).paragraphs.join('\n')).not.toMatch(/undefined|NaN/)
  })
})
