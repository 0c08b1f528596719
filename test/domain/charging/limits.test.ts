import { describe, expect, it } from '@jest/globals'
import { NOW, refusalOf, taking } from '../../support/domain.ts'
import { assessed, charge, plan } from '../../support/charging.ts'

describe('a charge rests on a signed plan and a result', () => {
  const { signOff: _none, ...unsigned } = plan()
  const { finance: _noResult, ...unassessed } = plan()

  it.each([
    ['no signed plan', unsigned, {}, { code: 'NO_PLAN_TO_CHARGE_FOR', rule: 'R-BUD-05' }],
    ['a line that is not in it', plan(), { line: 'LINE-3' }, { code: 'NO_PLAN_TO_CHARGE_FOR', rule: 'R-BUD-05' }],
    ['no financial result', unassessed, {}, { code: 'CHARGE_BEFORE_RESULT', rule: 'R-CHG-03' }],
    [
      'a day before the one in the letter',
      plan(),
      { from: '2026-01-09' },
      { code: 'CHARGE_BEFORE_RESULT', rule: 'R-CHG-03' },
    ],
    [
      'a penny above the person’s share',
      plan(),
      { weeklyPence: 5_001 },
      { code: 'CHARGE_OVER_SHARE', rule: 'R-BUD-03' },
    ],
    ['more than the line costs', plan({ weeklyPence: 3_999 }), {}, { code: 'CHARGE_OVER_LINE', rule: 'R-BUD-03' }],
  ] as const)('is refused with %s', (_what, journey, facts, expected) => {
    expect(refusalOf(journey, charge(facts))).toMatchObject(expected)
  })

  describe('R-CHG-03 a newer result counts, not only the share in the plan', () => {
    const charged = { charges: { 'LINE-1': { weeklyPence: 3_000, from: '2026-01-10', setAt: NOW } } }
    const now = (over: object) => plan({}, charged, { finance: { ...assessed, ...over } })

    it.each([
      ['a penny above it', { weeklyContributionPence: 3_999 }, 4_000, false],
      ['as much as it', { weeklyContributionPence: 4_000 }, 4_000, true],
      ['anything where there is nothing to pay', { result: 'NIL_CHARGE', weeklyContributionPence: 0 }, 3_001, false],
      ['as high as before', { weeklyContributionPence: 1_000 }, 3_000, true],
      ['no higher than before, on the way down', { weeklyContributionPence: 1_000 }, 2_000, true],
      ['the whole cost, which has no such limit', { weeklyContributionPence: 0, paysFullCost: true }, 4_000, true],
    ] as const)('%s', (_what, finance, weeklyPence, isAccepted) => {
      const step = charge({ weeklyPence })
      if (isAccepted) expect(taking(now(finance), step).event.type).toBe('ChargeSet')
      else expect(refusalOf(now(finance), step)).toMatchObject({ code: 'CHARGE_OVER_CONTRIBUTION', rule: 'R-CHG-03' })
    })

    it('counts the other lines, too', () => {
      const other = { charges: { 'LINE-2': { weeklyPence: 1_000, from: '2026-01-10', setAt: NOW } } }
      const less = plan({}, other, { finance: { ...assessed, weeklyContributionPence: 4_500 } })
      expect(refusalOf(less, charge({ weeklyPence: 3_501 })).code).toBe('CHARGE_OVER_CONTRIBUTION')
      expect(taking(less, charge({ weeklyPence: 3_500 })).event.type).toBe('ChargeSet')
    })
  })

  it.each([
    ['from the day in the letter', plan(), { from: '2026-01-10' }],
    ['as much as the line costs', plan({ weeklyPence: 4_000 }), {}],
    ['nothing, where there is no result', unassessed, { weeklyPence: 0 }],
  ])('is set %s', (_what, journey, facts) => {
    expect(taking(journey, charge(facts)).event.type).toBe('ChargeSet')
  })

  it('a charge can be taken away where all together are above the share (R-BUD-03)', () => {
    const tooMuch = { charges: { 'LINE-2': { weeklyPence: 5_001, from: '2026-01-10', setAt: NOW } } }
    expect(taking(plan({}, tooMuch), charge({ weeklyPence: 0 })).event.type).toBe('ChargeSet')
  })

  it('a charge for a line that is no longer in the plan does not count (R-BUD-03)', () => {
    const former = { charges: { 'LINE-9': { weeklyPence: 5_000, from: '2026-01-10', setAt: NOW } } }
    expect(taking(plan({}, former), charge()).event.type).toBe('ChargeSet')
  })

  it('all charges together stay within the share (R-BUD-03)', () => {
    const other = { charges: { 'LINE-2': { weeklyPence: 1_000, from: '2026-01-10', setAt: NOW } } }
    expect(refusalOf(plan({}, other), charge({ weeklyPence: 4_001 })).code).toBe('CHARGE_OVER_SHARE')
    expect(taking(plan({}, other), charge({ weeklyPence: 4_000 })).event.type).toBe('ChargeSet')
  })
})
