import { describe, expect, it } from '@jest/globals'
import { knownAt } from '../../../domain/clocks/as-of.ts'
import type { ClockRules } from '../../../domain/clocks/compute.ts'
import { recalendar } from '../../../domain/clocks/recalendar.ts'
import { extendClock, stopClock } from '../../../domain/clocks/write.ts'
import { pen, rules, started, viewOf } from './support.ts'

const proclaimed: ClockRules = {
  ...rules,
  calendar: {
    version: 2,
    years: { ...rules.calendar.years, 2026: [...(rules.calendar.years[2026] ?? []), '2026-01-15'] },
  },
}

/** Ten working days from Monday 5 January; extended on the 8th, moved by a bank holiday on the 12th, done on the 20th. */
const panel = started('panel.sit', '2026-01-05T10:15:00Z')
const extended = extendClock(panel, { byDays: 2, reason: 'A' }, pen('2026-01-08T10:00:00Z'))
const moved = recalendar(extended, proclaimed, '2026-01-12T10:00:00Z')?.record ?? extended
const done = stopClock(
  moved,
  { outcome: 'MET', cause: 'PanelDecided' },
  pen('2026-01-20T10:00:00Z', 'worker-1', proclaimed),
)

const believedAt = (at: string, under: ClockRules = rules) => {
  const known = knownAt(done, at)
  return known === undefined ? undefined : viewOf(known, under)
}

describe('0.4.12 what was believed of a clock at an instant', () => {
  it.each([
    ['in its first second', '2026-01-05T10:15:00Z', '2026-01-19T17:00:00Z'],
    ['before it was extended', '2026-01-08T09:59:59Z', '2026-01-19T17:00:00Z'],
    ['once it was', '2026-01-08T10:00:00Z', '2026-01-21T17:00:00Z'],
  ])('%s', (_name, at, dueAt) => {
    expect(believedAt(at)).toMatchObject({ dueAt, status: 'RUNNING', calendarVersion: 1 })
  })

  it('after the bank holiday, with the reason for the move', () => {
    const view = believedAt('2026-01-14T10:00:00Z', proclaimed)
    expect(view).toMatchObject({ dueAt: '2026-01-22T17:00:00Z', status: 'RUNNING', calendarVersion: 2 })
    expect(view?.explanation.sentence).toContain('The list of bank holidays changed on Monday 12 January 2026')
  })

  it('when it was over', () => {
    expect(believedAt('2026-01-20T10:00:00Z', proclaimed)).toMatchObject({ status: 'MET', late: false })
  })

  it('nothing before it began', () => {
    expect(believedAt('2026-01-05T10:14:59Z')).toBeUndefined()
  })
})
