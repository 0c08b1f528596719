import { describe, expect, it } from '@jest/globals'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ClockRules } from '../../../domain/clocks/compute.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { recordFiring } from '../../../domain/clocks/plan.ts'
import type { PolicyValue } from '../../../domain/clocks/policy.ts'
import { recalendar } from '../../../domain/clocks/recalendar.ts'
import { extendClock, pauseClock, restoreClock, stopClock } from '../../../domain/clocks/write.ts'
import type { FiringKind } from '../../../domain/journey/clock-intent.ts'
import { pen, rules, started, viewOf } from './support.ts'

/** Version 2 of the calendar: these days of 2026 are bank holidays as well. */
const proclaimed = (...days: readonly string[]): ClockRules => ({
  ...rules,
  calendar: { version: 2, years: { ...rules.calendar.years, 2026: [...(rules.calendar.years[2026] ?? []), ...days] } },
})

/** A policy that applies to open clocks. */
const policySet = (key: ClockKey, value: PolicyValue, version = 2, given = rules): ClockRules => ({
  ...given,
  policy: { ...rules.policy, version, values: { [key]: value }, applyToOpen: true },
})

const fired = (record: ClockRecord, kind: FiringKind, at: string, given: ClockRules = rules): ClockRecord =>
  recordFiring(record, { clockId: record.id, key: record.key, kind, at, index: 0 }, at, given).record

const TRIAGED = '2026-01-05T10:00:00Z'
/** One working day: due at 17:00 on Tuesday 6 January 2026. */
const triage = started('triage.standard', TRIAGED)
const TUESDAY_HOLIDAY = proclaimed('2026-01-06')
const MISSED_AT = '2026-01-06T17:00:01Z'
const missed = fired(triage, 'BREACH', MISSED_AT)

describe('0.4.10 a date that is past or over stands, whatever is proclaimed afterwards', () => {
  const cancelled = stopClock(triage, { outcome: 'CANCELLED', cause: 'DIED' }, pen('2026-01-05T12:00:00Z'))
  const takenBack = restoreClock(
    stopClock(missed, { outcome: 'CANCELLED', cause: 'DIED' }, pen('2026-01-07T09:00:00Z')),
    { cause: 'DeathCorrected' },
    pen('2026-01-08T09:00:00Z'),
  )

  it.each([
    ['missed', missed],
    ['missed and told up the ladder', fired(missed, 'ESCALATION', '2026-01-07T17:00:00Z')],
    ['met', stopClock(triage, { outcome: 'MET', cause: 'TriageDecided' }, pen('2026-01-05T12:00:00Z'))],
    ['cancelled', cancelled],
    ['R-CLS-02 missed, then stopped by mistake and taken back', takenBack],
  ])('%s', (_name, record) => {
    expect(viewOf(record, TUESDAY_HOLIDAY)).toMatchObject({ dueAt: '2026-01-06T17:00:00Z', calendarVersion: 1 })
    for (const at of [record.ledger.at(-1)?.at ?? '', '2026-01-09T09:00:00Z'])
      expect(recalendar(record, TUESDAY_HOLIDAY, at)).toBeUndefined()
  })

  it('past, though nobody has recorded that it was missed: the ledger says that the old date stands', () => {
    const change = recalendar(triage, TUESDAY_HOLIDAY, '2026-01-08T10:00:00Z')
    expect(change?.appended).toMatchObject([{ entry: 'RECALENDARED', kept: true, wasDueAt: '2026-01-06T17:00:00Z' }])
    expect(change?.view).toMatchObject({ dueAt: '2026-01-06T17:00:00Z', calendarVersion: 1 })
  })

  it('opened: what may take place may go on taking place', () => {
    const opens = started('feedback.invite', '2026-01-05T10:00:00Z')
    const at = viewOf(opens).dueAt
    const later = proclaimed(at.slice(0, 10))
    expect(viewOf(opens, later).dueAt).not.toBe(at)
    const opened = fired(opens, 'OPENING', at)
    expect(viewOf(opened, later)).toMatchObject({ status: 'OPENED', dueAt: at })
    expect(recalendar(opened, later, at)).toBeUndefined()
  })

  it.each([
    ['as it was missed', missed],
    [
      'also after somebody was told under the new one',
      fired(missed, 'ESCALATION', '2026-01-07T17:00:00Z', proclaimed()),
    ],
    [
      'also when the work was done under the new one',
      stopClock(missed, { outcome: 'MET', cause: 'Done' }, pen('2026-01-08T09:00:00Z', 'worker-1', proclaimed())),
    ],
  ])('it names the calendar that it rests on, %s', (_name, record) => {
    const view = viewOf(record, proclaimed())
    expect([view.calendarVersion, view.explanation.data.calendarVersion]).toEqual([1, 1])
  })

  it('a date that can still move names the calendar in force', () => {
    expect(viewOf(triage, proclaimed()).calendarVersion).toBe(2)
  })
})

describe('0.4.9, 0.4.10 taking new rules into a clock that runs', () => {
  /** Ten working days: due at 17:00 on Monday 19 January 2026. */
  const panel = started('panel.sit', '2026-01-05T10:15:00Z')
  const NOW = '2026-01-12T10:00:00Z'
  const tooLate = policySet('panel.sit', { amount: 2 })

  it('a policy that would make it late is refused once, and asked again nothing is added', () => {
    const first = recalendar(panel, tooLate, NOW)
    expect(first?.appended).toMatchObject([
      { entry: 'RECALENDARED', cause: 'POLICY', kept: true, refusedVersion: 2, by: 'SYSTEM', policyVersion: 1 },
    ])
    expect(first?.view).toMatchObject({ dueAt: '2026-01-19T17:00:00Z', policyVersion: 1 })
    expect(recalendar(first?.record ?? panel, tooLate, '2026-01-13T10:00:00Z')).toBeUndefined()
  })

  it('and does not keep out a bank holiday that is proclaimed with it or later', () => {
    const both = policySet('panel.sit', { amount: 2 }, 2, proclaimed('2026-01-15'))
    const together = recalendar(panel, both, NOW)
    expect(together?.appended.map((entry) => entry.entry === 'RECALENDARED' && [entry.cause, entry.kept])).toEqual([
      ['POLICY', true],
      ['CALENDAR', false],
    ])
    expect(together?.view).toMatchObject({ dueAt: '2026-01-20T17:00:00Z', calendarVersion: 2 })

    const refused = recalendar(panel, tooLate, NOW)?.record ?? panel
    expect(recalendar(refused, both, '2026-01-13T10:00:00Z')?.view.dueAt).toBe('2026-01-20T17:00:00Z')
  })

  it.each([
    ['in its last second the date can still become later', '2026-01-19T17:00:00Z', '2026-01-20T17:00:00Z'],
    ['one second later it cannot', '2026-01-19T17:00:01Z', undefined],
  ])('of a refused policy: %s', (_name, at, dueAt) => {
    const refused = recalendar(panel, tooLate, NOW)?.record ?? panel
    expect(recalendar(refused, proclaimed('2026-01-19'), at)?.view.dueAt).toBe(dueAt)
  })

  it('a later policy that leaves time is taken', () => {
    const refused = recalendar(panel, tooLate, NOW)?.record ?? panel
    const taken = recalendar(refused, policySet('panel.sit', { amount: 8 }, 3), NOW)
    expect(taken?.view).toMatchObject({ dueAt: '2026-01-15T17:00:00Z', policyVersion: 3 })
  })

  it('a bank holiday that is taken back when the day is needed is refused once', () => {
    const more = { ...proclaimed('2026-01-15'), calendar: { ...proclaimed('2026-01-15').calendar, version: 1 } }
    const later = started('panel.sit', '2026-01-05T10:15:00Z', {}, more)
    expect(viewOf(later, more).dueAt).toBe('2026-01-20T17:00:00Z')
    const evening = '2026-01-19T18:00:00Z'
    const first = recalendar(later, proclaimed(), evening)
    expect(first?.appended).toMatchObject([{ cause: 'CALENDAR', kept: true, refusedVersion: 2, calendarVersion: 1 }])
    expect(first?.view).toMatchObject({ dueAt: '2026-01-20T17:00:00Z', calendarVersion: 1 })
    const stands = first?.record ?? later
    expect(recalendar(stands, proclaimed(), '2026-01-20T09:00:00Z')).toBeUndefined()
    const paused = pauseClock(stands, { reason: 'PERSON_ILL' }, pen('2026-01-20T09:00:00Z', 'worker-1', proclaimed()))
    expect(viewOf(paused, proclaimed()).dueAt).toBe('2026-01-20T17:00:00Z')
  })

  it('a date that has come to stand is looked at no more once it is past', () => {
    const stands = recalendar(triage, TUESDAY_HOLIDAY, '2026-01-08T10:00:00Z')?.record ?? triage
    const again = {
      ...proclaimed('2026-01-06', '2026-01-07'),
      policy: policySet('triage.standard', { amount: 9 }).policy,
    }
    expect(recalendar(stands, again, '2026-01-09T10:00:00Z')).toBeUndefined()
  })

  it('to the second: a date that would be this second is in time, one second earlier is late', () => {
    const one = policySet('panel.sit', { amount: 5 })
    expect(recalendar(panel, one, '2026-01-12T17:00:00Z')?.view.dueAt).toBe('2026-01-12T17:00:00Z')
    expect(recalendar(panel, one, '2026-01-12T17:00:01Z')?.view.dueAt).toBe('2026-01-19T17:00:00Z')
  })

  it('new values that leave the date alone are taken, and their reminders with them', () => {
    const given = policySet('panel.sit', { reminders: [{ amount: 1, unit: 'workingDay' }] })
    const change = recalendar(panel, given, NOW)
    expect(change?.appended).toMatchObject([{ cause: 'POLICY', kept: false, wasDueAt: '2026-01-19T17:00:00Z' }])
    expect(change?.view.wakeUps[0]).toMatchObject({ kind: 'REMINDER', at: '2026-01-16T09:00:00Z' })
    expect(recalendar(change?.record ?? panel, given, NOW)).toBeUndefined()
  })

  it('also when the limit has passed and nobody has noted it yet', () => {
    const given = policySet('panel.sit', { reminders: [] })
    expect(recalendar(panel, given, '2026-01-20T10:00:00Z')?.appended).toMatchObject([{ cause: 'POLICY', kept: false }])
  })

  it('a calendar keeps the policy that came before it', () => {
    const shorter = recalendar(panel, policySet('panel.sit', { amount: 8 }), NOW)?.record ?? panel
    const moved = recalendar(shorter, policySet('panel.sit', { amount: 8 }, 2, proclaimed('2026-01-14')), NOW)
    expect(moved?.appended).toMatchObject([{ cause: 'CALENDAR', policyVersion: 2 }])
    expect(moved?.appended[0]).not.toHaveProperty('policy')
    expect(moved?.view).toMatchObject({ dueAt: '2026-01-16T17:00:00Z', policyVersion: 2 })
  })

  it('an older policy does not come back', () => {
    const newer = started('panel.sit', '2026-01-05T10:15:00Z', {}, policySet('panel.sit', {}, 3))
    expect(recalendar(newer, policySet('panel.sit', { amount: 15 }), NOW)).toBeUndefined()
  })

  it('what it notes is what was noted last, not what the clock began with', () => {
    const once = extendClock(panel, { byDays: 1, reason: 'A' }, pen('2026-01-06T10:00:00Z'))
    const extended = extendClock(once, { byDays: 1, reason: 'B' }, pen('2026-01-06T11:00:00Z'))
    const refused = recalendar(extended, policySet('panel.sit', { amount: 1 }), '2026-01-14T10:00:00Z')
    expect(refused?.appended).toMatchObject([{ kept: true, wasDueAt: '2026-01-21T17:00:00Z' }])
    expect(refused?.view.dueAt).toBe('2026-01-21T17:00:00Z')
  })

  it('R-GEN-05 a date that was moved is reminded of anew', () => {
    const sent = fired(panel, 'REMINDER', '2026-01-12T09:00:00Z')
    expect(viewOf(sent).wakeUps[0]?.at).toBe('2026-01-15T09:00:00Z')
    const moved = recalendar(sent, policySet('panel.sit', { amount: 15 }), NOW)
    expect(moved?.view.wakeUps[0]).toEqual({ kind: 'REMINDER', at: '2026-01-19T09:00:00Z', index: 0 })
  })

  it('a ledger that does not begin with its start is never reckoned', () => {
    expect(() => viewOf({ ...panel, ledger: [] })).toThrow('A ledger begins with STARTED')
    expect(() => viewOf({ ...panel, ledger: missed.ledger.slice(1) })).toThrow('A ledger begins with STARTED')
  })
})
