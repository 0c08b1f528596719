import { describe, expect, it } from '@jest/globals'
import { ENGLAND_AND_WALES_2025_TO_2028 } from '../../../domain/clocks/bank-holidays-england-and-wales.ts'
import { demonstrationCalendar } from '../../../domain/clocks/demonstration-calendar.ts'

describe('the calendar of demonstrations, which run years ahead of the clock', () => {
  it('keeps the official years and adds those after them', () => {
    const { years } = demonstrationCalendar(2025)
    expect(years).toMatchObject(ENGLAND_AND_WALES_2025_TO_2028.years)
    expect(Object.keys(years).map(Number)).toEqual([2025, 2026, 2027, 2028, 2029, 2030])
    expect(years[2029]).toContain('2029-03-30')
  })

  it('adds nothing when the official list reaches far enough', () => {
    expect(demonstrationCalendar(2023)).toEqual(ENGLAND_AND_WALES_2025_TO_2028)
  })
})
