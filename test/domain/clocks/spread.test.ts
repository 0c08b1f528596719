import { describe, expect, it } from '@jest/globals'
import { localDate, localTime } from '../../../domain/clocks/civil.ts'
import { spreadOver } from '../../../domain/clocks/spread.ts'
import { rules } from './support.ts'

/** The Thursday before Easter 2026, in the evening. */
const spread = (count: number, days: number) =>
  spreadOver(count, { days, after: '2026-04-02T18:00:00Z', calendar: rules.calendar })

describe('R-GEN-04 what is late in thousands is told of over days', () => {
  it('as many on each working day, from the next one on', () => {
    const perDay = Map.groupBy(spread(1000, 4), localDate)
    expect([...perDay].map(([day, instants]) => [day, instants.length])).toEqual([
      ['2026-04-07', 250],
      ['2026-04-08', 250],
      ['2026-04-09', 250],
      ['2026-04-10', 250],
    ])
  })

  it('one after the other, while somebody is there', () => {
    const instants = spread(1000, 4)
    expect(instants).toEqual(instants.toSorted())
    expect(new Set(instants).size).toBe(1000)
    const times = instants.map(localTime).toSorted()
    expect(times[0]).toBe('09:30:00')
    expect(times.at(-1)?.slice(0, 5)).toBe('15:28')
  })

  it.each([
    [0, 5, 0],
    [1, 5, 1],
    [3, 5, 3],
  ])('%s over %s days are %s instants', (count, days, expected) => {
    expect(spread(count, days)).toHaveLength(expected)
  })
})
