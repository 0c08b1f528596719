import { describe, expect, it } from '@jest/globals'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { recordFiring } from '../../../domain/clocks/plan.ts'
import { extendClock, overrideClock, pauseClock, resumeClock, stopClock } from '../../../domain/clocks/write.ts'
import { pen, refusalOf, rules, started, viewOf } from './support.ts'

/** 28 days: due at the end of Monday 2 February 2026. */
const assessment = started('assessment.needs.standard', '2026-01-05T10:15:00Z')

const at = (day: number, time = '10:00:00'): string => `2026-01-${String(day).padStart(2, '0')}T${time}Z`

const pause = (record: ClockRecord, day: number, reason: string): ClockRecord =>
  pauseClock(record, { reason }, pen(at(day)))
const resume = (record: ClockRecord, day: number, reason?: string): ClockRecord =>
  resumeClock(record, reason === undefined ? {} : { reason }, pen(at(day)))

const reminders = (record: ClockRecord): readonly string[] =>
  viewOf(record)
    .wakeUps.filter(({ kind }) => kind === 'REMINDER')
    .map((wakeUp) => wakeUp.at)

const reminded = (record: ClockRecord, when: string): ClockRecord =>
  recordFiring(record, { clockId: record.id, key: record.key, kind: 'REMINDER', at: when, index: 0 }, when, rules)
    .record

describe('0.4.11 several pauses of one clock', () => {
  it('one after the other count their own days, and not the days between them', () => {
    const first = resume(pause(assessment, 7, 'A'), 9)
    const second = resume(pause(first, 20, 'B'), 23)
    expect(viewOf(second).dueAt).toBe('2026-02-07T23:59:59Z')
  })

  it('for two reasons: the one that ends is the one that is named, and the other goes on from its own day', () => {
    const two = pause(pause(assessment, 7, 'A'), 9, 'B')
    expect(viewOf(resume(two, 10, 'A'))).toMatchObject({ paused: true, pausedSince: at(9) })
    expect(viewOf(resume(two, 10, 'B'))).toMatchObject({ paused: true, pausedSince: at(7) })
    expect(viewOf(resume(resume(two, 10, 'A'), 12, 'B'))).toMatchObject({
      paused: false,
      dueAt: '2026-02-07T23:59:59Z',
    })
  })

  it('SC-09 a resumption for a reason that does not stop it is refused', () => {
    const paused = pause(assessment, 7, 'A')
    expect(refusalOf(() => resume(paused, 10, 'B'))?.code).toBe('NOT_PAUSED')
    expect(viewOf(resume(paused, 10, 'A')).paused).toBe(false)
  })

  it('one that is over may be entered while another for the same reason goes on', () => {
    const open = pause(assessment, 20, 'A')
    const entered = pauseClock(open, { from: at(7), until: at(9), reason: 'A' }, pen(at(21)))
    expect(viewOf(resume(entered, 22)).dueAt).toBe('2026-02-06T23:59:59Z')
  })

  it('may begin in the second in which the clock began', () => {
    const paused = pauseClock(assessment, { from: '2026-01-05T10:15:00Z', reason: 'A' }, pen(at(6)))
    expect(viewOf(paused).pausedSince).toBe('2026-01-05T10:15:00Z')
  })

  it('a clock that is stopped while it stands still is over, and stands still no longer', () => {
    const ended = stopClock(pause(assessment, 7, 'A'), { outcome: 'CANCELLED', cause: 'DIED' }, pen(at(9)))
    const view = viewOf(ended)
    expect(view).toMatchObject({ status: 'CANCELLED', paused: false })
    expect(view.pausedSince).toBeUndefined()
  })
})

describe('0.4.11 pauses and the date set by hand', () => {
  const byHand = (record: ClockRecord, day: number): ClockRecord =>
    overrideClock(record, { dueAt: '2026-02-20T17:00:00Z', reason: 'AGREED' }, pen(at(day)))

  it('days that it stood still before are in the date already', () => {
    const paused = resume(pause(assessment, 7, 'A'), 12)
    expect(viewOf(byHand(paused, 13)).dueAt).toBe('2026-02-20T17:00:00Z')
  })

  it('extensions from before are in it as well', () => {
    const extended = extendClock(assessment, { byDays: 7, reason: 'A' }, pen(at(12)))
    expect(viewOf(byHand(extended, 13)).dueAt).toBe('2026-02-20T17:00:00Z')
  })

  it('of a pause that goes on, the days from that day on are added', () => {
    const open = byHand(pause(assessment, 7, 'A'), 12)
    expect(viewOf(resume(open, 15)).dueAt).toBe('2026-02-23T17:00:00Z')
  })

  it.each([
    ['calendar days for a calendar clock', assessment, '2026-03-02T17:00:00Z'],
    ['working days for a working-day clock', started('panel.sit', at(5)), '2026-03-06T17:00:00Z'],
    ['working days for an hour clock', started('urgent.interimDecision', at(13, '09:00:00')), '2026-03-06T17:00:00Z'],
  ])('is extended by %s', (_name, record, expected) => {
    const extended = extendClock(byHand(record, 13), { byDays: 10, reason: 'A' }, pen(at(13)))
    expect(viewOf(extended).dueAt).toBe(expected)
  })

  it('0.4.8 in the hour that comes twice is the instant that was set', () => {
    const dueAt = '2026-10-25T01:30:00Z'
    expect(viewOf(overrideClock(assessment, { dueAt, reason: 'AGREED' }, pen(at(13)))).dueAt).toBe(dueAt)
  })

  it('may be the second in which the clock began', () => {
    const dueAt = '2026-01-05T10:15:00Z'
    expect(viewOf(overrideClock(assessment, { dueAt, reason: 'AGREED' }, pen(at(13)))).dueAt).toBe(dueAt)
  })
})

describe('every entry notes the date with itself taken in', () => {
  it.each([
    ['a resumption', resume(pause(assessment, 7, 'A'), 9), '2026-02-04T23:59:59Z'],
    [
      'a pause that is entered afterwards',
      pauseClock(assessment, { from: at(7), until: at(9), reason: 'A' }, pen(at(12))),
      '2026-02-04T23:59:59Z',
    ],
    ['an extension', extendClock(assessment, { byDays: 7, reason: 'A' }, pen(at(12))), '2026-02-09T23:59:59Z'],
    [
      'a date set by hand',
      overrideClock(assessment, { dueAt: '2026-02-20T17:00:00Z', reason: 'A' }, pen(at(12))),
      '2026-02-20T17:00:00Z',
    ],
    [
      'the end, after all of them',
      stopClock(
        extendClock(resume(pause(assessment, 7, 'A'), 9), { byDays: 7, reason: 'A' }, pen(at(12))),
        { outcome: 'MET', cause: 'Done' },
        pen(at(20)),
      ),
      '2026-02-11T23:59:59Z',
    ],
  ])('%s', (_name, record, dueAt) => {
    expect(record.ledger.at(-1)?.reckoning.dueAt).toBe(dueAt)
    expect(viewOf(record).dueAt).toBe(dueAt)
  })

  it('and is the same when it is read back, to the last field', () => {
    const facts = { agreedDate: '2026-04-10' }
    const within = { amount: 3, unit: 'workingDay' } as const
    for (const record of [
      assessment,
      started('assessment.carer', at(5), { instance: 'carer-1', facts, within }),
      pause(assessment, 7, 'A'),
      resume(pause(assessment, 7, 'A'), 9, 'A'),
      resume(pause(assessment, 7, 'A'), 9),
    ])
      expect(JSON.parse(JSON.stringify([record, viewOf(record)]))).toStrictEqual([record, viewOf(record)])
  })
})

describe('R-GEN-05 reminders of a clock that stood still', () => {
  it('TM-04 that were sent are sent anew for a date that a pause has moved', () => {
    const sent = reminded(assessment, at(19, '09:00:00'))
    const entered = pauseClock(sent, { from: at(7), until: at(13), reason: 'A' }, pen(at(20)))
    expect(reminders(entered)).toEqual(['2026-01-23T09:00:00Z', '2026-01-30T09:00:00Z', '2026-02-06T09:00:00Z'])
  })

  it('that would fall before the clock went on are not sent late', () => {
    // Paused from Sunday 18 to Friday 23 January: the reminder of Saturday 24 would move back to Friday at nine.
    const resumed = resume(pause(assessment, 18, 'A'), 23)
    expect(reminders(resumed)).toEqual(['2026-01-30T09:00:00Z', '2026-02-05T09:00:00Z'])
  })
})
