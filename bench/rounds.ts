import { setTimeout as pause } from 'node:timers/promises'
import { shuffled, type Random } from './statistics.ts'

/**
 * Everything that is raced, ours and the floor's: two kinds of step at a steady pace, one without a pause (`hurried`), a refused
 * one, many at once; and the parts alone.
 */
export const RUNNERS = [
  'ours.stays',
  'floor.stays',
  'ours.moves',
  'floor.moves',
  'ours.hurried',
  'floor.hurried',
  'ours.refused',
  'floor.refused',
  'ours.at-once',
  'floor.at-once',
  'sql.a',
  'sql.b',
  'http',
] as const

export type RunnerName = (typeof RUNNERS)[number]

/** Runs one block. @returns milliseconds of each step; of the runners `at-once`, one number: steps per second */
export type Runner = () => Promise<number[]>

/** The samples of one round. */
export type Round = Readonly<Record<RunnerName, readonly number[]>>

/** What the block before leaves behind is not charged to the next one. */
const BREATH_MS = 60

/** What the caller of a race has to say in it. */
interface Course {
  readonly abort: AbortSignal
  /** Called before each block, so that none finds anything that another one left idle. */
  readonly beforeBlock: () => void
  readonly onRound: (done: number) => void
}

/** One block of every runner, in an order of its own. */
async function runRound(
  runners: Readonly<Record<RunnerName, Runner>>,
  random: Random,
  { abort, beforeBlock }: Course,
): Promise<Round> {
  const round: Partial<Record<RunnerName, number[]>> = {}
  for (const name of shuffled(RUNNERS, random)) {
    abort.throwIfAborted()
    await pause(BREATH_MS)
    beforeBlock()
    round[name] = await runners[name]()
  }
  return round as Round
}

/** Round after round; whatever the machine does meanwhile happens to all of them. */
export async function runRounds(
  runners: Readonly<Record<RunnerName, Runner>>,
  count: number,
  random: Random,
  course: Course,
): Promise<readonly Round[]> {
  const rounds: Round[] = []
  while (rounds.length < count) {
    rounds.push(await runRound(runners, random, course))
    course.onRound(rounds.length)
  }
  return rounds
}
