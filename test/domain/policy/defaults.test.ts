import { describe, expect, it } from '@jest/globals'
import { DEFAULT_MONEY_POLICY } from '../../../domain/policy/money.ts'
import { DEFAULT_THRESHOLDS } from '../../../domain/policy/thresholds.ts'

describe('what a council has before it enters its own figures', () => {
  it.each([
    ['R-PAN-02 three members decide', 'panelQuorum', 3],
    ['R-PAN-08 one plan in ten goes to the panel', 'panelMaxSharePercent', 10],
    ['R-CLS-05 a journey opens again within a year', 'reopenWithinMonths', 12],
  ] as const)('%s', (_rule, figure, value) => {
    expect(DEFAULT_THRESHOLDS[figure]).toBe(value)
  })

  it('R-SGN-03 who stands higher may sign for more, and nobody else for anything', () => {
    const {
      TEAM_MANAGER = 0,
      SERVICE_MANAGER = 0,
      HEAD_OF_SERVICE = 0,
      ...others
    } = DEFAULT_THRESHOLDS.oneOffLimitsPence
    expect(others).toEqual({})
    expect([TEAM_MANAGER, SERVICE_MANAGER, HEAD_OF_SERVICE]).toEqual([500_000, 2_000_000, 5_000_000])
  })

  it('R-CHG-02 the national limits of capital, and a pound a week for each £250 between them', () => {
    expect(DEFAULT_MONEY_POLICY.charging).toMatchObject({
      capitalUpperPence: 2_325_000,
      capitalLowerPence: 1_425_000,
      tariffStepPence: 25_000,
      tariffIncomePence: 100,
    })
  })

  it('R-BUD-01 an evening or a night costs no less than the day, for every kind of support', () => {
    for (const { DAYTIME, EVENING_OR_WEEKEND = Infinity, NIGHT = Infinity } of Object.values(
      DEFAULT_MONEY_POLICY.rates,
    )) {
      expect(DAYTIME).toBeGreaterThan(0)
      expect(EVENING_OR_WEEKEND).toBeGreaterThanOrEqual(DAYTIME ?? Infinity)
      expect(NIGHT).toBeGreaterThanOrEqual(EVENING_OR_WEEKEND)
    }
  })
})
