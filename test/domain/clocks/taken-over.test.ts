import { describe, expect, it } from '@jest/globals'
import { recompute } from '../../../domain/clocks/explain.ts'
import { recordFiring } from '../../../domain/clocks/firing.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { planClocks } from '../../../domain/clocks/plan.ts'
import { recalendar } from '../../../domain/clocks/recalendar.ts'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { rules, viewOf } from './support.ts'

/** A clock that began on 2 March 2026 in another system, taken over on Monday 5 October at 10 in London. */
const AT = '2026-10-05T09:00:00Z'
const RING_FROM = '2026-10-08T09:00:00Z'

function takenOver(key: ClockKey, dueOn: string | undefined, from = '2026-03-02T12:00:00Z'): ClockRecord {
  const [change] = planClocks({
    running: [],
    intents: [
      { do: 'start', key, from, takenOver: { ringFrom: RING_FROM, ...(dueOn === undefined ? {} : { dueOn }) } },
    ],
    step: { version: 1, at: AT, by: 'staff-service-manager' },
    rules,
  })
  if (change === undefined) throw new Error('No clock was started')
  return change.record
}

const wakeUps = (record: ClockRecord) => viewOf(record).wakeUps.map(({ kind, at }) => [kind, at])

describe('a date of the former system', () => {
  it('stands, is told as what it is, and can be worked out again', () => {
    const view = viewOf(takenOver('review.annual', '2026-12-18'))
    expect(view).toMatchObject({
      dueAt: '2026-12-18T23:59:59Z',
      originalDueAt: '2027-03-02T23:59:59Z',
      status: 'RUNNING',
    })
    expect(view.explanation.sentence).toContain(
      'by the end of Friday 18 December 2026. The plan was signed off or last reviewed on Monday 2 March. That day comes from the system that the council used before; counted here it would be the end of Tuesday 2 March 2027.',
    )
    expect(recompute(view.explanation.data)).toBe(view.dueAt)
  })

  it('that is what counting comes to is a counted date', () => {
    const counted = takenOver('review.annual', '2027-03-02')
    expect(counted.ledger.map(({ entry }) => entry)).toEqual(['STARTED'])
    expect(viewOf(counted).explanation.sentence).toContain('12 months later is')
    expect(takenOver('review.annual', undefined).ledger).toEqual(counted.ledger)
  })

  it('R-REV-02 moves the window that opens before it along, and not before its beginning', () => {
    expect(viewOf(takenOver('review.annual.windowOpens', '2026-12-18')).dueAt).toBe('2026-10-18T23:00:00Z')
    expect(viewOf(takenOver('review.annual.windowOpens', '2026-03-20')).dueAt).toBe('2026-03-02T12:00:00Z')
  })

  it('R-GEN-05 that is still to come reminds only of what can still be done', () => {
    expect(wakeUps(takenOver('review.annual', '2026-10-16'))).toEqual([
      ['REMINDER', '2026-10-09T08:00:00Z'],
      ['BREACH', '2026-10-16T23:00:00Z'],
      ['ESCALATION', '2026-10-19T16:00:00Z'],
      ['ESCALATION', '2026-10-21T16:00:00Z'],
    ])
  })
})

describe('R-GEN-04 a date that had passed before it was taken over', () => {
  const late = takenOver('review.annual', '2026-09-01')

  it('is overdue at once, and people are told from the day that was chosen', () => {
    expect(viewOf(late)).toMatchObject({
      status: 'BREACHED',
      breached: true,
      late: true,
      dueAt: '2026-09-01T22:59:59Z',
    })
    expect(wakeUps(late)).toEqual([
      ['BREACH', RING_FROM],
      ['ESCALATION', '2026-10-09T16:00:00Z'],
      ['ESCALATION', '2026-10-13T16:00:00Z'],
    ])
  })

  it('rings once, for the day that was chosen', () => {
    const firing = { clockId: late.id, key: late.key, kind: 'BREACH', at: RING_FROM, index: 0 } as const
    const { record } = recordFiring(late, firing, RING_FROM, rules)
    expect(record.ledger.at(-1)).toMatchObject({ entry: 'BREACHED', firedFor: RING_FROM, lateBySeconds: 0 })
    expect(wakeUps(record).map(([kind]) => kind)).toEqual(['ESCALATION', 'ESCALATION'])
    expect(viewOf(record)).toMatchObject({ status: 'BREACHED', breached: true })
  })

  it('does not move with a new calendar', () => {
    const calendar = { ...rules.calendar, version: rules.calendar.version + 1 }
    expect(recalendar(late, { ...rules, calendar }, AT)).toBeUndefined()
  })

  it('opens what it opens on the day that was chosen, and nobody is late for it', () => {
    const window = takenOver('review.annual.windowOpens', '2026-10-20')
    expect(viewOf(window)).toMatchObject({ status: 'RUNNING', breached: false, late: false })
    expect(wakeUps(window)).toEqual([['OPENING', RING_FROM]])
  })

  it('that is put off from then on is in time again', () => {
    const [change] = planClocks({
      running: [late],
      intents: [
        {
          do: 'override',
          key: 'review.annual',
          dueAt: '2026-11-02T23:59:59Z',
          reason: 'AGREED_WITH_PERSON',
          rule: 'R-REV-02',
          role: 'TEAM_MANAGER',
        },
      ],
      step: { version: 2, at: AT, by: 'staff-service-manager' },
      rules,
    })
    expect(change?.view).toMatchObject({ status: 'RUNNING', breached: false })
    expect(change?.view.wakeUps.find(({ kind }) => kind === 'BREACH')?.at).toBe('2026-11-03T00:00:00Z')
  })
})
