import { parseArgs } from 'node:util'
import { LocalProblem } from '../local/problem.ts'

/** How much is measured. */
export interface Plan {
  readonly isQuick: boolean
  readonly rounds: number
  /** Rounds run and thrown away first, so that every part is warm. */
  readonly warmUpRounds: number
  /** Journeys of each kind that the steps go round. */
  readonly journeys: number
  /** Steps of one runner in one round, one after the other. */
  readonly stepsInBlock: number
  readonly refusalsInBlock: number
  readonly commitsInBlock: number
  readonly requestsInBlock: number
  /** Steps of each of the journeys that go at once. */
  readonly stepsAtOnceEach: number
  /** Steps whose events and statements are counted, of each kind. */
  readonly countedSteps: number
  /** Workflows held in memory when the heap is measured. */
  readonly cachedWorkflows: number
  readonly seed: number
}

/** Journeys that go at the same time when steps per second are measured. */
export const AT_ONCE = 32

/** As many samples as a 99th percentile needs; with fewer the 95th is given. */
export const ENOUGH_FOR_P99 = 2000

const QUICK = {
  isQuick: true,
  rounds: 10,
  warmUpRounds: 1,
  journeys: 24,
  stepsInBlock: 12,
  refusalsInBlock: 15,
  commitsInBlock: 200,
  requestsInBlock: 80,
  stepsAtOnceEach: 2,
  countedSteps: 10,
  cachedWorkflows: 300,
}

const FULL = {
  isQuick: false,
  rounds: 50,
  warmUpRounds: 4,
  journeys: 64,
  stepsInBlock: 40,
  refusalsInBlock: 40,
  commitsInBlock: 300,
  requestsInBlock: 200,
  stepsAtOnceEach: 2,
  countedSteps: 20,
  cachedWorkflows: 400,
}

const LEAST_ROUNDS = 5
const SEEDS = 2 ** 31

/** `--quick`, `--rounds N`, `--seed N`. */
export function readPlan(args: readonly string[]): Plan {
  const values = readOptions(args)
  const plan = values.quick ? QUICK : FULL
  const rounds = values.rounds === undefined ? plan.rounds : wholeNumber('--rounds', values.rounds, LEAST_ROUNDS)
  const seed = values.seed === undefined ? Math.floor(Math.random() * SEEDS) : wholeNumber('--seed', values.seed, 0)
  return { ...plan, rounds, seed }
}

function readOptions(args: readonly string[]) {
  try {
    const options = {
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      seed: { type: 'string' },
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch (cause) {
    throw new LocalProblem('It takes --quick, --rounds N and --seed N, and nothing else', { cause })
  }
}

function wholeNumber(option: string, text: string, least: number): number {
  const number = Number(text)
  if (Number.isInteger(number) && number >= least) return number
  throw new LocalProblem(`${option} takes a whole number of at least ${least}; it is "${text}"`)
}
