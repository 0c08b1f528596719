import { describe, expect, it } from '@jest/globals'
import { financeBodies } from '../../../api/steps/finance.ts'
import type { CompleteFinancialAssessmentFacts } from '../../../domain/finance/facts.ts'
import { FINANCIAL_RESULTS, type FinancialResult } from '../../../domain/finance/state.ts'
import { hearDelivery } from '../../../domain/journey/machine.ts'
import { STAGES, type Stage } from '../../../domain/journey/stage.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { ASKED, completing, FINANCE, MEANS, offered, withFinance } from '../../support/finance.ts'
import { signed } from '../../support/managing.ts'
import { aLine, aPlanInForce } from '../../support/plans.ts'

const complete = (result: FinancialResult, weeklyContributionPence: number): Step =>
  completing({
    result,
    weeklyContributionPence,
    ...(result === 'FULL' && { means: MEANS }),
    ...(result === 'LIGHT_TOUCH' && { lightTouchGround: 'SMALL_CHARGE' }),
  })

/** Every result that finance can come to; a no to the offer has a step of its own. */
const RESULTS = FINANCIAL_RESULTS.filter((result) => result !== 'REFUSED_TREATED_FULL_COST')

const planning = offered

describe('R-CHG-01 the result of the financial assessment', () => {
  it.each(RESULTS)('%s is kept, and the main line stays where it is', (result) => {
    const { journey } = taking(planning, complete(result, 0))
    expect(journey.stage).toBe('PLANNING')
    expect(journey.finance).toEqual({
      ...offered.finance,
      result,
      weeklyContributionPence: 0,
      effectiveFrom: '2026-01-12',
      completedAt: NOW,
    })
  })

  const WHERE_NEEDS_ARE_LOOKED_AT: readonly Stage[] = ['ASSESSING', 'DETERMINING', 'NOT_ELIGIBLE']

  const POSSIBLE: readonly Stage[] = [
    ...WHERE_NEEDS_ARE_LOOKED_AT,
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
    expect(taking({ ...offered, stage }, complete('FULL', 100)).journey.stage).toBe(stage)
  })

  it.each(STAGES.filter((stage) => !POSSIBLE.includes(stage)))('is not possible in %s', (stage) => {
    expect(refusalOf({ ...offered, stage }, complete('FULL', 100)).code).toBe('STEP_NOT_POSSIBLE_NOW')
  })

  it.each(WHERE_NEEDS_ARE_LOOKED_AT)('R-REV-11 in %s what was begun goes on, and nothing begins', (stage) => {
    const first = { ...offered, stage, finance: undefined }
    expect(refusalOf(first, complete('EXEMPT_S117', 0))).toMatchObject({
      code: 'MONEY_COMES_WITH_BUDGET',
      rule: 'R-CHG-01',
    })
    const revised = { ...first, signOff: { inForce: aPlanInForce() } }
    expect(taking(revised, complete('EXEMPT_S117', 0)).journey.stage).toBe(stage)
  })

  it.each([
    ['FULL', 100],
    ['FULL', 0],
    ['LIGHT_TOUCH', 100],
  ] as const)('%s of %i pence is refused where the assessment was never offered', (result, pence) => {
    expect(refusalOf(withFinance(), complete(result, pence))).toMatchObject({
      code: 'ASSESSMENT_NOT_OFFERED',
      rule: 'R-CHG-01',
    })
  })

  it.each(['NIL_CHARGE', 'EXEMPT_S117'] as const)('%s needs no offer: nobody is asked for anything', (result) => {
    expect(taking(withFinance(), complete(result, 0)).journey.finance?.result).toBe(result)
  })

  it('after section 117 aftercare alone, an offer is possible once other support joins it', () => {
    const exempt = { ...offered.finance, result: 'EXEMPT_S117', weeklyContributionPence: 0 } as const
    const joined = signed([aLine({ kind: 'SECTION_117' }), aLine({ line: 'LINE-2' })], {}, { finance: exempt })
    const offer = aStep('offerFinancialAssessment', {}, FINANCE)
    expect(refusalOf(withFinance(exempt), offer).code).toBe('SECTION_117_NEEDS_NO_ASSESSMENT')
    expect(
      taking({ ...joined, finance: { ...exempt, effectiveFrom: '2026-01-12', completedAt: ASKED } }, offer).event.type,
    ).toBe('FinancialAssessmentOffered')
  })

  it('is for finance only', () => {
    expect(refusalOf(planning, { ...complete('FULL', 100), by: { id: 'p', role: 'PRACTITIONER' } }).kind).toBe('ROLE')
  })
})

describe('R-CHG-03 the result goes out in writing', () => {
  it('starts the clock of the letter at receipt', () => {
    const { clocks, messages } = taking(planning, complete('FULL', 4_200))
    expect(clocks.at(-1)).toEqual({ do: 'start', key: 'finance.letter', from: NOW })
    expect(messages).toMatchObject([
      {
        template: 'FINANCIAL_RESULT',
        to: 'PERSON',
        about: { result: 'FULL', weeklyContributionPence: 4_200, effectiveFrom: '2026-01-12' },
      },
    ])
  })

  it('ends the waiting for information, for the result and for a second look', () => {
    const { clocks } = taking(planning, complete('FULL', 4_200))
    const met = clocks.filter((intent) => intent.do === 'stop' && intent.outcome === 'MET')
    expect(met.map(({ key }) => key)).toEqual(['finance.infoChase', 'finance.result', 'finance.challenge'])
  })

  it('stops it when the letter has arrived', () => {
    const { clocks } = hearDelivery(planning, { reference: 'journey-11-0', template: 'FINANCIAL_RESULT' }, NOW)
    expect(clocks).toEqual([
      { do: 'stop', key: 'finance.letter', outcome: 'MET', cause: 'MessageDelivered', startedBy: 11 },
    ])
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
  ] as const)('%s with a contribution of %i is accepted', (result, pence) => {
    expect(taking(planning, complete(result, pence)).journey.finance?.weeklyContributionPence).toBe(pence)
  })
})

const BETWEEN = { earliestEffectiveOn: '2025-01-05', latestEffectiveOn: '2027-01-05' } as const

describe('R-CHG-04 all support is section 117 aftercare', () => {
  const aftercare = signed([aLine({ kind: 'SECTION_117' })])
  const mixed = {
    ...signed([aLine({ kind: 'SECTION_117' }), aLine({ line: 'LINE-2' })]),
    finance: { offeredAt: ASKED },
  }

  it.each(['FULL', 'LIGHT_TOUCH'] as const)('%s asks for nothing, not a penny', (result) => {
    const step = (pence: number) =>
      completing({ result, weeklyContributionPence: pence, means: MEANS, lightTouchGround: 'SMALL_CHARGE' }, BETWEEN)
    expect(refusalOf(aftercare, step(1))).toMatchObject({ code: 'ALL_SUPPORT_IS_SECTION_117', rule: 'R-CHG-04' })
    expect(taking(aftercare, step(0)).event.type).toBe('FinancialAssessmentCompleted')
    expect(taking(mixed, step(1)).event.type).toBe('FinancialAssessmentCompleted')
  })

  it('nor does silence', () => {
    const silent = { finance: { offeredAt: NOW, askedAt: NOW, chases: 2 } }
    const step = aStep(
      'decideOnMissingInformation',
      { decision: 'TREAT_AS_DECLINED', effectiveFrom: '2026-02-02' },
      { role: 'TEAM_MANAGER', standing: { receivedOn: '2026-01-05', ...BETWEEN } },
    )
    expect(refusalOf({ ...aftercare, ...silent }, step).code).toBe('ALL_SUPPORT_IS_SECTION_117')
    expect(taking({ ...mixed, ...silent }, step).journey.finance?.result).toBe('REFUSED_TREATED_FULL_COST')
  })
})

describe('R-CHG-03 a result lower than what is charged', () => {
  const charged = signed(
    [aLine()],
    {},
    {
      finance: { offeredAt: ASKED },
      charging: { charges: { 'LINE-1': { weeklyPence: 3_000, from: '2025-12-01', setAt: NOW } } },
    },
  )
  const told = (over: Partial<CompleteFinancialAssessmentFacts>) =>
    taking(charged, completing(over, BETWEEN)).messages.map(({ template, to }) => [template, to])

  it.each([
    ['a penny less', { result: 'LIGHT_TOUCH', lightTouchGround: 'SMALL_CHARGE', weeklyContributionPence: 2_999 }, true],
    ['as much', { result: 'LIGHT_TOUCH', lightTouchGround: 'SMALL_CHARGE', weeklyContributionPence: 3_000 }, false],
    ['nothing at all', { result: 'NIL_CHARGE', weeklyContributionPence: 0 }, true],
  ] as const)('finance hears that the charges are too high: %s', (_what, over, isTold) => {
    expect(told(over).some(([template, to]) => template === 'CHARGES_TO_LOWER' && to === 'FINANCE')).toBe(isTold)
  })
})

describe('R-CHG-03 a contribution begins at a time that can be meant', () => {
  const standing = { earliestEffectiveOn: '2025-01-05', latestEffectiveOn: '2027-01-05' }
  const from = (effectiveFrom: string): Step => {
    const step = complete('FULL', 100)
    return { ...step, facts: { ...(step.facts as object), effectiveFrom }, standing: { ...step.standing, ...standing } }
  }

  it.each(['2025-01-04', '2027-01-06', '0001-01-01'])('is refused from %s', (date) => {
    expect(refusalOf(planning, from(date))).toMatchObject({ code: 'CONTRIBUTION_DATE_FAR_AWAY', rule: 'R-CHG-03' })
  })

  it.each(['2025-01-05', '2027-01-05'])('is accepted from %s', (date) => {
    expect(taking(planning, from(date)).journey.finance?.effectiveFrom).toBe(date)
  })
})

describe('R-CHG-04 money that was wrongly charged is paid back', () => {
  const paying = (weeklyContributionPence: number) =>
    aJourney({
      stage: 'ACTIVE',
      finance: { result: 'FULL', weeklyContributionPence, effectiveFrom: '2025-12-01', completedAt: NOW },
    })

  it('asks for the amount when somebody who paid turns out to have section 117 aftercare', () => {
    expect(refusalOf(paying(1), complete('EXEMPT_S117', 0))).toMatchObject({
      code: 'SAY_WHAT_IS_PAID_BACK',
      rule: 'R-CHG-04',
    })
  })

  it('asks nothing of somebody who never paid', () => {
    expect(taking(paying(0), complete('EXEMPT_S117', 0)).journey.finance?.result).toBe('EXEMPT_S117')
  })

  it('tells the person and finance', () => {
    const step = completing({ result: 'EXEMPT_S117', weeklyContributionPence: 0, wronglyChargedPence: 12_000 })
    const { messages } = taking(paying(4_000), step)
    expect(messages).toMatchObject([
      { template: 'FINANCIAL_RESULT', to: 'PERSON', about: { wronglyChargedPence: 12_000 } },
      { template: 'REPAYMENT_DUE', to: 'FINANCE' },
    ])
  })

  it('tells finance of nothing when nothing was taken', () => {
    const step = completing({ result: 'EXEMPT_S117', weeklyContributionPence: 0, wronglyChargedPence: 0 })
    expect(taking(paying(4_000), step).messages).toHaveLength(1)
  })
})

describe('the body of completeFinancialAssessment', () => {
  const good = {
    result: 'FULL',
    weeklyContributionPence: 4_200,
    effectiveFrom: '2026-01-12',
    means: MEANS,
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
    ['savings below nothing', { ...good, means: { ...MEANS, capitalPence: -1 } }],
    ['an unknown allowance', { ...good, means: { ...MEANS, protectedIncome: 'RICH' } }],
    ['no reasons', { ...good, reasons: ' ' }],
    ['an unknown result', { ...good, result: 'GUESS' }],
  ])('is refused with %s', (_what, body) => {
    expect(financeBodies.completeFinancialAssessment.safeParse(body).success).toBe(false)
  })
})
