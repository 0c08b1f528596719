import { describe, expect, it } from '@jest/globals'
import {
  sayAmount,
  sayDate,
  sayInstant,
  sayList,
  sayOrdinal,
  sayReason,
  sayTime,
} from '../../../domain/clocks/words.ts'

describe('dates and times in words', () => {
  it.each([
    ['00:00', '12am'],
    ['00:30', '12:30am'],
    ['09:00', '9am'],
    ['09:30', '9:30am'],
    ['11:59', '11:59am'],
    ['12:00', 'midday'],
    ['12:30', '12:30pm'],
    ['12:00:01', '12:00:01pm'],
    ['13:00', '1pm'],
    ['14:00:01', '2:00:01pm'],
    ['23:59', '11:59pm'],
  ] as const)('%s is %s', (time, said) => {
    expect(sayTime(time)).toBe(said)
  })

  it.each([
    ['2026-03-31', undefined, 'Tuesday 31 March 2026'],
    ['2026-03-01', '2026', 'Sunday 1 March'],
    ['2027-01-04', '2026', 'Monday 4 January 2027'],
    ['2026-12-26', undefined, 'Saturday 26 December 2026'],
  ])('%s, where the reader knows %s, is %s', (date, known, said) => {
    expect(sayDate(date, known)).toBe(said)
  })

  it.each([
    ['2026-03-31T16:00:00Z', '5pm on Tuesday 31 March 2026'],
    ['2026-04-24T22:59:59Z', 'the end of Friday 24 April 2026'],
    ['2026-03-27T00:00:00Z', 'the start of Friday 27 March 2026'],
    ['2026-10-25T00:30:00Z', '1:30am (BST) on Sunday 25 October 2026'],
    ['2026-10-25T01:30:00Z', '1:30am (GMT) on Sunday 25 October 2026'],
  ])('%s is %s in London', (at, said) => {
    expect(sayInstant(at)).toBe(said)
  })
})

describe('numbers and lists in words', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [10, '10th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [14, '14th'],
    [21, '21st'],
    [22, '22nd'],
    [23, '23rd'],
    [111, '111th'],
    [113, '113th'],
    [121, '121st'],
  ])('%i is %s', (n, said) => {
    expect(sayOrdinal(n)).toBe(said)
  })

  it.each([
    [1, 'workingDay', '1 working day'],
    [-1, 'calendarDay', '-1 day'],
    [0, 'week', '0 weeks'],
    [6, 'month', '6 months'],
    [1, 'year', '1 year'],
    [4, 'elapsedHour', '4 hours'],
    [30, 'elapsedMinute', '30 minutes'],
  ] as const)('%i %s is %s', (amount, unit, said) => {
    expect(sayAmount(amount, unit)).toBe(said)
  })

  it.each([
    [[], ''],
    [['Friday'], 'Friday'],
    [['Friday', 'Monday'], 'Friday and Monday'],
    [['Friday', 'Monday', 'Tuesday'], 'Friday, Monday and Tuesday'],
  ])('%j is %s', (words, said) => {
    expect(sayList(words)).toBe(said)
  })

  it.each([
    ['WAITING_FOR_PERSON', 'waiting for person'],
    ['IN_HOSPITAL_2', 'in hospital 2'],
    ['Person asked', 'Person asked'],
    ['as the GP said', 'as the GP said'],
    ['asked by the GP', 'asked by the GP'],
  ])('%s is told as %s', (reason, said) => {
    expect(sayReason(reason)).toBe(said)
  })
})
