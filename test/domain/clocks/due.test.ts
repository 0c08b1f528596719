import { describe, expect, it } from '@jest/globals'
import { officialHolidays } from '../../../domain/clocks/calendar.ts'
import { localDate } from '../../../domain/clocks/civil.ts'
import { dueOf } from '../../../domain/clocks/due.ts'
import { due, madeUpCalendar, rule, rules, started, viewOf } from './support.ts'

describe('0.4.4 receipt', () => {
  it.each([
    ['at the cut-off second counts the same day', '2026-01-05T17:00:00Z', '2026-01-06T17:00:00Z'],
    ['within the cut-off second counts the same day', '2026-01-05T17:00:00.900Z', '2026-01-06T17:00:00Z'],
    ['one second after it counts the next working day', '2026-01-05T17:00:01Z', '2026-01-07T17:00:00Z'],
    ['on a Friday evening counts as Monday', '2026-01-09T18:00:00Z', '2026-01-13T17:00:00Z'],
    ['on a Saturday counts as Monday', '2026-01-10T09:00:00Z', '2026-01-13T17:00:00Z'],
    ['on a bank holiday counts as the next working day', '2026-01-01T09:00:00Z', '2026-01-05T17:00:00Z'],
    ['by the local date, not the date in UTC', '2026-06-07T23:30:00Z', '2026-06-09T16:00:00Z'],
  ])('%s', (_name, from, expected) => {
    expect(due(rule('workingDay', 1), from)).toBe(expected)
  })

  it('calendar rules keep the true local date at 23:50', () => {
    expect(due(rule('calendarDay', 28), '2026-03-02T23:50:00Z')).toBe('2026-03-30T22:59:59Z')
  })
})

describe('the peers’ cut-off at 13:00, compared by date', () => {
  const known = madeUpCalendar('2023-01-02', '2026-04-03', '2026-04-06', '2026-12-25', '2026-12-28', '2027-01-01')
  const on = (from: string, days: number): string =>
    localDate(due(rule('workingDay', days, { receiptCutoff: '12:59:59' }), from, known))

  it.each([
    ['TZ-03', '2023-01-02T12:59:59Z', 10, '2023-01-17'],
    ['TZ-04', '2023-01-02T13:00:00Z', 10, '2023-01-17'],
    ['TZ-08', '2023-06-05T10:00:00Z', 10, '2023-06-19'],
    ['TZ-09', '2023-06-05T11:59:59Z', 10, '2023-06-19'],
    ['TZ-10', '2023-06-05T12:00:00Z', 10, '2023-06-20'],
    ['TZ-11', '2023-06-08T13:00:00Z', 10, '2023-06-23'],
    ['TZ-01 on a Sunday before a bank holiday', '2023-01-01T11:30:00Z', 5, '2023-01-10'],
    ['TZ-02 on the bank holiday', '2023-01-02T10:30:00Z', 5, '2023-01-10'],
    ['TZ-04', '2023-01-02T13:00:00Z', 5, '2023-01-10'],
    ['TZ-05 on a Thursday afternoon', '2023-01-05T14:30:00Z', 5, '2023-01-13'],
    ['TZ-06 on a Friday afternoon', '2023-01-06T14:30:00Z', 5, '2023-01-16'],
    ['TZ-07 on a Sunday in summer', '2023-06-04T10:30:00Z', 5, '2023-06-12'],
    ['TZ-08', '2023-06-05T10:00:00Z', 5, '2023-06-12'],
    ['TZ-10', '2023-06-05T12:00:00Z', 5, '2023-06-13'],
    ['TZ-11', '2023-06-08T13:00:00Z', 5, '2023-06-16'],
    ['TZ-17', '2026-01-05T13:00:00Z', 10, '2026-01-20'],
    ['TZ-17', '2026-01-05T13:00:00Z', 5, '2026-01-13'],
    ['TZ-18', '2026-03-27T13:00:00Z', 10, '2026-04-15'],
    ['TZ-18', '2026-03-27T13:00:00Z', 5, '2026-04-08'],
    ['TZ-19', '2026-04-02T11:00:00Z', 10, '2026-04-20'],
    ['TZ-19', '2026-04-02T11:00:00Z', 5, '2026-04-13'],
    ['TZ-20', '2026-04-02T12:00:00Z', 10, '2026-04-21'],
    ['TZ-20', '2026-04-02T12:00:00Z', 5, '2026-04-14'],
    ['TZ-21', '2026-10-23T12:00:00Z', 10, '2026-11-09'],
    ['TZ-21', '2026-10-23T12:00:00Z', 5, '2026-11-02'],
    ['TZ-22', '2026-12-24T12:59:00Z', 10, '2027-01-12'],
    ['TZ-22', '2026-12-24T12:59:00Z', 5, '2027-01-05'],
    [
      'TZ-24 the opposite of the peer: half past midnight on Monday is Monday',
      '2026-06-07T23:30:00Z',
      10,
      '2026-06-22',
    ],
  ])('%s received %s, %i working days: %s', (_id, from, days, expected) => {
    expect(on(from, days)).toBe(expected)
  })

  it('TZ-26 the opposite of the peer: the local time of day holds over the autumn change', () => {
    expect(due(rule('workingDay', 10, { dueTime: '09:30:00' }), '2026-10-12T08:30:00Z')).toBe('2026-10-26T09:30:00Z')
  })
})

describe('0.4.3 units', () => {
  it.each([
    ['28 days from 2 March is 30 March', rule('calendarDay', 28), '2026-03-02T10:00:00Z', '2026-03-30T22:59:59Z'],
    ['a week is seven days', rule('week', 1), '2026-03-02T10:00:00Z', '2026-03-09T23:59:59Z'],
    ['WD-31 twenty calendar days', rule('calendarDay', 20), '2026-03-17T10:00:00Z', '2026-04-06T22:59:59Z'],
    ['MO-01 a month from 31 January', rule('month', 1), '2026-01-31T10:00:00Z', '2026-02-28T23:59:59Z'],
    ['MO-03 a month from the last of February', rule('month', 1), '2026-02-28T10:00:00Z', '2026-03-28T23:59:59Z'],
    ['MO-11 twelve months from 29 February', rule('month', 12), '2028-02-29T10:00:00Z', '2029-02-28T23:59:59Z'],
    ['six months from 31 August', rule('month', 6), '2027-08-31T10:00:00Z', '2028-02-29T23:59:59Z'],
    ['a year from 29 February', rule('year', 1), '2028-02-29T10:00:00Z', '2029-02-28T23:59:59Z'],
    [
      'R-CHG-05 42 days inclusive',
      rule('calendarDay', 42, { counting: 'inclusive' }),
      '2026-02-09T09:00:00Z',
      '2026-03-22T23:59:59Z',
    ],
    [
      '5 working days inclusive',
      rule('workingDay', 5, { counting: 'inclusive' }),
      '2026-01-05T10:00:00Z',
      '2026-01-09T17:00:00Z',
    ],
    ['2 weeks inclusive', rule('week', 2, { counting: 'inclusive' }), '2026-01-05T10:00:00Z', '2026-01-18T23:59:59Z'],
    ['3 months inclusive', rule('month', 3, { counting: 'inclusive' }), '2026-01-05T10:00:00Z', '2026-04-04T22:59:59Z'],
    ['a year inclusive', rule('year', 1, { counting: 'inclusive' }), '2026-01-05T10:00:00Z', '2027-01-04T23:59:59Z'],
    [
      'no days inclusive: the day itself',
      rule('calendarDay', 0, { counting: 'inclusive' }),
      '2026-01-05T10:00:00Z',
      '2026-01-05T23:59:59Z',
    ],
    ['30 minutes', rule('elapsedMinute', 30), '2026-10-25T00:45:00Z', '2026-10-25T01:15:00Z'],
    ['24 hours over the spring change', rule('elapsedHour', 24), '2026-03-28T12:00:00Z', '2026-03-29T12:00:00Z'],
    [
      'WD-05 no days, on a working day',
      rule('calendarDay', 0, { roll: 'forward', dueTime: '17:00:00' }),
      '2026-01-10T09:00:00Z',
      '2026-01-12T17:00:00Z',
    ],
  ])('%s', (_name, counted, from, expected) => {
    expect(due(counted, from)).toBe(expected)
  })

  it.each([
    ['MO-05', '2019-09-27', 1, '2019-10-28'],
    ['MO-07', '2019-08-27', 2, '2019-10-28'],
    ['MO-08', '2019-09-26', 3, '2019-12-27'],
  ])('%s %s and %i months, rolled forward: %s', (_id, from, months, expected) => {
    const counted = rule('month', months, { roll: 'forward' })
    expect(localDate(due(counted, `${from}T10:00:00Z`, madeUpCalendar('2019-12-25', '2019-12-26')))).toBe(expected)
  })
})

it.each([
  ['2020-02-29', 56, '2024-10-29'],
  ['2023-04-21', 46, '2027-02-21'],
])('MO-10 %s and %i months is %s', (from, months, expected) => {
  expect(localDate(due(rule('month', months), `${from}T10:00:00Z`))).toBe(expected)
})

describe('0.4.6 rolling', () => {
  it.each([
    ['none keeps Christmas Day', 'none', '2026-12-25'],
    ['backward goes to the last working day', 'backward', '2026-12-24'],
    ['forward goes to the next working day', 'forward', '2026-12-29'],
  ] as const)('%s', (_name, roll, expected) => {
    expect(localDate(due(rule('calendarDay', 1, { roll }), '2026-12-24T10:00:00Z'))).toBe(expected)
  })

  it.each([
    ['WD-19 next', 5, 'forward', '2022-10-19'],
    ['WD-21 previous', 2, 'backward', '2022-10-14'],
  ] as const)('%s', (_name, days, roll, expected) => {
    const counted = rule('calendarDay', days, { roll, dueTime: '18:00:00' })
    expect(due(counted, '2022-10-13T09:00:00Z', madeUpCalendar('2022-10-18'))).toBe(`${expected}T17:00:00Z`)
  })

  it.each([
    ['2008-12-04', '2008-12-24'],
    ['2008-12-05', '2008-12-29'],
  ])('WD-30 twenty calendar days from %s, rolled forward: %s', (from, expected) => {
    const closed = madeUpCalendar('2008-12-25', '2008-12-26')
    expect(localDate(due(rule('calendarDay', 20, { roll: 'forward' }), `${from}T10:00:00Z`, closed))).toBe(expected)
  })
})

describe('0.4.8 local times that do not exist or exist twice', () => {
  it('a due time in the spring gap moves on an hour', () => {
    expect(due(rule('calendarDay', 1, { dueTime: '01:30:00' }), '2026-03-28T10:00:00Z')).toBe('2026-03-29T01:30:00Z')
  })

  it('a due time in the repeated hour is the first one', () => {
    expect(due(rule('calendarDay', 1, { dueTime: '01:30:00' }), '2026-10-24T10:00:00Z')).toBe('2026-10-25T00:30:00Z')
  })
})

describe('0.4.7 recurring clocks count from the anchor', () => {
  const occurrences = (key: Parameters<typeof started>[0], from: string, count: number): string[] =>
    Array.from({ length: count }, (_, index) => viewOf(started(key, from, { occurrence: index + 1 })).dueAt)

  it('R-MOV-08 rolls each week on its own, without drift', () => {
    // Confirmed on Good Friday's weekday: every occurrence is a Friday, and the one on a bank holiday alone moves back.
    expect(occurrences('move.progressContact', '2026-03-20T10:00:00Z', 3)).toEqual([
      '2026-03-27T17:00:00Z',
      '2026-04-02T16:00:00Z',
      '2026-04-10T16:00:00Z',
    ])
  })

  it('R-DPY-07 first eight weeks, then every six months', () => {
    expect(occurrences('directPayment.audit', '2026-01-05T10:00:00Z', 3).map(localDate)).toEqual([
      '2026-03-02',
      '2026-09-02',
      '2027-03-02',
    ])
  })

  it('MO-12 months step from the anchor, so the 31st comes back after February', () => {
    const monthly = (occurrence: number) =>
      dueOf({ rule: rule('month', 1), from: '2026-01-31T10:00:00Z', occurrence }, officialHolidays(rules.calendar)).date
    expect([1, 2, 3].map(monthly)).toEqual(['2026-02-28', '2026-03-31', '2026-04-30'])
  })
})
