import { describe, expect, it } from '@jest/globals'
import { recompute } from '../../../domain/clocks/explain.ts'
import { planClocks } from '../../../domain/clocks/plan.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { rules, started } from '../clocks/support.ts'

const KEY = 'assessment.needs.standard'

/** From Friday 9 January; due on Friday 6 February. */
const running = started(KEY, '2026-01-09T10:15:00Z')

function corrected(from: string, at = '2026-01-12T10:00:00Z', record: ClockRecord = running) {
  const why = { reason: 'PAPER_FOUND_LATER', rule: 'R-REF-04', role: 'TEAM_MANAGER' } as const
  const [change] = planClocks({
    running: [record],
    intents: [{ do: 'correct', key: KEY, clockId: record.id, from, ...why }],
    step: { version: 4, at, by: 'staff-team-manager' },
    rules,
  })
  if (change === undefined) throw new Error('Nothing changed')
  return change
}

describe('0.4.12 a date that counted from what was recorded wrongly', () => {
  it('counts from what is right, and keeps what it was', () => {
    const { record, view, appended } = corrected('2026-01-05T10:00:00Z')
    expect(view).toMatchObject({
      startedAt: '2026-01-05T10:00:00Z',
      dueAt: '2026-02-02T23:59:59Z',
      originalDueAt: '2026-02-06T23:59:59Z',
      status: 'RUNNING',
    })
    expect(appended).toMatchObject([
      {
        entry: 'CORRECTED',
        from: '2026-01-05T10:00:00Z',
        wasFrom: '2026-01-09T10:15:00Z',
        wasDueAt: '2026-02-06T23:59:59Z',
        moved: true,
        by: 'staff-team-manager',
      },
    ])
    expect(record.ledger[0]).toEqual(running.ledger[0])
  })

  it('says so: what is counted from now, what was before, who put it right and why', () => {
    const { explanation } = corrected('2026-01-05T10:00:00Z').view
    expect(explanation.sentence).toContain('on Monday 5 January; 28 days later is Monday 2 February.')
    expect(explanation.sentence).toContain(
      'This was put right on Monday 12 January 2026 by a team manager (paper found later); before, the date was counted from Friday 9 January 2026 and was the end of Friday 6 February 2026.',
    )
    expect(explanation.data.byHand).toMatchObject([{ did: 'CORRECTED', by: 'staff-team-manager', rule: 'R-REF-04' }])
    expect(recompute(explanation.data)).toBe('2026-02-02T23:59:59Z')
  })

  it('what passes by it rings at once, and only once', () => {
    const { record, view } = corrected('2025-12-01T10:00:00Z')
    expect(view.dueAt).toBe('2025-12-29T23:59:59Z')
    expect(view.wakeUps[0]).toMatchObject({ kind: 'BREACH' })
    expect(record.ledger).toHaveLength(2)
  })

  it('a correction that moves nothing moves nothing', () => {
    const { appended, view } = corrected('2026-01-09T23:00:00Z')
    expect(appended).toMatchObject([{ entry: 'CORRECTED', moved: false }])
    expect(view.dueAt).toBe('2026-02-06T23:59:59Z')
  })

  it('the last correction counts', () => {
    const once = corrected('2026-01-05T10:00:00Z').record
    expect(corrected('2026-01-07T10:00:00Z', '2026-01-13T10:00:00Z', once).view.dueAt).toBe('2026-02-04T23:59:59Z')
  })
})
