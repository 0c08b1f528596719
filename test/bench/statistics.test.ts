import { describe, expect, it } from '@jest/globals'
import { bootstrap, createRandom, median, percentile, shuffled } from '../../bench/statistics.ts'

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1)

describe('statistics of the benchmark', () => {
  it('gives the same random numbers for the same seed, between 0 and 1 and evenly spread', () => {
    const [one, same, other] = [createRandom(7), createRandom(7), createRandom(8)]
    const numbers = Array.from({ length: 10_000 }, one)
    expect(Array.from({ length: 10_000 }, same)).toEqual(numbers)
    expect(Array.from({ length: 10_000 }, other)).not.toEqual(numbers)
    expect(numbers.every((number) => number >= 0 && number < 1)).toBe(true)
    expect(median(numbers)).toBeCloseTo(0.5, 1)
  })

  it('shuffles every item into every place about equally often, and leaves its input alone', () => {
    const random = createRandom(1)
    const items = ['a', 'b', 'c', 'd'] as const
    const first = new Map<string, number>()
    for (let turn = 0; turn < 4000; turn += 1) {
      const drawn = shuffled(items, random)
      expect(drawn.toSorted()).toEqual([...items])
      first.set(drawn[0] ?? '', (first.get(drawn[0] ?? '') ?? 0) + 1)
    }
    for (const item of items) expect(Math.abs((first.get(item) ?? 0) - 1000)).toBeLessThan(120)
  })

  it('takes percentiles by nearest rank, whatever the order', () => {
    const values = shuffled(upTo(100), createRandom(3))
    expect(percentile(values, 0.95)).toBe(95)
    expect(percentile(values, 0.99)).toBe(99)
    expect(percentile(values, 1)).toBe(100)
    expect(percentile([5], 0.99)).toBe(5)
    expect(() => percentile([], 0.5)).toThrow('no values')
  })

  it('takes the mean of the two middle values when their number is even', () => {
    expect(median([9, 1, 5])).toBe(5)
    expect(median([9, 1, 5, 4])).toBe(4.5)
    expect(() => median([])).toThrow('no values')
  })

  it('covers the true figure in about 19 of 20 runs, and narrows with more items', () => {
    const noise = createRandom(11)
    const trial = (count: number) => {
      const items = Array.from({ length: count }, () => 0.5 + noise())
      return bootstrap(items, median, noise, 400)
    }
    const short = Array.from({ length: 300 }, () => trial(20))
    const covered = short.filter(({ low, high }) => low <= 1 && high >= 1).length
    expect(covered / short.length).toBeGreaterThan(0.9)
    for (const { low, value, high } of short) expect(low <= value && value <= high).toBe(true)
    const width = ({ low, high }: { low: number; high: number }) => high - low
    const long = Array.from({ length: 20 }, () => trial(500))
    expect(median(long.map(width))).toBeLessThan(median(short.map(width)) / 3)
  })

  it('has no width when all rounds agree', () => {
    expect(bootstrap([2, 2, 2, 2], median, createRandom(1))).toEqual({ value: 2, low: 2, high: 2 })
  })
})
