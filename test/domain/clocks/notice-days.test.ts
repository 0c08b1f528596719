import { describe, expect, it } from '@jest/globals'
import type { ClockRules } from '../../../domain/clocks/compute.ts'
import { noticeDaysOf, noticeDueAt, noticePolicyOf } from '../../../domain/clocks/notice-days.ts'
import { planClocks } from '../../../domain/clocks/plan.ts'
import type { PolicyValue } from '../../../domain/clocks/policy.ts'
import { refusalOf, rules } from './support.ts'

const KEY = 'hospital.assessment'

const withPolicy = (version: number, value: PolicyValue): ClockRules => ({
  ...rules,
  policy: { ...rules.policy, version, values: { [KEY]: value } },
})

describe('R-HOS-03 a notice counts by the policy in force when it came', () => {
  const then = withPolicy(1, { amount: 3 })
  const now = withPolicy(2, { amount: 5, roll: 'forward' })
  const under = noticePolicyOf(then, now)

  it('by its values and its version, and otherwise as the policy is now', () => {
    expect(under).toMatchObject({ version: 1, amount: 3, unit: 'calendarDay', noticeCutoff: '14:00' })
    const start = {
      do: 'start',
      key: KEY,
      from: '2026-06-01T09:00:00Z',
      ...(under !== undefined && { under }),
    } as const
    const step = { version: 3, at: '2026-06-02T09:00:00Z', by: 'worker-1' }
    const [change] = planClocks({ running: [], intents: [start], step, rules: now })
    expect(change?.view).toMatchObject({ dueAt: '2026-06-04T22:59:59Z', policyVersion: 1 })
    expect(change?.view.explanation.data.rule.roll).toBe('forward')
  })

  it('there is nothing to carry where the same policy is still in force', () => {
    expect(noticePolicyOf(then, then)).toBeUndefined()
  })
})

describe('R-HOS-02, R-HOS-05 the days of a notice', () => {
  it.each([
    [
      'before the cut-off',
      '2026-06-01T09:00:00Z',
      { givenOn: '2026-06-01', deemedOn: '2026-06-01', lastDayOn: '2026-06-03', earliestDischargeOn: '2026-06-02' },
    ],
    [
      'after the cut-off',
      '2026-06-01T13:00:01Z',
      { givenOn: '2026-06-01', deemedOn: '2026-06-02', lastDayOn: '2026-06-04', earliestDischargeOn: '2026-06-03' },
    ],
  ])('%s', (_name, came, days) => {
    const found = noticeDaysOf(came, undefined, rules)
    expect(found).toMatchObject({ ...days, policyVersion: 1, policySince: '2025-01-01' })
    expect(found).not.toHaveProperty('earliestNoticeOn')
  })

  it('at most seven days before an expected admission', () => {
    expect(noticeDaysOf('2026-06-01T09:00:00Z', '2026-06-09', rules).earliestNoticeOn).toBe('2026-06-02')
  })

  it('0.4.9 are refused in working days of a year that is not entered', () => {
    const given = withPolicy(1, { unit: 'workingDay' })
    expect(refusalOf(() => noticeDaysOf('2029-06-01T09:00:00Z', undefined, given))?.year).toBe(2029)
  })
})

describe('R-HOS-03 the date of a notice that nobody has looked at yet', () => {
  it.each([
    ['the day before the discharge that it names', '2026-09-01', '2026-08-31T22:59:59Z'],
    ['its own two days, where the day it names cannot be meant', '2026-09-02', '2026-06-03T22:59:59Z'],
  ])('is %s', (_what, proposed, dueAt) => {
    expect(noticeDueAt('2026-06-01T09:00:00Z', proposed, rules)).toBe(dueAt)
  })
})
