import { describe, expect, it } from '@jest/globals'
import type { ClockKey } from '../../../domain/clock-catalogue/catalogue.ts'
import type { ClockRecord } from '../../../domain/clocks/ledger.ts'
import { confirmFiring, nextFiring, recordFiring } from '../../../domain/clocks/plan.ts'
import { extendClock, overrideClock, stopClock } from '../../../domain/clocks/write.ts'
import type { FiringKind } from '../../../domain/journey/clock-intent.ts'
import { pen, rules, started, viewOf } from './support.ts'

const wakes = (record: ClockRecord, kind: FiringKind): string[] =>
  viewOf(record)
    .wakeUps.filter((wakeUp) => wakeUp.kind === kind)
    .map(({ at }) => at)

const firing = (record: ClockRecord, kind: FiringKind, at: string, index = 0) => ({
  clockId: record.id,
  key: record.key,
  kind,
  at,
  index,
})

describe('R-GEN-05 reminders', () => {
  it.each([
    [
      'by days land at nine, local time',
      'review.first',
      '2026-02-13T16:00:00Z',
      ['2026-03-27T09:00:00Z', '2026-04-02T08:00:00Z', '2026-04-08T08:00:00Z'],
    ],
    ['by hours keep their instant', 'triage.urgent', '2026-01-10T22:00:00Z', ['2026-01-11T00:00:00Z']],
    ['by minutes keep their instant', 'safeguarding.immediateSafety', '2026-10-25T00:30:00Z', ['2026-10-25T01:00:00Z']],
    ['by months move back to a working day', 'complaint.sixMonths', '2026-03-20T10:00:00Z', ['2026-08-20T08:00:00Z']],
    [
      'at fixed times keep them, also at the weekend',
      'd2a.welfareCheck',
      '2026-01-10T09:00:00Z',
      ['2026-01-10T16:00:00Z', '2026-01-10T20:00:00Z'],
    ],
    [
      'at noon of the day after notice, and at nine on the day',
      'hospital.assessment',
      '2026-01-12T09:00:00Z',
      ['2026-01-13T12:00:00Z', '2026-01-14T09:00:00Z'],
    ],
    ['on the day of handing back', 'edt.handback', '2026-01-10T08:00:00Z', ['2026-01-12T09:00:00Z']],
    ['at four on the day that matters', 'hospital.delay.flagTime', '2026-03-12T10:00:00Z', ['2026-03-13T16:00:00Z']],
  ] as const)('%s', (_name, key, from, expected) => {
    expect(wakes(started(key, from, { facts: { relevantDay: '2026-03-13' } }), 'REMINDER')).toEqual(expected)
  })

  it('that would come before the clock began are dropped', () => {
    expect(wakes(started('d2a.welfareCheck', '2026-01-12T17:00:00Z'), 'REMINDER')).toEqual(['2026-01-12T20:00:00Z'])
  })

  it('of a clock entered late are those that still lie ahead', () => {
    const paper = started('assessment.needs.standard', '2026-01-05T10:00:00Z')
    const entered = { ...paper, ledger: paper.ledger.map((entry) => ({ ...entry, at: '2026-01-27T10:00:00Z' })) }
    expect(wakes(entered, 'REMINDER')).toEqual(['2026-01-30T09:00:00Z'])
  })

  it.each([
    ['by three working days cross a weekend', 'finance.repayment', '2026-01-05T10:00:00Z', ['2026-01-14T09:00:00Z']],
    [
      'that fall in the second in which the clock began are dropped',
      'd2a.welfareCheck',
      '2026-01-12T16:00:00Z',
      ['2026-01-12T20:00:00Z'],
    ],
  ] as const)('%s', (_name, key, from, expected) => {
    expect(wakes(started(key, from), 'REMINDER')).toEqual(expected)
  })

  it.each([
    ['in the last of its seconds', '2026-01-12T20:00:00Z', ['2026-01-12T16:00:00Z']],
    ['before them', '2026-01-12T15:00:00Z', []],
  ])('at fixed times are not sent when the date was set by hand %s', (_name, dueAt, expected) => {
    const check = started('d2a.welfareCheck', '2026-01-12T09:00:00Z')
    const byHand = overrideClock(check, { dueAt, reason: 'AGREED' }, pen('2026-01-12T10:00:00Z'))
    expect(wakes(byHand, 'REMINDER')).toEqual(expected)
  })

  it('come in order, in whatever order a council has listed them', () => {
    const reminders = [
      { amount: 2, unit: 'calendarDay' },
      { amount: 14, unit: 'calendarDay' },
      { amount: 7, unit: 'calendarDay' },
    ] as const
    const policy = { ...rules.policy, values: { 'assessment.needs.standard': { reminders } } }
    const record = started('assessment.needs.standard', '2026-01-05T10:00:00Z', {}, { ...rules, policy })
    expect(viewOf(record).wakeUps.map(({ at }) => at)).toEqual([
      '2026-01-19T09:00:00Z',
      '2026-01-26T09:00:00Z',
      '2026-01-30T09:00:00Z',
      '2026-02-03T00:00:00Z',
      '2026-02-03T17:00:00Z',
      '2026-02-05T17:00:00Z',
    ])
  })

  it('and a limit that was over by then is missed at once, late, with its own instant', () => {
    const paper = started('triage.standard', '2026-01-05T10:00:00Z')
    const entered = { ...paper, ledger: paper.ledger.map((entry) => ({ ...entry, at: '2026-01-20T09:00:00Z' })) }
    expect(wakes(entered, 'REMINDER')).toEqual([])
    const limit = firing(entered, 'BREACH', '2026-01-06T17:00:01Z')
    expect(confirmFiring(entered, limit, rules).isDue).toBe(true)
    const { appended } = recordFiring(entered, limit, '2026-01-20T09:00:01Z', rules)
    expect(appended).toMatchObject([{ entry: 'BREACHED', firedFor: '2026-01-06T17:00:01Z', lateBySeconds: 1_180_800 }])
  })

  it('that are moved back onto one morning are sent once', () => {
    // -7 days is Good Friday, moved back to Thursday; nothing is sent twice.
    const reminders = [
      { amount: 7, unit: 'calendarDay' },
      { amount: 6, unit: 'calendarDay' },
    ] as const
    const policy = { ...rules.policy, values: { 'revision.complete': { reminders } } }
    const record = started('revision.complete', '2026-03-13T10:00:00Z', {}, { ...rules, policy })
    expect(wakes(record, 'REMINDER')).toEqual(['2026-04-02T08:00:00Z'])
    expect(viewOf(record).wakeUps[0]?.index).toBe(1)
  })
})

describe('R-GEN-04 a missed limit', () => {
  it('breaks one second after its inclusive due instant and climbs on two working days at close of business', () => {
    const triage = started('triage.standard', '2026-04-01T10:00:00Z')
    expect(wakes(triage, 'BREACH')).toEqual(['2026-04-02T16:00:01Z'])
    expect(wakes(triage, 'ESCALATION')).toEqual(['2026-04-07T16:00:00Z', '2026-04-09T16:00:00Z'])
  })

  it.each([
    ['R-WTW-03 red: the manager at once, no ladder', 'waitingWell.contact.red', 0],
    ['R-WTW-03 amber: the ladder', 'waitingWell.contact.amber', 2],
    ['R-REF-04 urgent: the duty manager, then the ladder', 'triage.urgent', 2],
    ['R-PAN-04 the chair and the head of service', 'panel.sit', 0],
    ['R-REV-04 accepted instead of missed', 'review.request.decision', 0],
  ] as const)('%s', (_name, key, rungs) => {
    const record = started(key, '2026-01-05T10:00:00Z')
    expect(wakes(record, 'BREACH')).toHaveLength(1)
    expect(wakes(record, 'ESCALATION')).toHaveLength(rungs)
  })
})

describe('openings and expiries', () => {
  it('an opening fires at its instant', () => {
    expect(viewOf(started('review.first.windowOpens', '2026-02-13T16:00:00Z')).wakeUps).toEqual([
      { kind: 'OPENING', at: '2026-03-27T00:00:00Z', index: 0 },
    ])
  })

  it('R-CHG-05 what lasts until the end of a day is over in the first second of the next', () => {
    expect(wakes(started('reablement.freePeriod', '2026-02-09T09:00:00Z'), 'OPENING')).toEqual(['2026-03-23T00:00:00Z'])
  })

  it('R-REV-02 the yearly review opens 60 days before it is due, whatever the council makes of the year', () => {
    const at = '2026-02-13T16:00:00Z'
    expect(viewOf(started('review.annual.windowOpens', at)).dueAt).toBe('2026-12-15T00:00:00Z')
    const policy = { ...rules.policy, values: { 'review.annual': { amount: 9 } } }
    expect(viewOf(started('review.annual.windowOpens', at, {}, { ...rules, policy })).dueAt).toBe(
      '2026-09-13T23:00:00Z',
    )
  })
})

describe('a wake-up that was handled', () => {
  const triage = started('triage.standard', '2026-01-05T10:00:00Z')
  const fire = (record: ClockRecord, kind: FiringKind, at: string, index = 0): ClockRecord =>
    recordFiring(record, firing(record, kind, at, index), at, rules).record

  it('is not wanted again, and the next one is', () => {
    const reminded = fire(triage, 'REMINDER', '2026-01-06T13:00:00Z')
    const breached = fire(reminded, 'BREACH', '2026-01-06T17:00:01Z')
    const escalated = fire(breached, 'ESCALATION', '2026-01-07T17:00:00Z')

    expect(viewOf(reminded).wakeUps[0]?.kind).toBe('BREACH')
    expect(viewOf(breached)).toMatchObject({ status: 'BREACHED', breached: true, late: true })
    expect(viewOf(escalated).wakeUps).toEqual([{ kind: 'ESCALATION', at: '2026-01-09T17:00:00Z', index: 1 }])
    expect(escalated.ledger.map(({ entry }) => entry)).toEqual(['STARTED', 'REMINDED', 'BREACHED', 'ESCALATED'])
  })

  it('keeps running after its breach until somebody stops it', () => {
    const breached = fire(triage, 'BREACH', '2026-01-06T17:00:01Z')
    const met = stopClock(breached, { outcome: 'MET', cause: 'TriageDecided' }, pen('2026-01-08T10:00:00Z'))
    expect(viewOf(met)).toMatchObject({ status: 'MET', late: true, wakeUps: [] })
  })

  it('is not sent again when a new bank holiday would have moved it', () => {
    const assessment = started('assessment.needs.standard', '2026-01-05T10:15:00Z')
    const reminded = fire(assessment, 'REMINDER', '2026-01-19T09:00:00Z')
    const years = { ...rules.calendar.years, 2026: ['2026-01-19', '2026-01-26'] }
    const { wakeUps } = viewOf(reminded, { ...rules, calendar: { version: 2, years } })
    expect(wakeUps[0]).toEqual({ kind: 'REMINDER', at: '2026-01-23T09:00:00Z', index: 1 })
  })

  it('TM-04 is wanted anew when the date was moved', () => {
    const assessment = started('assessment.needs.standard', '2026-01-05T10:15:00Z')
    const reminded = fire(assessment, 'REMINDER', '2026-01-19T09:00:00Z')
    const extended = extendClock(reminded, { byDays: 14, reason: 'A' }, pen('2026-01-20T10:00:00Z'))
    expect(viewOf(extended).wakeUps[0]).toEqual({ kind: 'REMINDER', at: '2026-02-02T09:00:00Z', index: 0 })
  })

  it('opens what it opens', () => {
    const opened = fire(started('review.first.windowOpens', '2026-02-13T16:00:00Z'), 'OPENING', '2026-03-27T00:00:00Z')
    expect(viewOf(opened)).toMatchObject({ status: 'OPENED', wakeUps: [], breached: false, late: false })
  })
})

describe('a timer that asks again before it acts', () => {
  const triage = started('triage.standard', '2026-01-05T10:00:00Z')
  const limit = firing(triage, 'BREACH', '2026-01-06T17:00:01Z')

  it('is due when nothing has changed', () => {
    expect(confirmFiring(triage, limit, rules)).toEqual({ isDue: true, at: '2026-01-06T17:00:01Z' })
  })

  it('is told of its own reminder, not of an earlier one that nobody has handled', () => {
    const assessment = started('assessment.needs.standard', '2026-01-05T10:15:00Z')
    const second = firing(assessment, 'REMINDER', '2026-01-26T09:00:00Z', 1)
    expect(confirmFiring(assessment, second, rules)).toEqual({ isDue: true, at: '2026-01-26T09:00:00Z' })
    expect(recordFiring(assessment, second, '2026-01-26T09:00:00Z', rules).appended).toMatchObject([
      { entry: 'REMINDED', index: 1, firedFor: '2026-01-26T09:00:00Z', by: 'SYSTEM' },
    ])
  })

  it('is told where it has moved', () => {
    const years = { ...rules.calendar.years, 2026: [...(rules.calendar.years[2026] ?? []), '2026-01-06'] }
    expect(confirmFiring(triage, limit, { ...rules, calendar: { version: 2, years } })).toEqual({
      isDue: false,
      movedTo: '2026-01-07T17:00:01Z',
    })
  })

  it('SC-26 and TM-09: is told that a stopped clock wants nothing', () => {
    const met = stopClock(triage, { outcome: 'MET', cause: 'TriageDecided' }, pen('2026-01-06T10:00:00Z'))
    expect(confirmFiring(met, limit, rules)).toEqual({ isDue: false })
    expect(recordFiring(met, limit, '2026-01-06T17:00:01Z', rules).appended).toEqual([])
  })
})

describe('0.4.9 provisional answers', () => {
  it('are marked, and the due instant never rests on them', () => {
    const view = viewOf(started('review.annual', '2028-02-14T10:00:00Z'))
    expect(view).toMatchObject({ dueAt: '2029-02-14T23:59:59Z', provisional: true })
    expect(view.wakeUps[0]).toMatchObject({ kind: 'REMINDER', at: '2028-12-15T09:00:00Z' })
  })

  it('are not marked while every year is official', () => {
    expect(viewOf(started('review.annual', '2026-02-14T10:00:00Z')).provisional).toBe(false)
  })

  it('move when the official list comes', () => {
    const review = started('review.annual', '2028-01-05T10:00:00Z')
    // By the law's own rule Friday 5 January 2029 is a working day; suppose that it is proclaimed a holiday.
    const years = { ...rules.calendar.years, 2029: ['2029-01-01', '2029-01-05'] }
    const official = viewOf(review, { ...rules, calendar: { version: 2, years } })
    expect(viewOf(review)).toMatchObject({ actionBy: '2029-01-05T17:00:00Z', provisional: true })
    expect(official).toMatchObject({ actionBy: '2029-01-04T17:00:00Z', dueAt: '2029-01-05T23:59:59Z' })
  })
})

describe('the next wake-up of a journey', () => {
  it('is the earliest of all its clocks', () => {
    const keys: readonly ClockKey[] = ['review.annual', 'triage.standard', 'assessment.needs.standard']
    const views = keys.map((key) => viewOf(started(key, '2026-01-05T10:00:00Z')))
    expect(nextFiring(views)?.at).toBe('2026-01-06T13:00:00Z')
    expect(nextFiring(views)).toEqual({
      clockId: 'triage.standard@1',
      key: 'triage.standard',
      kind: 'REMINDER',
      at: '2026-01-06T13:00:00Z',
      index: 0,
    })
  })

  it('is none when nothing runs', () => {
    expect(nextFiring([])).toBeUndefined()
  })
})
