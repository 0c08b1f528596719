import { parseArgs } from 'node:util'
import { LocalProblem } from '../../local/problem.ts'

/** How much is measured. */
export interface CouncilPlan {
  /** Open journeys of the council that is measured, and of the one that it is held against. */
  readonly journeys: number
  readonly small: number
  /** Of the larger council's reviews, how many were due on one day. */
  readonly due: number
  /** How long the night is through which they ring. */
  readonly nightSeconds: number
  /** Rounds of steps in which the two councils are raced. */
  readonly rounds: number
  readonly stepsInBlock: number
  /** Blocks of steps before the night, and again after it. */
  readonly calmBlocks: number
  /** Journeys of each kind that the steps go round, in each council. */
  readonly pool: number
  /** How often the worker of each council is killed. */
  readonly kills: number
  /** How long nobody does anything while processor time is counted. */
  readonly idleSeconds: number
  readonly seed: number
}

const FULL = {
  journeys: 10_000,
  nightSeconds: 600,
  rounds: 40,
  stepsInBlock: 40,
  calmBlocks: 25,
  pool: 24,
  kills: 7,
  idleSeconds: 60,
}

const QUICK = {
  journeys: 200,
  nightSeconds: 20,
  rounds: 5,
  stepsInBlock: 10,
  calmBlocks: 3,
  pool: 12,
  kills: 2,
  idleSeconds: 5,
}

const SMALL = 100
const SEEDS = 2 ** 31

/** One journey in so many has its review due on that day. */
const DUE_EVERY = 5

/** `--quick`, `--journeys N`, `--night SECONDS`, `--rounds N`, `--seed N`. */
export function readCouncilPlan(args: readonly string[]): CouncilPlan {
  const { quick, journeys, night, rounds, seed } = readOptions(args)
  const plan = quick ? QUICK : FULL
  const size = wholeNumber('--journeys', journeys, plan.journeys, SMALL)
  return {
    ...plan,
    journeys: size,
    small: SMALL,
    due: Math.floor(size / DUE_EVERY),
    nightSeconds: wholeNumber('--night', night, plan.nightSeconds, 1),
    rounds: wholeNumber('--rounds', rounds, plan.rounds, 1),
    seed: wholeNumber('--seed', seed, Math.floor(Math.random() * SEEDS), 0),
  }
}

function readOptions(args: readonly string[]) {
  try {
    const text = { type: 'string' } as const
    const options = {
      quick: { type: 'boolean', default: false },
      journeys: text,
      night: text,
      rounds: text,
      seed: text,
    } as const
    return parseArgs({ args: [...args], options }).values
  } catch (cause) {
    throw new LocalProblem(
      'It takes --quick, --journeys N, --night SECONDS, --rounds N and --seed N, and nothing else',
      {
        cause,
      },
    )
  }
}

function wholeNumber(option: string, text: string | undefined, otherwise: number, least: number): number {
  if (text === undefined) return otherwise
  const number = Number(text)
  if (Number.isInteger(number) && number >= least) return number
  throw new LocalProblem(`${option} takes a whole number of at least ${least}; it is "${text}"`)
}
