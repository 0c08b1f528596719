import { describe, expect, it } from '@jest/globals'
import { DEFAULT_MONEY_POLICY } from '../../../domain/policy/money.ts'
import { setsFor } from '../../../domain/policy/open-sets.ts'
import { policyAfter, problemsOfChange, type PolicyPatch, type RuleScope } from '../../../domain/policy/rule-change.ts'
import { RULES_TODAY } from '../../support/rules-today.ts'

const moment = { now: '2026-03-02T10:00:00Z', today: '2026-03-02' }

const change = (policy: PolicyPatch, effectiveFrom?: string, scope: RuleScope = { is: 'NEW_CLOCKS' }) =>
  ({ is: 'POLICY', policy, scope, ...(effectiveFrom === undefined ? {} : { effectiveFrom }) }) as const

const codes = (policy: PolicyPatch, effectiveFrom?: string): readonly string[] =>
  problemsOfChange(change(policy, effectiveFrom), RULES_TODAY, moment).map(({ pointer, code }) => `${pointer} ${code}`)

const repealing = (day: string): PolicyPatch => ({ clocks: { repealed: { SI_2014_2871: day } } })
const AT = '/policy/clocks/repealed/SI_2014_2871'

describe('0.4.10 an instrument that is marked as no longer in force', () => {
  it.each([
    ['from the day of the change', '2026-03-02', undefined, []],
    ['from a day that is over', '2026-01-01', undefined, []],
    ['from the day after it, while it is still law', '2026-03-03', undefined, [`${AT} STILL_IN_FORCE`]],
    ['from the day on which the change begins', '2026-04-01', '2026-04-01T00:00:00Z', []],
    ['from the day after the change begins', '2026-04-02', '2026-04-01T00:00:00Z', [`${AT} STILL_IN_FORCE`]],
    ['from the day on which it came into force', '2015-04-01', undefined, []],
    ['from before it came into force', '2015-03-31', undefined, [`${AT} NOT_YET_IN_FORCE`]],
  ])('%s', (_when, day, effectiveFrom, problems) => {
    expect(codes(repealing(day), effectiveFrom)).toEqual(problems)
  })

  it('is not asked about where nobody marks one: a change that begins too early has that problem alone', () => {
    expect(codes({ thresholds: { panelQuorum: 4 } }, '2015-01-01T00:00:00Z')).toEqual(['/effectiveFrom IN_THE_PAST'])
  })
})

describe('0.4.10 whom a change reaches', () => {
  const patch: PolicyPatch = { clocks: { values: { 'panel.sit': { amount: 8 } } } }
  const setOf = (scope: RuleScope) => policyAfter(RULES_TODAY, change(patch, undefined, scope)).set

  it('is every open journey where none is chosen, and otherwise those that are', () => {
    const all = setOf({ is: 'OPEN_CLOCKS' })
    const chosen = setOf({ is: 'CHOSEN_JOURNEYS', journeys: ['one'] })
    expect(all).not.toHaveProperty('openJourneys')
    expect(setsFor([all, chosen], 'one')).toEqual([all, chosen])
    expect(setsFor([all, chosen], 'two')).toEqual([all])
  })
})

describe('R-CHG-02 the limits of capital', () => {
  const { capitalUpperPence: upper } = DEFAULT_MONEY_POLICY.charging

  it.each([
    ['meet', upper, []],
    ['cross', upper + 1, ['/policy/money/charging/capitalLowerPence LIMITS_CROSSED']],
  ])('may not cross: they %s', (_how, capitalLowerPence, problems) => {
    expect(codes({ money: { charging: { capitalLowerPence } } })).toEqual(problems)
  })

  it('are not asked about in a policy that says nothing of money', () => {
    const { money: _money, ...policy } = RULES_TODAY.policy
    expect(problemsOfChange(change({ thresholds: { panelQuorum: 4 } }), { ...RULES_TODAY, policy }, moment)).toEqual([])
  })
})
