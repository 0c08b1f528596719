import { describe, expect, it } from '@jest/globals'
import { workOutContribution, type Means } from '../../../domain/finance/contribution.ts'
import { DEFAULT_MONEY_POLICY } from '../../../domain/policy/money.ts'
import type { CompleteFinancialAssessmentFacts } from '../../../domain/finance/facts.ts'
import { refusalOf, taking } from '../../support/domain.ts'
import { completing, MEANS, offered } from '../../support/finance.ts'

const { charging } = DEFAULT_MONEY_POLICY
const worked = (over: Partial<Means> = {}, figures = charging) => workOutContribution({ ...MEANS, ...over }, figures, 3)

describe('R-CHG-02 what savings count as', () => {
  it.each([
    ['nothing below the lower limit', 1_424_999, 0],
    ['nothing at the lower limit', 1_425_000, 0],
    ['a pound for a penny more', 1_425_001, 100],
    ['a pound for a whole step', 1_450_000, 100],
    ['two for a penny more than a step', 1_450_001, 200],
    ['thirty-six pounds at the upper limit', 2_325_000, 3_600],
  ])('%s', (_what, capitalPence, savingsIncomePence) => {
    expect(worked({ capitalPence })).toMatchObject({ savingsIncomePence, aboveUpperLimit: false })
  })

  it('above the upper limit the person pays the whole cost', () => {
    expect(worked({ capitalPence: 2_325_001 }).aboveUpperLimit).toBe(true)
  })

  it('follows the council’s own limits', () => {
    const generous = { ...charging, capitalUpperPence: 5_000_000, capitalLowerPence: 2_400_000 }
    expect(worked({ capitalPence: 2_400_000 }, generous)).toMatchObject({
      savingsIncomePence: 0,
      aboveUpperLimit: false,
    })
  })
})

describe('R-CHG-02 what the person is left with', () => {
  it('is subtracted with housing and the costs of a disability', () => {
    expect(worked().atMostPence).toBe(35_260 - 23_260 - 1_500 - 500)
  })

  it('is more with a premium, which counts once', () => {
    expect(worked({ premiums: ['CARER', 'CARER'] }).protectedPence).toBe(23_260 + 5_325)
  })

  it('never leads below nothing', () => {
    expect(worked({ weeklyIncomePence: 10_000 }).atMostPence).toBe(0)
  })

  it('keeps what savings count as, and not the savings', () => {
    expect(JSON.stringify(worked({ capitalPence: 1_999_999 }))).not.toContain('1999999')
  })
})

describe('R-CHG-02 a full assessment is held against the figures', () => {
  const planning = offered

  it('is refused without income, savings and costs', () => {
    expect(refusalOf(planning, completing({ weeklyContributionPence: 1 }))).toMatchObject({
      code: 'MEANS_MISSING',
      rule: 'R-CHG-02',
    })
  })

  it('is refused where nobody knows the figures in force: then nobody can say what is left', () => {
    const { chargingFigures: _figures, ...standing } = completing({}).standing
    const blind = (over: Partial<CompleteFinancialAssessmentFacts>) => ({ ...completing(over), standing })
    const full = blind({ means: MEANS, weeklyContributionPence: 1 })
    expect(refusalOf(offered, full)).toMatchObject({ code: 'CHARGING_FIGURES_UNKNOWN', rule: 'R-CHG-02' })
    const short = blind({ result: 'LIGHT_TOUCH', lightTouchGround: 'SMALL_CHARGE' })
    expect(taking(offered, short).event.type).toBe('FinancialAssessmentCompleted')
  })

  it('is refused a penny above what the figures allow', () => {
    const step = completing({ means: MEANS, weeklyContributionPence: 10_001 })
    expect(refusalOf(planning, step)).toMatchObject({ code: 'CONTRIBUTION_LEAVES_TOO_LITTLE', rule: 'R-CHG-02' })
  })

  it.each([10_000, 9_999, 0])('is accepted at %i pence: the council may ask for less', (weeklyContributionPence) => {
    const { event, journey } = taking(planning, completing({ means: MEANS, weeklyContributionPence }))
    expect(journey.finance?.weeklyContributionPence).toBe(weeklyContributionPence)
    expect(event).toMatchObject({ working: { atMostPence: 10_000, policyVersion: 3 } })
  })

  it('keeps who pays the whole cost because of their savings', () => {
    const means = { ...MEANS, capitalPence: 2_325_001 }
    const { journey, messages } = taking(planning, completing({ means, weeklyContributionPence: 0 }))
    expect(journey.finance?.paysFullCost).toBe(true)
    expect(messages[0]?.about).toMatchObject({ paysFullCost: true })
    expect(messages[0]?.about).not.toHaveProperty('atMostPence')
  })

  it('does not keep the means themselves', () => {
    const { event } = taking(planning, completing({ means: MEANS, weeklyContributionPence: 1 }))
    expect(event).not.toHaveProperty('means')
  })

  it('the short way needs one of its grounds', () => {
    const step = completing({ result: 'LIGHT_TOUCH', weeklyContributionPence: 500 })
    expect(refusalOf(planning, step)).toMatchObject({ code: 'LIGHT_TOUCH_NEEDS_GROUND', rule: 'R-CHG-02' })
  })
})
