import { describe, expect, it } from '@jest/globals'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { recompute } from '../../../domain/clocks/explain.ts'
import { recordFiring } from '../../../domain/clocks/plan.ts'
import { extendClock, overrideClock, pauseClock, resumeClock, stopClock } from '../../../domain/clocks/write.ts'
import { pen, refusalOf, rules, started, viewOf } from './support.ts'

/** 28 days: due at the end of Monday 2 February 2026. */
const assessment = started('assessment.needs.standard', '2026-01-05T10:15:00Z')
/** 10 working days: due at 17:00 on Monday 19 January 2026. */
const panel = started('panel.sit', '2026-01-05T10:15:00Z')

const pausedFor = (record: ClockRecord, from: string, until: string, reason: string): ClockRecord =>
  pauseClock(record, { from: `${from}T10:00:00Z`, until: `${until}T10:00:00Z`, reason }, pen('2026-01-31T10:00:00Z'))

const breached = (record: ClockRecord, at: string): ClockRecord =>
  recordFiring(record, { clockId: record.id, key: record.key, kind: 'BREACH', at, index: 0 }, at, rules).record

describe('0.4.11 pauses', () => {
  it('move the date by the whole calendar days in between and keep the original', () => {
    const paused = pauseClock(assessment, { reason: 'IN_HOSPITAL' }, pen('2026-01-10T23:30:00Z'))
    const resumed = resumeClock(paused, {}, pen('2026-01-15T00:30:00Z'))

    expect(viewOf(resumed)).toMatchObject({
      status: 'RUNNING',
      dueAt: '2026-02-07T23:59:59Z',
      originalDueAt: '2026-02-02T23:59:59Z',
    })
  })

  it('SC-01 stands still with nothing to fire, and tells since when', () => {
    const paused = pauseClock(assessment, { reason: 'IN_HOSPITAL' }, pen('2026-01-10T10:00:00Z'))
    expect(viewOf(paused)).toMatchObject({
      status: 'PAUSED',
      paused: true,
      pausedSince: '2026-01-10T10:00:00Z',
      wakeUps: [],
    })
  })

  it('a working-day clock still ends on a working day', () => {
    expect(viewOf(pausedFor(panel, '2026-01-07', '2026-01-12', 'IN_HOSPITAL')).dueAt).toBe('2026-01-26T17:00:00Z')
  })

  it('an hour clock keeps its time of day', () => {
    const urgent = started('provider.interim', '2026-03-28T12:00:00Z')
    const paused = pauseClock(urgent, { reason: 'WAITING' }, pen('2026-03-28T13:00:00Z'))
    expect(viewOf(resumeClock(paused, {}, pen('2026-03-30T13:00:00Z'))).dueAt).toBe('2026-03-31T12:00:00Z')
  })

  it('SC-11 entered in either order give the same date', () => {
    const first = pausedFor(pausedFor(assessment, '2026-01-07', '2026-01-09', 'A'), '2026-01-12', '2026-01-15', 'B')
    const second = pausedFor(pausedFor(assessment, '2026-01-12', '2026-01-15', 'B'), '2026-01-07', '2026-01-09', 'A')

    expect(viewOf(first).dueAt).toBe('2026-02-07T23:59:59Z')
    expect(viewOf(second).dueAt).toBe('2026-02-07T23:59:59Z')
  })

  it('SC-12 that overlap count once', () => {
    const both = pausedFor(pausedFor(assessment, '2026-01-07', '2026-01-12', 'A'), '2026-01-10', '2026-01-14', 'B')
    expect(viewOf(both).dueAt).toBe('2026-02-09T23:59:59Z')
  })

  it('for two reasons go on until the second ends', () => {
    const one = pauseClock(assessment, { reason: 'A' }, pen('2026-01-07T10:00:00Z'))
    const two = pauseClock(one, { reason: 'B' }, pen('2026-01-09T10:00:00Z'))
    const half = resumeClock(two, { reason: 'A' }, pen('2026-01-10T10:00:00Z'))
    const none = resumeClock(half, {}, pen('2026-01-14T10:00:00Z'))

    expect(viewOf(half).paused).toBe(true)
    expect(viewOf(none)).toMatchObject({ paused: false, dueAt: '2026-02-09T23:59:59Z' })
  })

  it('within one day move nothing', () => {
    const paused = pauseClock(assessment, { reason: 'A' }, pen('2026-01-10T09:00:00Z'))
    expect(viewOf(resumeClock(paused, {}, pen('2026-01-10T16:00:00Z'))).dueAt).toBe('2026-02-02T23:59:59Z')
  })
})

describe('0.4.11 refusals, each with nothing changed', () => {
  const paused = pauseClock(assessment, { reason: 'A' }, pen('2026-01-10T10:00:00Z'))
  const ended = stopClock(assessment, { outcome: 'MET', cause: 'AssessmentCompleted' }, pen('2026-01-20T10:00:00Z'))
  const late = breached(assessment, '2026-02-03T00:00:00Z')
  const now = pen('2026-01-12T10:00:00Z')

  it.each([
    ['SC-03 a pause without a reason', () => pauseClock(assessment, { reason: ' ' }, now), 'REASON_MISSING'],
    [
      'SC-04 a pause before the start',
      () => pauseClock(assessment, { from: '2026-01-04T10:00:00Z', reason: 'A' }, now),
      'PAUSE_BEFORE_START',
    ],
    [
      'SC-04 a pause in the future',
      () => pauseClock(assessment, { from: '2026-01-13T10:00:00Z', reason: 'A' }, now),
      'PAUSE_IN_FUTURE',
    ],
    [
      'SC-05 a pause for a reason that already stops it',
      () => pauseClock(paused, { reason: 'A' }, now),
      'ALREADY_PAUSED',
    ],
    [
      'SC-08 a resumption before the pause',
      () => resumeClock(paused, { from: '2026-01-09T10:00:00Z' }, now),
      'PAUSE_ENDS_BEFORE_IT_BEGINS',
    ],
    [
      'SC-08 a resumption in the future',
      () => resumeClock(paused, { from: '2026-01-13T10:00:00Z' }, now),
      'PAUSE_IN_FUTURE',
    ],
    ['SC-09 a resumption of a clock that runs', () => resumeClock(assessment, {}, now), 'NOT_PAUSED'],
    [
      'SC-13 an extension without a reason',
      () => extendClock(assessment, { byDays: 5, reason: '' }, now),
      'REASON_MISSING',
    ],
    [
      'SC-13 an extension of no days',
      () => extendClock(assessment, { byDays: 0, reason: 'A' }, now),
      'EXTENSION_NOT_POSITIVE',
    ],
    [
      'SC-13 an extension of a day and a half',
      () => extendClock(assessment, { byDays: 1.5, reason: 'A' }, now),
      'EXTENSION_NOT_POSITIVE',
    ],
    [
      'SC-15 the opposite of the peer: an extension after the date',
      () => extendClock(assessment, { byDays: 100, reason: 'A' }, pen('2026-02-03T00:00:00Z')),
      'DUE_DATE_PASSED',
    ],
    [
      'SC-15 an extension of a breached clock',
      () => extendClock(late, { byDays: 100, reason: 'A' }, now),
      'DUE_DATE_PASSED',
    ],
    ['a pause after the date', () => pauseClock(late, { reason: 'A' }, pen('2026-02-04T10:00:00Z')), 'DUE_DATE_PASSED'],
    [
      'SC-19 an extension of a clock that is over',
      () => extendClock(ended, { byDays: 5, reason: 'A' }, now),
      'CLOCK_NOT_RUNNING',
    ],
    ['a second stop', () => stopClock(ended, { outcome: 'MET', cause: 'A' }, now), 'CLOCK_NOT_RUNNING'],
    [
      'a date by hand before the start',
      () => overrideClock(assessment, { dueAt: '2026-01-04T10:00:00Z', reason: 'A' }, now),
      'DUE_BEFORE_START',
    ],
    [
      'a date by hand without a reason',
      () => overrideClock(assessment, { dueAt: '2026-03-04T10:00:00Z', reason: '' }, now),
      'REASON_MISSING',
    ],
  ])('%s', (_name, act, code) => {
    expect(refusalOf(act)?.code).toBe(code)
  })

  it('an extension in the last second is still in time', () => {
    const { dueAt } = viewOf(extendClock(assessment, { byDays: 1, reason: 'A' }, pen('2026-02-02T23:59:59.900Z')))
    expect(dueAt).toBe('2026-02-03T23:59:59Z')
  })
})

describe('extensions', () => {
  it.each([
    ['calendar days for a calendar clock', assessment, '2026-02-16T23:59:59Z'],
    ['working days for a working-day clock', panel, '2026-02-06T17:00:00Z'],
    ['working days for an hour clock', started('provider.interim', '2026-01-20T10:00:00Z'), '2026-02-10T10:00:00Z'],
  ])('are %s', (_name, record, expected) => {
    expect(viewOf(extendClock(record, { byDays: 14, reason: 'PERSON_ASKED' }, pen('2026-01-19T16:00:00Z'))).dueAt).toBe(
      expected,
    )
  })

  it('add up, and TM-04 the reminders move along', () => {
    const once = extendClock(assessment, { byDays: 7, reason: 'A' }, pen('2026-01-20T10:00:00Z'))
    const twice = extendClock(once, { byDays: 7, reason: 'B' }, pen('2026-01-21T10:00:00Z'))

    expect(viewOf(twice).dueAt).toBe('2026-02-16T23:59:59Z')
    expect(
      viewOf(twice)
        .wakeUps.filter(({ kind }) => kind === 'REMINDER')
        .map(({ at }) => at),
    ).toEqual(['2026-02-02T09:00:00Z', '2026-02-09T09:00:00Z', '2026-02-13T09:00:00Z'])
  })
})

describe('a date set by hand', () => {
  const late = breached(assessment, '2026-02-03T00:00:00Z')
  const byHand = overrideClock(
    late,
    { dueAt: '2026-02-20T17:00:00Z', reason: 'MANAGER_AGREED' },
    pen('2026-02-04T10:00:00Z'),
  )

  it('gives the clock a new date and a new breach, and never erases the old one', () => {
    const view = viewOf(byHand)
    expect(view).toMatchObject({
      status: 'RUNNING',
      breached: false,
      late: true,
      breachedAt: '2026-02-03T00:00:00Z',
      originalDueAt: '2026-02-02T23:59:59Z',
      dueAt: '2026-02-20T17:00:00Z',
    })
    expect(view.wakeUps.find(({ kind }) => kind === 'BREACH')?.at).toBe('2026-02-20T17:00:01Z')
  })

  it('MO-18 is not moved by a calendar, and is told as set by hand', () => {
    const years = { ...rules.calendar.years, 2026: [] }
    const view = viewOf(byHand, { ...rules, calendar: { version: 9, years } })
    expect(view.dueAt).toBe('2026-02-20T17:00:00Z')
    expect(view.explanation.sentence).toContain('The date was set by hand (manager agreed)')
    expect(recompute(view.explanation.data)).toBe(view.dueAt)
  })

  it('moves with a pause and an extension that come after it', () => {
    const paused = pauseClock(byHand, { reason: 'A' }, pen('2026-02-05T10:00:00Z'))
    const resumed = resumeClock(paused, {}, pen('2026-02-07T10:00:00Z'))
    expect(viewOf(resumed).dueAt).toBe('2026-02-22T17:00:00Z')
    expect(recompute(viewOf(resumed).explanation.data)).toBe('2026-02-22T17:00:00Z')
  })
})

describe('0.4.5 in time, to the second', () => {
  it.each([
    ['in the due second', '2026-01-06T17:00:00.900Z', false],
    ['TZ-29 one second later', '2026-01-06T17:00:01Z', true],
  ])('%s', (_name, at, late) => {
    const stopped = stopClock(
      started('triage.standard', '2026-01-05T10:00:00Z'),
      { outcome: 'MET', cause: 'TriageDecided' },
      pen(at),
    )
    expect(viewOf(stopped)).toMatchObject({ status: 'MET', late, stoppedAt: at })
  })

  it('a cancelled clock was never late', () => {
    const stopped = stopClock(panel, { outcome: 'CANCELLED', cause: 'DeathRecorded' }, pen('2026-06-01T10:00:00Z'))
    expect(viewOf(stopped)).toMatchObject({ status: 'CANCELLED', late: false })
  })
})

describe('every entry', () => {
  it('says when, by whom, and under which versions', () => {
    const paused = pauseClock(assessment, { reason: 'IN_HOSPITAL' }, pen('2026-01-10T10:00:00Z', 'manager-7'))
    expect(paused.ledger.at(-1)).toEqual({
      entry: 'PAUSED',
      from: '2026-01-10T10:00:00Z',
      reason: 'IN_HOSPITAL',
      at: '2026-01-10T10:00:00Z',
      by: 'manager-7',
      policyVersion: 1,
      calendarVersion: 1,
      reckoning: { dueAt: '2026-02-02T23:59:59Z', holidays: [] },
    })
  })

  it('0.4.12 an earlier true receipt drives the clock, and both instants are kept', () => {
    const paper = started('triage.standard', '2026-01-05T10:00:00Z')
    const entered = { ...paper, ledger: paper.ledger.map((entry) => ({ ...entry, at: '2026-01-06T09:00:00Z' })) }
    expect(viewOf(entered).dueAt).toBe('2026-01-06T17:00:00Z')
  })

  it('leaves the record it was added to as it was', () => {
    pauseClock(assessment, { reason: 'A' }, pen('2026-01-10T10:00:00Z'))
    expect(assessment.ledger).toHaveLength(1)
  })
})
