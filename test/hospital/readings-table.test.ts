import { describe, expect, it } from '@jest/globals'
import { fromMs } from '../../domain/shared/time.ts'
import { compare, productDue, ruleOf } from './compare.ts'
import { naiveDue, READINGS } from './naive.ts'

const DAY = 86_400_000
const MINUTE = 60_000

/** Both sides of the cut-off and of midnight, in winter and in summer time; an hour off is harmless: it is one more instant. */
const TIMES = [
  '12:59:59',
  '13:00:00',
  '13:00:01',
  '13:59:59',
  '14:00:00',
  '14:00:01',
  '22:59:59',
  '23:00:00',
  '23:59:59',
  '00:00:00',
]

/** Both sides of both changes of the clocks, in each of the years. */
const CHANGES = [
  ...['2025-03-30', '2025-10-26', '2026-03-29', '2026-10-25', '2027-03-28', '2027-10-31', '2028-03-26', '2028-10-29'],
]

function* everyDay(): Generator<number> {
  for (let day = Date.UTC(2025, 0, 1); day < Date.UTC(2029, 0, 1); day += DAY)
    for (const time of TIMES) yield day + Date.parse(`1970-01-01T${time}Z`)
}

function* aroundTheChanges(): Generator<number> {
  for (const date of CHANGES) {
    const midnight = Date.parse(date)
    for (let at = midnight - DAY; at < midnight + 2 * DAY; at += 15 * MINUTE) {
      yield at
      yield at + 1000
      yield at - 1000
    }
  }
}

/** Every 97th minute of four years: 97 is prime to the minutes of a day, so that every minute of the day has its turn. */
function* aSample(): Generator<number> {
  for (let at = Date.UTC(2025, 0, 1); at < Date.UTC(2029, 0, 1); at += 97 * MINUTE) yield at
}

describe('R-HOS-03 every way of counting, by the product and by a second computation', () => {
  it.each([
    ['on every day of four years, on both sides of the cut-off and of midnight', everyDay, 100_000],
    ['around both changes of the clocks', aroundTheChanges, 40_000],
    ['in a sample of minutes', aSample, 170_000],
  ])('%s', (_what, instants, atLeast) => {
    const { compared, disagreements } = compare(instants())
    expect(disagreements).toEqual([])
    expect(compared).toBeGreaterThan(atLeast)
  })

  it.each([
    // GJ-05, GJ-06, GJ-07, GJ-09, GJ-11 by the second computation alone: it is right by itself, and not only alike.
    ['CALENDAR_DAYS', '2026-01-13T14:00:00Z', undefined, '2026-01-15T23:59:59.000Z'],
    ['CALENDAR_DAYS', '2026-01-13T14:00:01Z', undefined, '2026-01-16T23:59:59.000Z'],
    ['WORKING_DAYS', '2026-01-16T15:00:00Z', undefined, '2026-01-21T23:59:59.000Z'],
    ['WORKING_DAYS', '2026-04-02T15:00:00Z', undefined, '2026-04-09T22:59:59.000Z'],
    ['CALENDAR_DAYS', '2026-04-02T15:00:00Z', undefined, '2026-04-05T22:59:59.000Z'],
    ['ELAPSED_HOURS', '2026-03-28T11:00:00Z', undefined, '2026-03-30T11:00:00.000Z'],
    ['CALENDAR_DAYS', '2026-06-01T09:00:00Z', '2026-06-10', '2026-06-09T22:59:59.000Z'],
    ['RELEVANT_DAY_2014', '2026-06-01T09:00:00Z', '2026-06-10', '2026-06-10T22:59:59.000Z'],
  ] as const)('%s of a notice at %s', (reading, at, proposed, due) => {
    const day = proposed === undefined ? undefined : Date.parse(proposed) / DAY
    const naive = naiveDue(reading, Date.parse(at), day)
    expect(naive === 'UNKNOWN' ? naive : fromMs(naive)).toBe(due)
  })

  it('refuses working days of a year whose bank holidays nobody has published', () => {
    const late = Date.parse('2028-12-29T15:00:00Z')
    expect(READINGS.map((reading) => productDue(ruleOf(reading), late))).toEqual([
      Date.parse('2029-01-01T23:59:59Z'),
      'UNKNOWN',
      late + 2 * DAY,
      Date.parse('2029-01-01T23:59:59Z'),
      Date.parse('2029-01-01T23:59:59Z'),
    ])
  })

  it('says where the two do not agree', () => {
    const rule = { ...ruleOf('CALENDAR_DAYS'), noticeCutoff: '15:00' }
    const at = Date.parse('2026-01-13T14:30:00Z')
    expect(productDue(rule, at)).not.toBe(naiveDue('CALENDAR_DAYS', at))
  })
})
