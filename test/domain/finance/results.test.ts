import { describe, expect, it } from '@jest/globals'
import type { DecideOnMissingInformationFacts } from '../../../domain/finance/facts.ts'
import type { FinanceState } from '../../../domain/finance/state.ts'
import type { Journey } from '../../../domain/journey/journey.ts'
import type { Step } from '../../../domain/journey/step.ts'
import { aJourney, aStep, NOW, refusalOf, taking } from '../../support/domain.ts'
import { ASKED, assessed, completing, FINANCE, MEANS, offered, withFinance } from '../../support/finance.ts'
import { signed } from '../../support/managing.ts'
import { aLine, aPlanInForce } from '../../support/plans.ts'
import { aClock } from '../../support/reviewing.ts'

const BETWEEN = { earliestEffectiveOn: '2025-01-05', latestEffectiveOn: '2027-01-05' } as const

const decline = (effectiveFrom: string): Step =>
  aStep('declineFinancialAssessment', { effectiveFrom }, { ...FINANCE, standing: { receivedOn: '2026-01-05' } })

const decide = (facts: DecideOnMissingInformationFacts): Step =>
  aStep('decideOnMissingInformation', facts, {
    role: 'TEAM_MANAGER',
    id: 'staff-manager',
    given: ['/reasons'],
    standing: { receivedOn: '2026-01-05', ...BETWEEN },
  })

const SILENT: FinanceState = { offeredAt: ASKED, askedAt: ASKED, chases: 2 }

const active = (finance: FinanceState): Journey =>
  aJourney({ stage: 'ACTIVE', signOff: { inForce: aPlanInForce() }, finance })

const RICH = { ...MEANS, capitalPence: 2_325_001 }

describe('R-CHG-02, R-CHG-03 what the letter says of the working', () => {
  const about = (step: Step) => taking(offered, step).messages[0]?.about

  it('is how the amount comes about', () => {
    expect(about(completing({ means: MEANS, weeklyContributionPence: 100 }))).toEqual({
      result: 'FULL',
      weeklyContributionPence: 100,
      effectiveFrom: '2026-01-12',
      incomePence: 35_260,
      savingsIncomePence: 0,
      protectedPence: 23_260,
      housingPence: 1_500,
      disabilityCostsPence: 500,
      atMostPence: 10_000,
    })
  })

  it('counts what savings come to as income', () => {
    const saving = { ...MEANS, capitalPence: 1_450_001 }
    expect(about(completing({ means: saving, weeklyContributionPence: 10_200 }))).toMatchObject({ atMostPence: 10_200 })
  })

  it('is why a person pays nothing', () => {
    const nil = completing({ result: 'NIL_CHARGE', nilChargeGround: 'COUNCIL_DOES_NOT_CHARGE' })
    expect(about(nil)).toMatchObject({ nilChargeGround: 'COUNCIL_DOES_NOT_CHARGE' })
    expect(about(completing({ result: 'NIL_CHARGE' }))).not.toHaveProperty('nilChargeGround')
  })

  it('is nothing of money to be paid back where none is', () => {
    const exempt = completing({ result: 'EXEMPT_S117', wronglyChargedPence: 0 })
    expect(about(exempt)).not.toHaveProperty('wronglyChargedPence')
  })

  it('is nothing of means that the result does not rest on', () => {
    const step = completing({
      result: 'LIGHT_TOUCH',
      lightTouchGround: 'SMALL_CHARGE',
      means: MEANS,
      weeklyContributionPence: 10_001,
    })
    expect(taking(offered, step).event).not.toHaveProperty('working')
    expect(about(step)).not.toHaveProperty('atMostPence')
  })
})

describe('R-CHG-01, R-CHG-03 what stays known beside a new result', () => {
  const complete: FinanceState = { offeredAt: ASKED, askedAt: ASKED, chases: 1, informationCompleteAt: ASKED }

  it('is the offer, the letters and the information', () => {
    expect(taking(withFinance(complete), decline('2026-01-12')).journey.finance).toEqual({
      ...complete,
      result: 'REFUSED_TREATED_FULL_COST',
      weeklyContributionPence: 0,
      effectiveFrom: '2026-01-12',
      completedAt: NOW,
    })
  })

  it('another offer asks for the information again', () => {
    const again = taking(
      withFinance({ ...assessed, informationCompleteAt: ASKED }),
      aStep('offerFinancialAssessment', {}, FINANCE),
    )
    expect(again.journey.finance).not.toHaveProperty('informationCompleteAt')
  })

  it.each(['result', 'weeklyContributionPence', 'effectiveFrom', 'completedAt'] as const)(
    'what lacks its %s is no result',
    (field) => {
      const { [field]: _missing, ...rest } = assessed
      const challenge = aStep('challengeFinancialAssessment', {}, { role: 'CITIZEN', given: ['/reasons'] })
      expect(refusalOf(withFinance(rest), challenge).code).toBe('NO_RESULT_TO_CHALLENGE')
    },
  )
})

describe('R-CHG-06 more is paid only after it was told: the whole cost', () => {
  const wholeCost = (effectiveFrom: string): Step => completing({ means: RICH, effectiveFrom })

  it('because of savings, with a plan in force', () => {
    expect(refusalOf(active(assessed), wholeCost('2026-01-05'))).toMatchObject({
      code: 'HIGHER_CHARGE_NOT_TOLD_FIRST',
      rule: 'R-CHG-06',
    })
    expect(taking(active(assessed), wholeCost('2026-01-06')).journey.finance?.paysFullCost).toBe(true)
  })

  it('may begin at once where no plan is in force', () => {
    expect(taking(offered, decline('2026-01-05')).journey.finance?.effectiveFrom).toBe('2026-01-05')
  })

  it('is no matter where nothing is to be paid yet', () => {
    expect(taking(active(SILENT), decide({ decision: 'ASK_AGAIN' })).journey.finance?.chases).toBe(0)
  })

  it('is not set while nobody can say which day it is', () => {
    expect(refusalOf(active(assessed), { ...decline('2026-02-01'), standing: {} }).code).toBe(
      'HIGHER_CHARGE_NOT_TOLD_FIRST',
    )
  })

  it('makes no charge too high (R-CHG-03)', () => {
    const charging = { charges: { 'LINE-1': { weeklyPence: 3_000, from: '2025-12-01', setAt: NOW } } }
    const charged = signed([aLine()], {}, { finance: assessed, charging })
    expect(taking(charged, wholeCost('2026-01-12')).messages.map(({ template }) => template)).toEqual([
      'FINANCIAL_RESULT',
    ])
  })
})

describe('R-CHG-01 without the information', () => {
  it('going on with what is known is no decline, whatever day is named', () => {
    const known = decide({ decision: 'USE_WHAT_IS_KNOWN', effectiveFrom: '2026-02-02' })
    const { journey, event } = taking(withFinance(SILENT), known)
    expect(event).toEqual({ type: 'MissingInformationDecided', decision: 'USE_WHAT_IS_KNOWN' })
    expect(journey.finance).toEqual({ ...SILENT, informationCompleteAt: NOW })
  })

  it('somebody whose support is all aftercare can still be asked again (R-CHG-04)', () => {
    const aftercare = signed([aLine({ kind: 'SECTION_117' })], {}, { finance: SILENT })
    expect(taking(aftercare, decide({ decision: 'ASK_AGAIN' })).journey.finance?.chases).toBe(0)
  })
})

describe('R-CHG-04 what is free, and what is owed', () => {
  it('a plan without lines is not taken for one that is all aftercare', () => {
    const noLines = { ...offered, managing: { lines: [] } }
    const light = { result: 'LIGHT_TOUCH', lightTouchGround: 'SMALL_CHARGE', weeklyContributionPence: 1 } as const
    expect(taking(noLines, completing(light)).journey.finance?.weeklyContributionPence).toBe(1)
  })

  it('another date that runs is no debt', () => {
    const pay = aStep(
      'recordRepayment',
      { paidBackPence: 1, paidOn: '2026-01-05' },
      { ...FINANCE, standing: { receivedOn: '2026-01-05' } },
    )
    const journey = { ...withFinance(assessed), clocks: [aClock('review.annual')] }
    expect(refusalOf(journey, pay).code).toBe('NOTHING_TO_PAY_BACK')
    const exempt = completing({ result: 'EXEMPT_S117', wronglyChargedPence: 500 })
    expect(taking(journey, exempt).clocks).toContainEqual({ do: 'start', key: 'finance.repayment', from: NOW })
  })
})
