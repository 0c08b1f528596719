import { describe, expect, it } from '@jest/globals'
import { planClocks } from '../../../domain/clocks/plan.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import type { ClockIntent } from '../../../domain/journey/clock-intent.ts'
import { rules, started } from '../clocks/support.ts'

const BY = { reason: 'IN_HOSPITAL', rule: 'R-ASM-02', role: 'TEAM_MANAGER' } as const
const KEY = 'assessment.needs.standard'

function after(at: string, intents: readonly ClockIntent[], record: ClockRecord) {
  const [change] = planClocks({ running: [record], intents, step: { version: 4, at, by: 'staff-team-manager' }, rules })
  if (change === undefined) throw new Error('Nothing changed')
  return change
}

/** From Monday 5 January; due on Monday 2 February. */
const running = started(KEY, '2026-01-05T10:15:00Z')
const paused = after('2026-01-12T10:00:00Z', [{ do: 'pause', key: KEY, ...BY, until: '2026-01-26' }], running)

describe('0.4.11 what people did to a date is told with it', () => {
  it('since when it stands still, by whose decision, why, and until when', () => {
    expect(paused.view.explanation.sentence).toContain(
      'The clock has been standing still since Monday 12 January 2026, by decision of a team manager (in hospital); it goes on by itself after Monday 26 January 2026.',
    )
    expect(paused.view.explanation.data.byHand).toEqual([
      { did: 'PAUSED', at: '2026-01-12T10:00:00Z', by: 'staff-team-manager', ...BY, untilDay: '2026-01-26' },
    ])
    expect(paused.appended).toMatchObject([{ entry: 'PAUSED', ...BY, untilDay: '2026-01-26' }])
  })

  it('and afterwards by how many days it moved, and what it was at first', () => {
    const resumed = after('2026-01-27T00:00:00Z', [{ do: 'resume', key: KEY }], paused.record)
    expect(resumed.view.dueAt).toBe('2026-02-17T23:59:59Z')
    expect(resumed.view.explanation.sentence).toContain(
      'The clock stood still for 15 days (in hospital), so the date is now the end of Tuesday 17 February 2026; at first it was the end of Monday 2 February 2026.',
    )
    expect(resumed.view.explanation.data.byHand?.map(({ did }) => did)).toEqual(['PAUSED', 'RESUMED'])
  })

  it('a date to which nobody did anything has nothing of the kind', () => {
    const [change] = planClocks({
      running: [],
      intents: [{ do: 'start', key: KEY, from: '2026-01-05T10:15:00Z' }],
      step: { version: 1, at: '2026-01-05T10:15:00Z', by: 'x' },
      rules,
    })
    expect(change?.view.explanation.data).not.toHaveProperty('byHand')
  })
})
