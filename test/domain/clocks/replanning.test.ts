import { describe, expect, it } from '@jest/globals'
import type { ClockRules } from '../../../domain/clocks/compute.ts'
import { recompute } from '../../../domain/clocks/explain.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { noticeDaysOf, noticePolicyOf } from '../../../domain/clocks/notice-days.ts'
import { planClocks, recordFiring } from '../../../domain/clocks/plan.ts'
import type { PolicyValue } from '../../../domain/clocks/policy.ts'
import { stopClock } from '../../../domain/clocks/write.ts'
import { pen, refusalOf, rules, started, viewOf } from './support.ts'

const KEY = 'hospital.assessment'

/** Notice on Monday 1 June 2026: two days are the end of Wednesday 3 June. */
const notice = started(KEY, '2026-06-01T09:00:00Z')

const replan = (record: ClockRecord, proposedDischargeDate: string, at = '2026-06-02T09:00:00Z', given = rules) =>
  planClocks({
    running: [record],
    intents: [
      {
        do: 'replan',
        key: KEY,
        from: '2026-06-01T09:00:00Z',
        facts: { proposedDischargeDate },
        cause: 'DischargeDayChanged',
      },
    ],
    step: { version: 4, at, by: 'worker-1' },
    rules: given,
  })[0]

const missed = (record: ClockRecord): ClockRecord => {
  const at = '2026-06-03T23:00:00Z'
  return recordFiring(record, { clockId: record.id, key: KEY, kind: 'BREACH', at, index: 0 }, at, rules).record
}

const withPolicy = (version: number, value: PolicyValue): ClockRules => ({
  ...rules,
  policy: { ...rules.policy, version, values: { [KEY]: value } },
})

describe('R-HOS-03 a changed day of discharge plans the running clock anew', () => {
  it('with its new date, the old one in the ledger, and the first one kept', () => {
    const change = replan(notice, '2026-06-10')
    expect(change?.appended).toMatchObject([
      {
        entry: 'REPLANNED',
        cause: 'DischargeDayChanged',
        facts: { proposedDischargeDate: '2026-06-10' },
        wasDueAt: '2026-06-03T22:59:59Z',
        moved: true,
        reckoning: { dueAt: '2026-06-09T22:59:59Z' },
      },
    ])
    expect(change?.view).toMatchObject({ dueAt: '2026-06-09T22:59:59Z', originalDueAt: '2026-06-03T22:59:59Z' })
    expect(recompute(change?.view.explanation.data ?? viewOf(notice).explanation.data)).toBe('2026-06-09T22:59:59Z')
  })

  it('the latest day counts', () => {
    const later = replan(notice, '2026-06-10')?.record ?? notice
    expect(replan(later, '2026-06-08')?.view.dueAt).toBe('2026-06-07T22:59:59Z')
  })

  it('a day that changes nothing is noted as that, and what was missed stays missed', () => {
    const change = replan(missed(notice), '2026-06-02', '2026-06-04T09:00:00Z')
    expect(change?.appended).toMatchObject([{ entry: 'REPLANNED', moved: false }])
    expect(change?.view).toMatchObject({ status: 'BREACHED', breached: true, dueAt: '2026-06-03T22:59:59Z' })
    expect(change?.view.wakeUps.filter(({ kind }) => kind === 'BREACH')).toEqual([])
  })

  it('a later day gives a missed clock new time, and the lateness stays in the ledger', () => {
    const change = replan(missed(notice), '2026-06-10', '2026-06-04T09:00:00Z')
    expect(change?.view).toMatchObject({ status: 'RUNNING', breached: false, late: true })
    expect(change?.view.wakeUps.find(({ kind }) => kind === 'BREACH')?.at).toBe('2026-06-09T23:00:00Z')
  })

  it('a clock that is over is left alone', () => {
    const ended = stopClock(notice, { outcome: 'MET', cause: 'Assessed' }, pen('2026-06-02T08:00:00Z'))
    expect(replan(ended, '2026-06-10')).toBeUndefined()
  })

  it('0.4.10 the policy that it started under stays', () => {
    expect(replan(notice, '2026-06-10', undefined, withPolicy(2, { reading: 'relevantDay2014' }))?.view).toMatchObject({
      dueAt: '2026-06-09T22:59:59Z',
      policyVersion: 1,
    })
  })
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
