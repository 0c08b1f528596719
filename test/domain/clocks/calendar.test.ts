import { describe, expect, it } from '@jest/globals'
import { ENGLAND_AND_WALES_2025_TO_2028 } from '../../../domain/clocks/bank-holidays-england-and-wales.ts'
import {
  addWorkingDays,
  holidaysBetween,
  isWorkingDay,
  officialHolidays,
  workingDayOnOrAfter,
  workingDayOnOrBefore,
  workingDaysBetween,
  yearsToEnter,
} from '../../../domain/clocks/calendar.ts'
import { provisionalBankHolidays } from '../../../domain/clocks/provisional-bank-holidays.ts'
import { madeUpCalendar, refusalOf } from './support.ts'

const holidays = (...days: readonly string[]) => officialHolidays(madeUpCalendar(...days))

describe('0.4.3 counting working days', () => {
  it.each([
    ['WD-01 the same Saturday', '2026-01-10', '2026-01-10', [], 0],
    ['the same Monday', '2026-01-05', '2026-01-05', [], 0],
    ['WD-04 Monday to Sunday with two bank holidays', '2026-01-04', '2026-01-11', ['2026-01-06', '2026-01-07'], 3],
    ['WD-08 Monday until Friday', '2026-01-05', '2026-01-09', [], 4],
    ['WD-09 Monday until next Monday', '2026-01-05', '2026-01-12', [], 5],
    ['WD-10 Thursday until Tuesday, Monday closed', '2026-01-08', '2026-01-13', ['2026-01-12'], 2],
    [
      'WD-11 Thursday until Tuesday, Friday and Monday closed',
      '2026-01-08',
      '2026-01-13',
      ['2026-01-09', '2026-01-12'],
      1,
    ],
    ['WD-42 to an earlier day', '2026-01-08', '2026-01-01', [], 0],
  ] as const)('%s', (...[, from, to, closed, expected]) => {
    expect(workingDaysBetween(from, to, holidays(...closed))).toBe(expected)
  })
})

describe('0.4.2 adding working days', () => {
  it.each([
    ['WD-06 one to a Saturday', '2026-01-10', 1, [], '2026-01-12'],
    ['WD-12 one', '2023-11-13', 1, [], '2023-11-14'],
    ['WD-12 seven', '2023-11-13', 7, [], '2023-11-22'],
    [
      'WD-13 the opposite of the peer: a holiday on day zero costs nothing',
      '2023-11-13',
      7,
      ['2023-11-13'],
      '2023-11-22',
    ],
    ['WD-17 five forward', '2022-10-13', 5, [], '2022-10-20'],
    ['WD-18 five back', '2022-10-13', -5, [], '2022-10-06'],
    ['WD-23 none', '2022-10-13', 0, [], '2022-10-13'],
    ['WD-26 twenty in October', '2008-10-01', 20, [], '2008-10-29'],
    ['WD-26 twenty in February', '2007-02-01', 20, [], '2007-03-01'],
    ['WD-26 twenty in a leap year', '2008-02-01', 20, [], '2008-02-29'],
    ['WD-32 three', '2017-05-18', 3, ['2017-05-29'], '2017-05-23'],
    ['WD-32 ten', '2017-05-18', 10, ['2017-05-29'], '2017-06-02'],
    ['WD-32 twenty', '2017-05-18', 20, ['2017-05-29'], '2017-06-16'],
    ['WD-32 thirty', '2017-05-18', 30, ['2017-05-29'], '2017-06-30'],
  ] as const)('%s', (...[, from, amount, closed, expected]) => {
    expect(addWorkingDays(from, amount, holidays(...closed))).toBe(expected)
  })

  it.each([
    ['2009-03-12', '2009-04-09'],
    ['2009-03-13', '2009-04-14'],
    ['2009-03-14', '2009-04-14'],
    ['2009-03-15', '2009-04-14'],
    ['2009-03-16', '2009-04-15'],
  ])('WD-27 the opposite of the peer: 17 March is no holiday here, 20 from %s is %s', (from, expected) => {
    expect(addWorkingDays(from, 20, holidays('2009-04-10', '2009-04-13'))).toBe(expected)
  })

  it.each(['2009-03-14', '2009-03-15'])('WD-28 from %s the same as from the Friday before', (weekend) => {
    const closed = holidays('2009-04-10', '2009-04-13')
    expect(addWorkingDays(weekend, 20, closed)).toBe(addWorkingDays('2009-03-13', 20, closed))
  })
})

describe('0.4.6 the nearest working day', () => {
  it.each(['2026-01-10', '2026-01-11'])('WD-14, WD-15 from %s is Monday forward and Friday back', (day) => {
    expect(workingDayOnOrAfter(day, holidays())).toBe('2026-01-12')
    expect(workingDayOnOrBefore(day, holidays())).toBe('2026-01-09')
  })

  it('crosses Easter in both directions', () => {
    const official = officialHolidays(ENGLAND_AND_WALES_2025_TO_2028)
    expect(workingDayOnOrAfter('2026-04-03', official)).toBe('2026-04-07')
    expect(workingDayOnOrBefore('2026-04-06', official)).toBe('2026-04-02')
  })
})

describe('0.4.9 a year without official bank holidays', () => {
  const official = officialHolidays(ENGLAND_AND_WALES_2025_TO_2028)

  it('is refused with the year, never guessed', () => {
    expect(refusalOf(() => isWorkingDay('2029-01-02', official))).toEqual({
      code: 'BANK_HOLIDAYS_UNKNOWN',
      rule: '0.4.9',
      year: 2029,
    })
  })

  it('WD-43 the opposite of the peer: refuses when counting leaves the years that are known', () => {
    expect(refusalOf(() => addWorkingDays('2028-12-28', 3, official))?.year).toBe(2029)
    expect(addWorkingDays('2028-12-27', 2, official)).toBe('2028-12-29')
  })

  it('needs no list to see that a Saturday is closed', () => {
    expect(isWorkingDay('2029-01-06', official)).toBe(false)
  })

  it('lists only days that are entered', () => {
    expect(holidaysBetween('2028-12-01', '2029-02-01', ENGLAND_AND_WALES_2025_TO_2028)).toEqual([
      '2028-12-25',
      '2028-12-26',
    ])
  })

  it('lists both ends, and in order, whatever the order in which a proclaimed day was entered', () => {
    const years = { 2026: ['2026-12-28', '2026-06-19', '2026-12-25'] }
    expect(holidaysBetween('2026-06-19', '2026-12-28', { version: 2, years })).toEqual([
      '2026-06-19',
      '2026-12-25',
      '2026-12-28',
    ])
  })
})

describe('the rule of the Banking and Financial Dealings Act 1971, for provisional answers', () => {
  it.each([2025, 2026, 2027, 2028])('gives the official list of %i', (year) => {
    expect(provisionalBankHolidays(year)).toEqual(ENGLAND_AND_WALES_2025_TO_2028.years[year])
  })

  it.each([
    [
      2016,
      ['2016-01-01', '2016-03-25', '2016-03-28', '2016-05-02', '2016-05-30', '2016-08-29', '2016-12-26', '2016-12-27'],
    ],
    [
      2018,
      ['2018-01-01', '2018-03-30', '2018-04-02', '2018-05-07', '2018-05-28', '2018-08-27', '2018-12-25', '2018-12-26'],
    ],
    [
      2021,
      ['2021-01-01', '2021-04-02', '2021-04-05', '2021-05-03', '2021-05-31', '2021-08-30', '2021-12-27', '2021-12-28'],
    ],
    [
      2024,
      ['2024-01-01', '2024-03-29', '2024-04-01', '2024-05-06', '2024-05-27', '2024-08-26', '2024-12-25', '2024-12-26'],
    ],
  ])('gives the list that %i had', (year, expected) => {
    expect(provisionalBankHolidays(year)).toEqual(expected)
  })

  it.each([
    ['a first year of the moon’s cycle', '2033-04-15', '2033-04-18'],
    ['the latest Easter there is', '2038-04-23', '2038-04-26'],
    ['a full moon that the rule puts back a week', '2049-04-16', '2049-04-19'],
    ['another', '2076-04-17', '2076-04-20'],
    ['the next century', '2106-04-16', '2106-04-19'],
    ['a century without its leap day behind it', '2285-03-20', '2285-03-23'],
  ])('finds Good Friday and Easter Monday in %s: %s and %s', (_year, goodFriday, monday) => {
    expect(provisionalBankHolidays(Number(goodFriday.slice(0, 4))).slice(1, 3)).toEqual([goodFriday, monday])
  })
})

describe('0.4.9 the list of a year is asked for long before it is needed', () => {
  it.each([
    ['2027-06-30', []],
    ['2027-07-01', [2029]],
    ['2028-12-31', [2029, 2030]],
    ['2024-12-31', [2024]],
  ])('WD-43 on %s', (today, years) => {
    expect(yearsToEnter(ENGLAND_AND_WALES_2025_TO_2028, today)).toEqual(years)
  })
})
