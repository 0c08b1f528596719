import type { FailedTry } from './state.ts'

/** R-WTW-05. So many tries before the manager decides. */
const TRIES = 3

const differs = (tries: readonly FailedTry[], by: (one: FailedTry) => string): number => new Set(tries.map(by)).size

/**
 * R-WTW-05. Three tries, each on a day of its own, at different times and in different ways. Five calls in one morning are one try.
 */
export const triedEnough = (tries: readonly FailedTry[]): boolean =>
  differs(tries, ({ on }) => on) >= TRIES &&
  differs(tries, ({ part }) => part) > 1 &&
  differs(tries, ({ way }) => way) > 1
