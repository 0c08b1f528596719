/** Gives the next number from 0 up to, but not including, 1. */
export type Random = () => number

const STEP = 0x6d2b79f5
const RANGE = 2 ** 32

/** Random numbers that come again with the same seed (mulberry32), so that a run can be repeated and an interval checked. */
export function createRandom(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + STEP) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / RANGE
  }
}

/** The same items in another order, each order equally likely (Fisher and Yates). */
export function shuffled<T>(items: readonly T[], random: Random): T[] {
  const left = [...items]
  const drawn: T[] = []
  while (left.length > 0) drawn.push(...left.splice(Math.floor(random() * left.length), 1))
  return drawn
}

/** The smallest value that at least this share of all values does not exceed. @param share above 0, at most 1 */
export function percentile(values: readonly number[], share: number): number {
  if (values.length === 0) throw new Error('There are no values')
  const sorted = Float64Array.from(values).sort()
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? NaN
}

/** The middle value; of an even number of values, the mean of the two in the middle. */
export function median(values: readonly number[]): number {
  if (values.length === 0) throw new Error('There are no values')
  const sorted = Float64Array.from(values).sort()
  const upper = sorted.length >> 1
  const lower = sorted.length % 2 === 0 ? upper - 1 : upper
  return ((sorted[lower] ?? NaN) + (sorted[upper] ?? NaN)) / 2
}

/** A figure and the range in which it lies with 95 % confidence. */
export interface Estimate {
  readonly value: number
  readonly low: number
  readonly high: number
}

const RESAMPLES = 2000
const TAIL = 0.025

function drawAgain<T>(items: readonly T[], random: Random): T[] {
  return items.map((item) => items[Math.floor(random() * items.length)] ?? item)
}

/**
 * How far a figure could have come out otherwise, by drawing as many items again, with repeats, many times over.
 * @param items what the figure is worked out from: rounds, so that what happened in one second stays together
 */
export function bootstrap<T>(
  items: readonly T[],
  figureOf: (items: readonly T[]) => number,
  random: Random,
  resamples = RESAMPLES,
): Estimate {
  const figures = Array.from({ length: resamples }, () => figureOf(drawAgain(items, random)))
  return { value: figureOf(items), low: percentile(figures, TAIL), high: percentile(figures, 1 - TAIL) }
}
