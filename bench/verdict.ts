import type { Estimate } from './statistics.ts'

/** `-`: there is no goal, the figure helps to read the others. */
export type Verdict = 'pass' | 'short' | 'undecided' | '-'

/** One line of the result. */
export interface Figure {
  readonly name: string
  readonly value: string
  readonly goal: string
  readonly verdict: Verdict
  /** A shortfall here fails the run: it is an exact count, or a step slower than Temporal alone. */
  readonly isGate: boolean
  /** Whether noise of the machine can change it. */
  readonly isTimed: boolean
}

export const EXIT = { PASSED: 0, FELL_SHORT: 1, NOT_PROVEN: 2, TOO_NOISY: 3 } as const

/** A pass may miss its goal by this much at the far end of its interval; B.5. */
const ALLOWANCE = 0.05

/** Whether an estimate keeps to "at most": the whole interval decides, either way. */
export function atMost({ low, high }: Estimate, goal: number): Verdict {
  if (low > goal) return 'short'
  return high <= goal * (1 + ALLOWANCE) ? 'pass' : 'undecided'
}

/** Whether an estimate keeps to "at least". */
export function atLeast({ low, high }: Estimate, goal: number): Verdict {
  if (high < goal) return 'short'
  return low >= goal * (1 - ALLOWANCE) ? 'pass' : 'undecided'
}

const CANARY = { low: 0.9, high: 1.1 }

/** The same program raced against itself must come out even, or nothing that was timed can be trusted. */
export const isQuietEnough = ({ low, high }: Estimate): boolean => low >= CANARY.low && high <= CANARY.high

/** An exact count: no interval, no "undecided". */
export const counted = (name: string, value: number, goal: number, relation: '<=' | '=' = '<='): Figure => ({
  name,
  value: Number.isInteger(value) ? String(value) : value.toFixed(2),
  goal: `${relation} ${goal}`,
  verdict: (relation === '=' ? value === goal : value <= goal) ? 'pass' : 'short',
  isGate: true,
  isTimed: false,
})

/** What the shell gets. Counts are sure on any machine; what was timed counts only on a quiet one. */
export function exitCodeOf(figures: readonly Figure[], isQuiet: boolean): number {
  const failed = figures.filter(({ isGate, verdict }) => isGate && verdict === 'short')
  if (failed.some(({ isTimed }) => isQuiet || !isTimed)) return EXIT.FELL_SHORT
  return isQuiet ? EXIT.PASSED : EXIT.TOO_NOISY
}

/** A figure and the range in which it lies. */
export const show = ({ value, low, high }: Estimate): string =>
  `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`

/** A ratio that was timed, and its aim. */
export const timed = (name: string, estimate: Estimate, goal: string, verdict: Verdict): Figure => ({
  name,
  value: show(estimate),
  goal,
  verdict,
  isGate: false,
  isTimed: true,
})

/** A figure that was timed and has no aim: it helps to read the others. */
export const forReading = (name: string, value: string): Figure => ({
  name,
  value,
  goal: '',
  verdict: '-',
  isGate: false,
  isTimed: true,
})
