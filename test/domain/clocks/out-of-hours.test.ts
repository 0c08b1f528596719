import { describe, expect, it } from '@jest/globals'
import fc from 'fast-check'
import { officialHolidays } from '../../../domain/clocks/calendar.ts'
import { isOpen } from '../../../domain/clocks/office-hours.ts'
import { callAt, closedSince, type Opening } from '../../../domain/clocks/out-of-hours.ts'
import { DEFAULT_POLICY } from '../../../domain/clocks/policy.ts'
import { rotaGaps } from '../../../domain/clocks/rota-gaps.ts'
import { overrideClock } from '../../../domain/clocks/write.ts'
import { pen, rules, started, viewOf } from './support.ts'

const opening: Opening = { hours: DEFAULT_POLICY.officeHours, holidays: officialHolidays(rules.calendar) }

const isOpenAt = (ms: number): boolean => isOpen(new Date(ms).toISOString(), opening.hours, opening.holidays)

const FIRST = Date.parse('2026-01-01T00:00:00Z')
const LAST = Date.parse('2027-12-20T00:00:00Z')
const MINUTE_MS = 60_000
const instants = fc.integer({ min: FIRST / 1000, max: LAST / 1000 }).map((seconds) => seconds * 1000)

const textOf = (ms: number): string => new Date(ms).toISOString()

describe('R-REF-05 since when the office has been closed', () => {
  it.each([
    ['in the second in which it closes: it is open', '2026-01-15T17:15:00Z', undefined],
    ['a second after that', '2026-01-15T17:15:01Z', '2026-01-15T17:15:01Z'],
    ['in the second before it opens', '2026-01-16T08:44:59Z', '2026-01-15T17:15:01Z'],
    ['in the second in which it opens', '2026-01-16T08:45:00Z', undefined],
    ['on a Sunday: since Friday, when it closes earlier', '2026-01-18T12:00:00Z', '2026-01-16T16:15:01Z'],
    ['on Easter Monday: since Thursday', '2026-04-06T12:00:00Z', '2026-04-02T16:15:01Z'],
    ['on the night of the spring change: in winter time', '2026-03-29T03:00:00Z', '2026-03-27T16:15:01Z'],
    ['on the night of the autumn change: in summer time', '2026-10-25T03:00:00Z', '2026-10-23T15:15:01Z'],
  ])('%s', (_when, at, since) => {
    expect(closedSince(at, opening)).toBe(since)
  })

  it('never, where no office ever opens', () => {
    expect(closedSince('2026-01-18T12:00:00Z', { ...opening, hours: {} })).toBe(undefined)
  })

  it('agrees with going back minute by minute', () => {
    fc.assert(
      fc.property(instants, (ms) => {
        const since = closedSince(textOf(ms), opening)
        expect(since === undefined).toBe(isOpenAt(ms))
        if (since === undefined) return
        const from = Date.parse(since)
        expect(isOpenAt(from - 1000)).toBe(true)
        for (let at = from; at <= ms; at += 15 * MINUTE_MS) expect(isOpenAt(at)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})

const calls = (record: ReturnType<typeof started>) =>
  viewOf(record)
    .wakeUps.filter(({ kind }) => kind === 'CALL')
    .map(({ at }) => at)

describe('R-REF-05 when somebody on call hears of a date', () => {
  it.each([
    [
      'the check of the same day: when the office has closed',
      'd2a.welfareCheck',
      '2026-01-13T10:00:00Z',
      '2026-01-13T17:15:01Z',
    ],
    [
      'a discharge after the office has closed: at once',
      'd2a.welfareCheck',
      '2026-01-13T19:30:00Z',
      '2026-01-13T19:30:00Z',
    ],
    [
      'GJ-07 Easter Sunday: when the office closes for Easter',
      'hospital.assessment',
      '2026-04-02T15:00:00Z',
      '2026-04-02T16:15:01Z',
    ],
    [
      'GJ-06 a notice of Friday: on Monday evening',
      'hospital.assessment',
      '2026-01-16T15:00:00Z',
      '2026-01-19T17:15:01Z',
    ],
    [
      'somebody rated red at ten: when the office closes',
      'waitingWell.redRisk',
      '2026-01-15T10:00:00Z',
      '2026-01-15T17:15:01Z',
    ],
    ['a notice of Sunday: on Tuesday evening', 'hospital.assessment', '2026-01-18T11:00:00Z', '2026-01-20T17:15:01Z'],
  ] as const)('%s', (_which, key, from, at) => {
    expect(calls(started(key, from))).toEqual([at])
  })

  it.each([
    [
      'four hours to triage that end after the office: when it has closed',
      'triage.urgent',
      '2026-01-13T14:00:00Z',
      '2026-01-13T17:15:01Z',
    ],
    ['on a Friday, which ends earlier', 'triage.urgent', '2026-01-16T14:00:00Z', '2026-01-16T16:15:01Z'],
    [
      'a day to decide about urgent support that ends on a Saturday',
      'urgent.interimDecision',
      '2026-01-16T14:00:00Z',
      '2026-01-16T16:15:01Z',
    ],
    ['an urgent call at night: at once', 'edt.response', '2026-01-13T22:00:00Z', '2026-01-13T22:00:00Z'],
    [
      'an urgent call whose four hours end when the office is open: at once all the same',
      'edt.response',
      '2026-01-13T06:00:00Z',
      '2026-01-13T06:00:00Z',
    ],
    ['in the last second before the office opens', 'edt.response', '2026-01-13T08:44:59Z', '2026-01-13T08:44:59Z'],
  ] as const)('0.4.3 hours that run on through the night: %s', (_which, key, from, at) => {
    expect(calls(started(key, from))).toEqual([at])
  })

  it.each([
    ['four hours to triage that end while it is open', 'triage.urgent', '2026-01-13T10:00:00Z'],
    ['to the second in which it closes', 'triage.urgent', '2026-01-13T13:15:00Z'],
    [
      'a day to decide about urgent support that ends while it is open',
      'urgent.interimDecision',
      '2026-01-13T10:00:00Z',
    ],
    ['the response to what came in by day', 'edt.response', '2026-01-13T09:00:00Z'],
  ] as const)('nobody about %s', (_which, key, from) => {
    expect(calls(started(key, from))).toEqual([])
  })

  it('nobody where an office is open at the end, or where the clock is no matter for the night', () => {
    expect(calls(started('d2a.assessment', '2026-01-17T12:00:00Z'))).toEqual([])
    const byNoon = overrideClock(
      started('hospital.assessment', '2026-01-16T15:00:00Z'),
      { dueAt: '2026-01-19T12:00:00Z', reason: 'AGREED' },
      pen('2026-01-16T15:30:00Z'),
    )
    expect(calls(byNoon)).toEqual([])
  })

  it('a date that is moved within the night is called about when it is moved', () => {
    const moved = overrideClock(
      started('hospital.assessment', '2026-01-16T15:00:00Z'),
      { dueAt: '2026-01-18T20:00:00Z', reason: 'AGREED' },
      pen('2026-01-17T09:00:00Z'),
    )
    expect(calls(moved)).toEqual(['2026-01-17T09:00:00Z'])
  })

  it('nobody about a date that has passed when it is entered', () => {
    const record = started('hospital.assessment', '2026-01-16T15:00:00Z')
    const late = { ...record, ledger: record.ledger.map((entry) => ({ ...entry, at: '2026-01-20T00:00:00Z' })) }
    expect(callAt(late, '2026-01-19T23:59:59Z', opening)).toBe(undefined)
    expect(callAt(record, '2026-01-19T23:59:59Z', opening)).toBe('2026-01-19T17:15:01Z')
  })
})

describe('R-REF-05 the gaps of a rota', () => {
  const weekend = { from: '2026-01-16T12:00:00Z', until: '2026-01-19T12:00:00Z' }

  it.each([
    ['nobody: the whole weekend', [], [['2026-01-16T16:15:01Z', '2026-01-19T08:45:00Z']]],
    ['somebody from close to opening', [['2026-01-16T16:15:00Z', '2026-01-19T08:45:00Z']], []],
    [
      'two who do not meet',
      [
        ['2026-01-16T16:00:00Z', '2026-01-17T08:00:00Z'],
        ['2026-01-17T09:00:00Z', '2026-01-19T09:00:00Z'],
      ],
      [['2026-01-17T08:00:00Z', '2026-01-17T09:00:00Z']],
    ],
    [
      'two at once, and nobody after them',
      [
        ['2026-01-16T12:00:00Z', '2026-01-18T00:00:00Z'],
        ['2026-01-16T12:00:00Z', '2026-01-17T00:00:00Z'],
      ],
      [['2026-01-18T00:00:00Z', '2026-01-19T08:45:00Z']],
    ],
  ])('%s', (_who, shifts, gaps) => {
    const stretches = shifts.map(([from = '', until = '']) => ({ from, until }))
    expect(rotaGaps(weekend, stretches, opening).map(({ from, until }) => [from, until])).toEqual(gaps)
  })

  it('at every moment somebody is on call, the office is open, or it is a gap, and one of them alone', () => {
    const shift = fc.tuple(instants, fc.integer({ min: 1, max: 4000 })).map(([from, minutes]) => ({
      from: textOf(from),
      until: textOf(from + minutes * MINUTE_MS),
    }))
    const window = fc.tuple(instants, fc.integer({ min: 60, max: 20_000 }))
    fc.assert(
      fc.property(
        window,
        fc.array(shift, { maxLength: 30 }),
        fc.array(fc.nat(1000), { maxLength: 30 }),
        (span, shifts, at) => {
          const [from, minutes] = span
          const until = from + minutes * MINUTE_MS
          const near = shifts.map((one) => ({
            from: textOf(from + (Date.parse(one.from) % (minutes * MINUTE_MS))),
            until: textOf(
              from + (Date.parse(one.from) % (minutes * MINUTE_MS)) + (Date.parse(one.until) - Date.parse(one.from)),
            ),
          }))
          const gaps = rotaGaps({ from: textOf(from), until: textOf(until) }, near, opening)
          const within = (ms: number) => (one: { from: string; until: string }) =>
            Date.parse(one.from) <= ms && ms < Date.parse(one.until)
          for (const part of at) {
            const moment = from + Math.floor(((until - from) * part) / 1001)
            expect(gaps.some(within(moment))).toBe(!isOpenAt(moment) && !near.some(within(moment)))
          }
        },
      ),
      { numRuns: 200 },
    )
  })
})
