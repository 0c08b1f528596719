import { describe, expect, it } from '@jest/globals'
import { budgetLetters } from '../../../activities/letters/budget.ts'
import { budgetBodies } from '../../../api/steps/budget.ts'
import type { IssueIndicativeBudgetFacts } from '../../../domain/budget/indicative.ts'
import { workOutHoursAndRates, type PlannedSupport } from '../../../domain/budget/hours-and-rates.ts'
import { STAGES } from '../../../domain/journey/stage.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { DEFAULT_MONEY_POLICY } from '../../../domain/policy/money.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { budgeting } from '../../support/front-line.ts'
import { aBareLetterContext, aLetterContext } from '../../support/letters.ts'

const SUPPORT: readonly PlannedSupport[] = [{ kind: 'PERSONAL_CARE', band: 'DAYTIME', hoursPerWeek: 7 }]
const TESTS = { transparent: true, timely: true, sufficient: true }
const { rates } = DEFAULT_MONEY_POLICY

const working = (support: readonly PlannedSupport[]) => workOutHoursAndRates({ support, rates, policyVersion: 3 })

const issuing = (over: Partial<IssueIndicativeBudgetFacts> = {}): Step => {
  const support = over.support ?? SUPPORT
  return aStep(
    'issueIndicativeBudget',
    { period: 'WEEK', method: 'MATRIX', support, assessmentOffer: 'OFFER', budgetTests: TESTS, ...over },
    { given: ['/explanation', '/budgetEvidence'], standing: { indicativeWorking: working(support) } },
  )
}

const before = aJourney(budgeting)

describe('R-BUD-01 the indicative budget opens planning', () => {
  const { journey, clocks, messages, event } = taking(before, issuing())

  it('moves from budgeting to planning and keeps the amount with its working and its tests (R-BUD-02)', () => {
    expect(journey.stage).toBe('PLANNING')
    expect(journey.budget).toEqual({
      indicative: {
        amountPence: 18_200,
        period: 'WEEK',
        method: 'MATRIX',
        working: working(SUPPORT),
        tests: TESTS,
        issuedAt: NOW,
      },
    })
    expect(event).toMatchObject({
      type: 'IndicativeBudgetIssued',
      amountPence: 18_200,
      working: { calculator: 'HOURS_AND_RATES', policyVersion: 3 },
    })
  })

  it('stops its clock', () => {
    expect(clocks).toContainEqual({
      do: 'stop',
      key: 'budget.indicative',
      outcome: 'MET',
      cause: 'IndicativeBudgetIssued',
    })
  })

  it('is told to the person with each line of its working', () => {
    expect(messages[0]).toMatchObject({
      template: 'INDICATIVE_BUDGET',
      to: 'PERSON',
      about: { amountPence: 18_200, working: ['PERSONAL_CARE DAYTIME 7 2600 18200'] },
    })
  })

  it.each(STAGES.filter((stage) => stage !== 'BUDGETING'))('is not possible in %s', (stage) => {
    expect(refusalOf(aJourney({ stage }), issuing()).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it('is not for a finance officer', () => {
    expect(refusalOf(before, { ...issuing(), by: { id: 'f', role: 'FINANCE_OFFICER' } }).kind).toBe('ROLE')
  })

  it('keeps a budget that fails a test, so that the sign-off can ask about it (R-BUD-02)', () => {
    const budgetTests = { ...TESTS, sufficient: false }
    expect(taking(before, issuing({ budgetTests })).journey.budget?.indicative.tests).toEqual(budgetTests)
  })
})

describe('R-BUD-01 the calculator of hours and rates', () => {
  it('adds up hours at the rate of their kind and time', () => {
    const support: readonly PlannedSupport[] = [
      { kind: 'PERSONAL_CARE', band: 'DAYTIME', hoursPerWeek: 7 },
      { kind: 'PERSONAL_CARE', band: 'NIGHT', hoursPerWeek: 0.25 },
    ]
    const { lines, weeklyPence } = working(support)
    expect(lines.map((line) => line.weeklyPence)).toEqual([18_200, 780])
    expect(weeklyPence).toBe(18_980)
  })

  it('names support that has no rate instead of leaving it out silently', () => {
    const atNight: PlannedSupport = { kind: 'PRACTICAL_HELP', band: 'NIGHT', hoursPerWeek: 2 }
    const { lines, withoutRate } = working([...SUPPORT, atNight])
    expect(withoutRate).toEqual([atNight])
    expect(lines).toHaveLength(1)
    expect(workOutHoursAndRates({ support: SUPPORT, rates: {}, policyVersion: 3 }).withoutRate).toEqual(SUPPORT)
  })

  it('comes to nothing for nothing', () => {
    expect(working([]).weeklyPence).toBe(0)
  })
})

describe('R-BUD-02 the amount is transparent: its working explains it', () => {
  it.each([
    ['no support for the matrix', { support: [] }, 'SUPPORT_MISSING'],
    ['hours for another method', { method: 'COST_OF_SUPPORT', amountPence: 1 }, 'SUPPORT_IS_FOR_THE_MATRIX'],
    [
      'support without a rate',
      { support: [{ kind: 'DAY_OPPORTUNITIES', band: 'NIGHT', hoursPerWeek: 1 }] },
      'SUPPORT_WITHOUT_RATE',
    ],
    ['no amount', { method: 'PROFESSIONAL_JUDGEMENT', support: [] }, 'AMOUNT_MISSING'],
    ['a penny more than worked out', { amountPence: 18_201 }, 'AMOUNT_NOT_AS_WORKED_OUT'],
    ['a penny less than worked out', { amountPence: 18_199 }, 'AMOUNT_NOT_AS_WORKED_OUT'],
  ] as const)('is refused with %s', (_what, over, code) => {
    expect(refusalOf(before, issuing(over)).code).toBe(code)
  })

  it('is refused when nobody worked it out from the rates', () => {
    expect(refusalOf(before, { ...issuing(), standing: {} }).code).toBe('SUPPORT_WITHOUT_RATE')
    expect(refusalOf(before, { ...issuing({ amountPence: 18_200 }), standing: {} }).code).toBe('SUPPORT_WITHOUT_RATE')
  })

  it('another method keeps and tells no working, whatever the rates say', () => {
    const estimate = { ...issuing({ method: 'COST_OF_SUPPORT', support: [], amountPence: 500 }) }
    const { journey, messages } = taking(before, { ...estimate, standing: { indicativeWorking: working(SUPPORT) } })
    expect(journey.budget?.indicative).toMatchObject({ amountPence: 500 })
    expect(journey.budget?.indicative).not.toHaveProperty('working')
    expect(messages[0]?.about).not.toHaveProperty('working')
  })

  it.each([
    ['the same amount as worked out', { amountPence: 18_200 }, 18_200],
    ['an amount by another method', { method: 'COST_OF_SUPPORT', support: [], amountPence: 500 }, 500],
  ] as const)('is accepted with %s', (_what, over, amount) => {
    const { budget } = taking(before, issuing(over)).journey
    expect(budget?.indicative.amountPence).toBe(amount)
  })
})

describe('R-CHG-01 the offer of a financial assessment goes out with the indicative budget', () => {
  it('asks for information from that day on', () => {
    const { journey, clocks, messages } = taking(before, issuing())
    expect(journey.finance).toEqual({ offeredAt: NOW, askedAt: NOW, chases: 0 })
    expect(clocks).toContainEqual({ do: 'start', key: 'finance.infoChase', from: NOW })
    expect(messages.map(({ template }) => template)).toEqual(['INDICATIVE_BUDGET', 'FINANCE_OFFER'])
  })

  const offeredBefore = { offeredAt: '2026-01-02T10:00:00Z', askedAt: '2026-01-02T10:00:00Z', chases: 1 }
  const exempt = {
    result: 'EXEMPT_S117',
    weeklyContributionPence: 0,
    effectiveFrom: '2026-01-05',
    completedAt: NOW,
  } as const

  it.each([
    ['all support is section 117 aftercare (R-CHG-04)', undefined, 'ALL_SECTION_117'],
    ['all support is free', undefined, 'ALL_FREE'],
    ['it has been offered before', offeredBefore, 'OFFER'],
    ['there is a result', exempt, 'OFFER'],
  ] as const)('does not, when %s', (_what, finance, assessmentOffer) => {
    const journey = aJourney({ ...budgeting, ...(finance && { finance }) })
    const after = taking(journey, issuing({ assessmentOffer }))
    expect(after.messages.map(({ template }) => template)).toEqual(['INDICATIVE_BUDGET'])
    expect(after.clocks.map(({ key }) => key)).toEqual(['budget.indicative'])
    expect(after.journey.finance).toEqual(finance)
  })
})

describe('the body of issueIndicativeBudget', () => {
  const good = {
    method: 'MATRIX',
    support: SUPPORT,
    budgetTests: TESTS,
    budgetEvidence: 'Worked through together',
    explanation: 'Seven hours a week at the council rate',
  }

  it('is accepted, with a week as its period and an offer', () => {
    expect(budgetBodies.issueIndicativeBudget.parse(good)).toMatchObject({ period: 'WEEK', assessmentOffer: 'OFFER' })
  })

  it.each([
    ['an unknown field', { ...good, colour: 'red' }],
    ['no explanation (R-BUD-02)', { ...good, explanation: undefined }],
    ['no tests (R-BUD-02)', { ...good, budgetTests: undefined }],
    ['no evidence for the tests (R-BUD-02)', { ...good, budgetEvidence: ' ' }],
    ['half a penny', { ...good, amountPence: 0.5 }],
    ['a negative amount', { ...good, amountPence: -1 }],
    ['an unknown method', { ...good, method: 'DICE' }],
    ['ten minutes', { ...good, support: [{ ...SUPPORT[0], hoursPerWeek: 0.1 }] }],
    ['more hours than a week has', { ...good, support: [{ ...SUPPORT[0], hoursPerWeek: 168.25 }] }],
  ])('is refused with %s', (_what, body) => {
    expect(budgetBodies.issueIndicativeBudget.safeParse(body).success).toBe(false)
  })
})

describe('R-BUD-01, R-BUD-02 the letter about the indicative budget', () => {
  const about = { amountPence: '32550', period: 'WEEK', method: 'MATRIX' }
  const text = (more: Readonly<Record<string, string>> = {}, context = aLetterContext): string =>
    budgetLetters.INDICATIVE_BUDGET(context({ ...about, ...more })).paragraphs.join('\n')

  it('gives the amount, how it was worked out, and says that it may change', () => {
    expect(text()).toContain('£325.50 a week')
    expect(text()).toContain('[what was written in /explanation]')
    expect(text()).toContain('This amount may change.')
  })

  it('shows every line of the working, and the sum', () => {
    const working = 'PERSONAL_CARE DAYTIME 7 2600 18200, PERSONAL_ASSISTANT EVENING_OR_WEEKEND 1 1870 1870'
    const words = text({ working })
    expect(words).toContain(
      '- 7 hours a week of help with washing, dressing and other personal care in the daytime, at £26 an hour: £182',
    )
    expect(words).toContain(
      '- 1 hour a week of a personal assistant in the evening or at the weekend, at £18.70 an hour: £18.70',
    )
    expect(words).toContain('Together: £325.50')
  })

  it('tells of the offer of a financial assessment (R-CHG-01)', () => {
    expect(text({ assessmentOffer: 'OFFER' })).toContain('We offer to look at your money with you')
  })

  it('tells somebody whose support is all section 117 aftercare that it is free (R-CHG-04)', () => {
    expect(text({ assessmentOffer: 'ALL_SECTION_117' })).toContain('It is free')
    expect(text({ assessmentOffer: 'ALL_SECTION_117' })).not.toContain('full cost')
  })

  it('has no holes when little is known', () => {
    expect(text({}, aBareLetterContext)).not.toMatch(/undefined|NaN/)
  })
})
