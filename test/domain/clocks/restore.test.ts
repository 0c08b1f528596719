import { describe, expect, it } from '@jest/globals'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import { changeOf } from '../../../domain/clocks/change.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { planClocks, recordFiring, type ClockChange } from '../../../domain/clocks/plan.ts'
import { recalendar } from '../../../domain/clocks/recalendar.ts'
import { restoreClock, stopClock } from '../../../domain/clocks/write.ts'
import type { ClockIntent } from '../../../domain/journey/clock-intent.ts'
import { madeUpCalendar, pen, rules, started, viewOf } from './support.ts'

const STARTED = '2026-01-05T10:00:00Z'
const STOPPED = '2026-01-06T10:00:00Z'

const stopped = (key: ClockKey): ClockRecord =>
  stopClock(started(key, STARTED), { outcome: 'CANCELLED', cause: 'DIED' }, pen(STOPPED))

const restored = (key: ClockKey, at: string): ClockRecord =>
  restoreClock(stopped(key), { cause: 'DeathCorrected' }, pen(at))

describe('R-CLS-02 a clock that was stopped by mistake', () => {
  it('runs again with its original date, as if it had never been stopped', () => {
    const never = viewOf(started('assessment.needs.standard', STARTED))
    const again = viewOf(restored('assessment.needs.standard', '2026-01-08T09:00:00Z'))
    expect(again.status).toBe('RUNNING')
    expect(again.stoppedAt).toBeUndefined()
    expect([again.dueAt, again.originalDueAt]).toEqual([never.dueAt, never.dueAt])
    expect(again.explanation.sentence).toBe(never.explanation.sentence)
  })

  it('shows as missed when its date passed meanwhile, and nobody is told so as news', () => {
    const { dueAt } = viewOf(started('triage.standard', STARTED))
    const view = viewOf(restored('triage.standard', '2026-01-20T09:00:00Z'))
    expect(view).toMatchObject({ status: 'BREACHED', breached: true, late: true, dueAt, wakeUps: [] })
    expect(view.breachedAt).toBe('2026-01-06T17:00:01Z')
  })

  it.each([
    ['is told to the manager', 'panel.sit'],
    ['is a task', 'plan.agreement'],
  ] as const)('R-GEN-04 a limit whose missing %s is missed just so, late by as much as it is', (_name, key) => {
    const { dueAt } = viewOf(started(key, STARTED))
    const record = restored(key, '2026-01-21T09:00:00Z')
    expect(viewOf(record)).toMatchObject({ status: 'BREACHED', dueAt, wakeUps: [] })
    expect(record.ledger.at(-1)).toMatchObject({ entry: 'BREACHED', firedFor: '2026-01-19T17:00:01Z' })
    expect(record.ledger.at(-1)).toHaveProperty('lateBySeconds', 143_999)
  })

  it('that was missed before the mistake is missed once', () => {
    const at = '2026-01-06T17:00:01Z'
    const triage = started('triage.standard', STARTED)
    const limit = { clockId: triage.id, key: triage.key, kind: 'BREACH', at, index: 0 } as const
    const missed = recordFiring(triage, limit, at, rules).record
    const cancelled = stopClock(missed, { outcome: 'CANCELLED', cause: 'DIED' }, pen('2026-01-07T09:00:00Z'))
    const back = restoreClock(cancelled, { cause: 'DeathCorrected' }, pen('2026-01-08T09:00:00Z'))
    expect(back.ledger.map(({ entry }) => entry)).toEqual(['STARTED', 'BREACHED', 'CANCELLED', 'RESTORED'])
    expect(viewOf(back)).toMatchObject({ status: 'BREACHED', breachedAt: at })
  })

  it('is not missed at its very last second, and is one second later', () => {
    expect(viewOf(restored('triage.standard', '2026-01-06T17:00:00Z')).status).toBe('RUNNING')
    expect(viewOf(restored('triage.standard', '2026-01-06T17:00:01Z')).status).toBe('BREACHED')
  })

  it('leaves out the reminders that fell in between, and keeps those to come', () => {
    const never = viewOf(started('assessment.needs.standard', STARTED)).wakeUps
    const at = never[0]?.at ?? ''
    expect(viewOf(restored('assessment.needs.standard', at)).wakeUps).toEqual(never.slice(1))
  })

  it('still opens what it was to open: nothing else would', () => {
    const view = viewOf(restored('review.first.windowOpens', '2027-01-01T09:00:00Z'))
    expect(view.wakeUps).toMatchObject([{ kind: 'OPENING', at: view.dueAt }])
  })

  it('R-REV-04 still accepts what was to be accepted, and reminds nobody of it any more', () => {
    const view = viewOf(restored('review.request.decision', '2026-01-21T09:00:00Z'))
    expect(view.wakeUps).toMatchObject([{ kind: 'BREACH', at: '2026-01-19T17:00:01Z' }])
  })

  it('moves again with the calendar, as a running clock does', () => {
    const record = restored('triage.standard', '2026-01-06T11:00:00Z')
    const later = { ...rules, calendar: { ...madeUpCalendar('2026-01-06'), version: 2 } }
    expect(recalendar(record, later, '2026-01-06T12:00:00Z')?.view.dueAt).toBe('2026-01-07T17:00:00Z')
    expect(recalendar(stopped('triage.standard'), later, '2026-01-06T12:00:00Z')).toBeUndefined()
  })

  it('can be stopped for good, and stopped by mistake once more', () => {
    const met = stopClock(
      restored('assessment.needs.standard', '2026-01-08T09:00:00Z'),
      { outcome: 'MET', cause: 'Done' },
      pen('2026-01-09T09:00:00Z'),
    )
    expect(viewOf(met)).toMatchObject({ status: 'MET', stoppedAt: '2026-01-09T09:00:00Z' })
    const twice = stopClock(
      restored('assessment.needs.standard', '2026-01-08T09:00:00Z'),
      { outcome: 'CANCELLED', cause: 'DIED' },
      pen('2026-01-09T09:00:00Z'),
    )
    expect(viewOf(twice).status).toBe('CANCELLED')
    expect(viewOf(restoreClock(twice, { cause: 'DeathCorrected' }, pen('2026-01-10T09:00:00Z'))).status).toBe('RUNNING')
  })

  it('is one of those cancelled for that reason; the others stay as they ended', () => {
    const other = stopClock(
      { ...started('assessment.needs.standard', STARTED), id: 'assessment.needs.standard@2' },
      { outcome: 'CANCELLED', cause: 'WITHDRAWN' },
      pen(STOPPED),
    )
    const intent: ClockIntent = {
      do: 'restore',
      key: 'assessment.needs.standard',
      stoppedFor: 'DIED',
      cause: 'DeathCorrected',
    }
    const again = (id: string) => ({ ...started('assessment.needs.standard', STARTED), id })
    const done = stopClock(again('assessment.needs.standard@3'), { outcome: 'MET', cause: 'DIED' }, pen(STOPPED))
    const runs = again('assessment.needs.standard@4')
    const changes: readonly ClockChange[] = planClocks({
      running: [stopped('assessment.needs.standard'), other, done, runs, stopped('triage.standard')],
      intents: [intent],
      step: { version: 9, at: '2026-01-08T09:00:00Z', by: 'staff-manager' },
      rules,
    })
    expect(changes.map(({ record, appended }) => [record.id, appended.map(({ entry }) => entry)])).toEqual([
      ['assessment.needs.standard@1', ['RESTORED']],
    ])
    expect(changeOf(other, other, rules).view.status).toBe('CANCELLED')
  })
})
