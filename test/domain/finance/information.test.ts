import { describe, expect, it } from '@jest/globals'
import { financeLetters } from '../../../activities/letters/finance.ts'
import type { DecideOnMissingInformationFacts } from '../../../domain/finance/facts.ts'
import type { BudgetLine } from '../../../domain/managing/state.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, fire, NOW, refusalOf, taking } from '../../support/domain.ts'
import { ASKED, assessed, FINANCE, offered, withFinance } from '../../support/finance.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'
import { aLine } from '../../support/plans.ts'
import { aFiring } from '../../support/reviewing.ts'

const offer = aStep('offerFinancialAssessment', {}, FINANCE)
const record = (received: readonly 'SAVINGS'[], missing: readonly ('SAVINGS' | 'PENSIONS')[]): Step =>
  aStep('recordFinancialInformation', { received, missing }, FINANCE)
const decline = (effectiveFrom = '2026-01-12'): Step =>
  aStep('declineFinancialAssessment', { effectiveFrom }, { ...FINANCE, standing: { receivedOn: '2026-01-05' } })
const decide = (facts: DecideOnMissingInformationFacts): Step =>
  aStep('decideOnMissingInformation', facts, {
    role: 'TEAM_MANAGER',
    id: 'staff-manager',
    given: ['/reasons'],
    standing: { receivedOn: '2026-01-05', earliestEffectiveOn: '2025-01-05', latestEffectiveOn: '2027-01-05' },
  })

const keysOf = (clocks: readonly { readonly do: string; readonly key: string }[], what: string): readonly string[] =>
  clocks.filter((intent) => intent.do === what).map(({ key }) => key)

describe('R-CHG-01 the offer', () => {
  it('asks for information and counts the letters that ask again from that day', () => {
    const { journey, clocks, messages } = taking(withFinance(), offer)
    expect(journey.finance).toEqual({ offeredAt: NOW, askedAt: NOW, chases: 0 })
    expect(keysOf(clocks, 'start')).toEqual(['finance.infoChase'])
    expect(messages).toEqual([{ template: 'FINANCE_OFFER', to: 'PERSON', dates: ['finance.infoChase'] }])
  })

  it('is made once while it is open', () => {
    expect(refusalOf(offered, offer)).toMatchObject({ code: 'ASSESSMENT_ALREADY_OFFERED', kind: 'STATE' })
  })

  it('can be made again after a result, such as a no', () => {
    expect(taking(withFinance(assessed), offer).journey.finance?.result).toBe('FULL')
  })

  it('is not made for section 117 aftercare (R-CHG-04)', () => {
    expect(refusalOf(withFinance({ ...assessed, result: 'EXEMPT_S117' }), offer)).toMatchObject({
      code: 'SECTION_117_NEEDS_NO_ASSESSMENT',
      rule: 'R-CHG-04',
    })
  })
})

describe('R-CHG-04 section 117 aftercare is not assessed', () => {
  const lines = (...kinds: readonly BudgetLine['kind'][]) =>
    aJourney({
      stage: 'PLANNING',
      managing: { lines: kinds.map((kind, index) => aLine({ kind, line: `LINE-${String(index + 1)}` })) },
    })

  it('where every line is aftercare', () => {
    expect(refusalOf(lines('SECTION_117', 'SECTION_117'), offer).code).toBe('SECTION_117_NEEDS_NO_ASSESSMENT')
  })

  it('but for the other lines of a mixed package', () => {
    expect(taking(lines('SECTION_117', 'CHARGEABLE'), offer).event.type).toBe('FinancialAssessmentOffered')
  })
})

describe('R-CHG-01 information', () => {
  it('is not recorded before the offer', () => {
    expect(refusalOf(withFinance(), record([], [])).code).toBe('ASSESSMENT_NOT_OFFERED')
  })

  it('that is complete starts the date of the result', () => {
    const { journey, clocks, event } = taking(offered, record(['SAVINGS'], []))
    expect(event.type).toBe('FinancialInformationComplete')
    expect(keysOf(clocks, 'start')).toEqual(['finance.result'])
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'finance.infoChase',
      outcome: 'MET',
      cause: 'FinancialInformationComplete',
    })
    expect(journey.finance?.informationCompleteAt).toBe(NOW)
  })

  it('that is missing is asked for, from today', () => {
    const { journey, clocks, messages } = taking(offered, record(['SAVINGS'], ['PENSIONS']))
    expect(journey.finance).toMatchObject({ askedAt: NOW, chases: 0 })
    expect(keysOf(clocks, 'start')).toEqual(['finance.infoChase'])
    expect(messages).toEqual([
      {
        template: 'FINANCE_INFORMATION_NEEDED',
        to: 'PERSON',
        dates: ['finance.infoChase'],
        about: { missing: ['PENSIONS'] },
      },
    ])
  })

  it('is complete once', () => {
    const complete = withFinance({ offeredAt: ASKED, informationCompleteAt: ASKED })
    expect(refusalOf(complete, record([], [])).code).toBe('INFORMATION_ALREADY_COMPLETE')
    expect(taking(complete, record([], ['PENSIONS'])).journey.finance).not.toHaveProperty('informationCompleteAt')
  })

  it('is either there or missing', () => {
    expect(refusalOf(offered, record(['SAVINGS'], ['SAVINGS'])).code).toBe('EVIDENCE_BOTH_THERE_AND_MISSING')
  })
})

describe('R-CHG-01 the letters that ask again', () => {
  const firing = aFiring('finance.infoChase', 'BREACH')
  const chased = (chases: number) => fire(withFinance({ offeredAt: ASKED, askedAt: ASKED, chases }), firing, NOW)

  it.each([
    [0, false],
    [1, true],
  ])('after %i before it, the letter says whether it is the last: %s', (before, isLast) => {
    expect(chased(before).messages).toContainEqual({
      template: 'FINANCE_INFORMATION_CHASE',
      to: 'PERSON',
      dates: ['finance.infoChase'],
      about: { isLast },
    })
  })

  it('the first goes out, and the second is counted from the same day', () => {
    const { journey, clocks, messages } = chased(0)
    expect(journey.finance?.chases).toBe(1)
    expect(clocks).toContainEqual({ do: 'start', key: 'finance.infoChase', from: ASKED })
    expect(messages.map(({ template, to }) => `${template} ${to}`)).toEqual([
      'FINANCE_INFORMATION_CHASE PERSON',
      'CLOCK_MISSED WORKER',
      'CLOCK_MISSED FINANCE',
    ])
  })

  it('after the second a manager is asked to decide, and nothing is decided', () => {
    const { journey, clocks, messages } = chased(1)
    expect(journey.finance).toEqual({ offeredAt: ASKED, askedAt: ASKED, chases: 2 })
    expect(clocks).toEqual([])
    expect(messages.map(({ template }) => template)).toContain('FINANCE_INFORMATION_STILL_MISSING')
  })

  it('there is no third', () => {
    expect(chased(2).event.type).toBe('ClockFired')
  })

  it('a revision that asks finance anew leaves nothing to chase', () => {
    expect(fire(withFinance(), firing, NOW).event.type).toBe('ClockFired')
  })
})

describe('R-CHG-01 what a manager decides without the information', () => {
  const silent = withFinance({ offeredAt: ASKED, askedAt: ASKED, chases: 2 })

  it('is not before two letters more', () => {
    const once = withFinance({ offeredAt: ASKED, askedAt: ASKED, chases: 1 })
    expect(refusalOf(once, decide({ decision: 'ASK_AGAIN' }))).toMatchObject({
      code: 'NOT_CHASED_TWICE',
      kind: 'STATE',
    })
  })

  it('can be to ask again, from today', () => {
    const { journey, clocks, messages } = taking(silent, decide({ decision: 'ASK_AGAIN' }))
    expect(messages).toMatchObject([
      { template: 'FINANCE_INFORMATION_CHASE', to: 'PERSON', dates: ['finance.infoChase'] },
    ])
    expect(journey.finance).toMatchObject({ askedAt: NOW, chases: 0 })
    expect(keysOf(clocks, 'start')).toEqual(['finance.infoChase'])
  })

  it('can be to go on with what is known, which dates the result', () => {
    const { journey, clocks, messages } = taking(silent, decide({ decision: 'USE_WHAT_IS_KNOWN' }))
    expect(journey.finance?.informationCompleteAt).toBe(NOW)
    expect(keysOf(clocks, 'start')).toEqual(['finance.result'])
    expect(messages).toEqual([{ template: 'FINANCE_GOES_ON_WITHOUT', to: 'PERSON', dates: ['finance.result'] }])
  })

  it('can be to take it as a no, from a day that the person is told', () => {
    const { journey, messages } = taking(silent, decide({ decision: 'TREAT_AS_DECLINED', effectiveFrom: '2026-02-02' }))
    expect(journey.finance).toMatchObject({ result: 'REFUSED_TREATED_FULL_COST', effectiveFrom: '2026-02-02' })
    expect(messages).toMatchObject([{ template: 'FINANCIAL_RESULT', to: 'PERSON' }])
    expect(refusalOf(silent, decide({ decision: 'TREAT_AS_DECLINED' })).code).toBe('FULL_COST_NEEDS_A_DAY')
  })

  it('is for a manager', () => {
    const step = { ...decide({ decision: 'ASK_AGAIN' }), by: FINANCE }
    expect(refusalOf(silent, step).kind).toBe('ROLE')
  })
})

describe('R-CHG-01 the person may decline', () => {
  it('then pays the full cost, and is told so in writing', () => {
    const { journey, clocks, messages } = taking(offered, decline())
    expect(journey.finance).toMatchObject({ result: 'REFUSED_TREATED_FULL_COST', completedAt: NOW })
    expect(keysOf(clocks, 'start')).toEqual(['finance.letter'])
    expect(messages).toMatchObject([{ template: 'FINANCIAL_RESULT', about: { result: 'REFUSED_TREATED_FULL_COST' } }])
  })

  it('nobody pays the full cost for want of an offer', () => {
    expect(refusalOf(withFinance(), decline())).toMatchObject({ code: 'ASSESSMENT_NOT_OFFERED', rule: 'R-CHG-01' })
  })

  it('is no result that finance can enter', () => {
    const step = aStep(
      'completeFinancialAssessment',
      { result: 'REFUSED_TREATED_FULL_COST', weeklyContributionPence: 0, effectiveFrom: '2026-01-12' },
      FINANCE,
    )
    expect(refusalOf(offered, step)).toMatchObject({ code: 'DECLINING_HAS_ITS_OWN_STEP', rule: 'R-CHG-01' })
  })
})

describe('R-CHG-01 the letters', () => {
  it('say what to send, by when', () => {
    const text = financeLetters.FINANCE_OFFER(aLetterContext()).paragraphs.join('\n')
    expect(text).toContain('by the date of finance.infoChase')
    expect(text).toContain('- statements of your bank accounts and savings')
    expect(text).toContain('You can say no.')
  })

  it('name only what is missing', () => {
    const context = aLetterContext({ missing: 'PENSIONS' })
    const text = financeLetters.FINANCE_INFORMATION_NEEDED(context).paragraphs.join('\n')
    expect(text).toContain('- letters about your pensions')
    expect(text).not.toContain('savings')
  })

  it('the last one says that a manager decides', () => {
    const text = financeLetters.FINANCE_INFORMATION_CHASE(aLetterContext({ isLast: 'true' })).paragraphs.join('\n')
    expect(text).toContain('A manager now decides')
    expect(text).not.toContain('the date of')
  })

  it.each([
    'FINANCE_OFFER',
    'FINANCE_INFORMATION_NEEDED',
    'FINANCE_INFORMATION_CHASE',
    'FINANCE_GOES_ON_WITHOUT',
    'FINANCE_CHALLENGE_RECEIVED',
  ] as const)('%s has no holes when little is known', (name) => {
    expect(financeLetters[name](aBareLetterContext()).paragraphs.join('\n')).not.toMatch(/undefined|NaN/)
  })
})
