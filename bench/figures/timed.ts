import { STEP_KINDS, type StepKind } from '../journeys/steps.ts'
import { AT_ONCE, ENOUGH_FOR_P99 } from '../plan.ts'
import type { Round, RunnerName } from '../rounds.ts'
import { bootstrap, median, percentile, type Estimate, type Random } from '../statistics.ts'
import { atLeast, atMost, forReading, isQuietEnough, show, timed, type Figure } from '../verdict.ts'
import { KIND_WORDS } from './counted.ts'

const GOAL_P50 = 0.75
const GOAL_TAIL = 1.35
const GOAL_AT_ONCE = 0.8

/** A step may not take longer than awaiting bare Temporal does. */
const SLOWER = 1

/** Ratio of two runners, round by round, and then the middle one. */
export const pairedRatio = (rounds: readonly Round[], over: RunnerName, under: RunnerName, random: Random): Estimate =>
  bootstrap(
    rounds.map((round) => median(round[over]) / median(round[under])),
    median,
    random,
  )

/** Ratio of a high percentile of all samples together; rounds are drawn whole. */
function tailRatio(
  rounds: readonly Round[],
  [over, under]: readonly [RunnerName, RunnerName],
  share: number,
  random: Random,
): Estimate {
  const tailOf = (drawn: readonly Round[], runner: RunnerName): number => percentile(samplesOf(drawn, runner), share)
  return bootstrap(rounds, (drawn) => tailOf(drawn, over) / tailOf(drawn, under), random)
}

const samplesOf = (rounds: readonly Round[], runner: RunnerName): number[] => rounds.flatMap((round) => round[runner])

const milliseconds = (rounds: readonly Round[], runner: RunnerName): string =>
  `${median(samplesOf(rounds, runner)).toFixed(1)} ms`

/** The tail that the samples are enough for. */
const tailOf = (rounds: readonly Round[], ...runners: readonly RunnerName[]): { share: number; word: string } =>
  runners.every((runner) => samplesOf(rounds, runner).length >= ENOUGH_FOR_P99)
    ? { share: 0.99, word: 'p99' }
    : { share: 0.95, word: `p95 (too few samples for p99)` }

function stepFigures(kind: StepKind, rounds: readonly Round[], random: Random): Figure[] {
  const [ours, floor] = [`ours.${kind}`, `floor.${kind}`] as const
  const words = KIND_WORDS[kind]
  const p50 = pairedRatio(rounds, ours, floor, random)
  const tail = tailOf(rounds, ours, floor)
  const tailEstimate = tailRatio(rounds, [ours, floor], tail.share, random)
  return [
    timed(`p50 of a step over HTTP / floor, ${words}`, p50, `<= ${GOAL_P50}`, atMost(p50, GOAL_P50)),
    notSlower(p50, words),
    timed(
      `${tail.word} of a step over HTTP / floor, ${words}`,
      tailEstimate,
      `<= ${GOAL_TAIL}`,
      atMost(tailEstimate, GOAL_TAIL),
    ),
    forReading(`  p50 of a step over HTTP, ${words}`, milliseconds(rounds, ours)),
    forReading(`  p50 of the floor awaited, ${words}`, milliseconds(rounds, floor)),
    forReading(`  p50 of a step / (floor + sql + http), ${words}`, show(overhead(kind, rounds, random))),
  ]
}

const notSlower = (p50: Estimate, words: string): Figure => ({
  ...timed(`  no slower than the floor, ${words}`, p50, `<= ${SLOWER}`, atMost(p50, SLOWER)),
  isGate: true,
})

/** What is ours alone: the parts by themselves taken away. */
const overhead = (kind: StepKind, rounds: readonly Round[], random: Random): Estimate =>
  bootstrap(
    rounds.map((round) => {
      const parts = median(round[`floor.${kind}`]) + median(round['sql.a']) + median(round.http)
      return median(round[`ours.${kind}`]) / parts
    }),
    median,
    random,
  )

const hurriedFigures = (rounds: readonly Round[], random: Random): Figure[] => [
  forReading(
    'p50 without a pause between steps / floor, deadline moves',
    show(pairedRatio(rounds, 'ours.hurried', 'floor.hurried', random)),
  ),
  forReading('  p50 without a pause', milliseconds(rounds, 'ours.hurried')),
  forReading('  p50 without a pause, floor awaited', milliseconds(rounds, 'floor.hurried')),
]

function refusalFigures(rounds: readonly Round[], random: Random): Figure[] {
  const tail = tailOf(rounds, 'ours.refused', 'floor.refused')
  return [
    forReading(
      'p50 of a refused step over HTTP / refused by the floor',
      show(pairedRatio(rounds, 'ours.refused', 'floor.refused', random)),
    ),
    forReading(
      `${tail.word} of a refused step over HTTP / refused by the floor`,
      show(tailRatio(rounds, ['ours.refused', 'floor.refused'], tail.share, random)),
    ),
    forReading('  p50 of a refused step over HTTP', milliseconds(rounds, 'ours.refused')),
    forReading('  p50 of a step refused by the floor', milliseconds(rounds, 'floor.refused')),
  ]
}

function atOnceFigures(rounds: readonly Round[], random: Random): Figure[] {
  const ratio = pairedRatio(rounds, 'ours.at-once', 'floor.at-once', random)
  const perSecond = (runner: RunnerName) => median(samplesOf(rounds, runner)).toFixed(0)
  const name = `steps/s with ${AT_ONCE} journeys at once`
  return [
    timed(`${name} / floor`, ratio, `>= ${GOAL_AT_ONCE}`, atLeast(ratio, GOAL_AT_ONCE)),
    forReading(`  ${name}`, perSecond('ours.at-once')),
    forReading(`  ${name}, floor`, perSecond('floor.at-once')),
  ]
}

export interface TimedFigures {
  readonly figures: readonly Figure[]
  /** The commit alone raced against itself. */
  readonly canary: Estimate
}

/** The figures that a noisy machine can spoil, and the canary that tells. */
export function timedFigures(rounds: readonly Round[], random: Random): TimedFigures {
  const canary = pairedRatio(rounds, 'sql.a', 'sql.b', random)
  const even = timed(
    'canary: the commit alone / itself',
    canary,
    '0.90 to 1.10',
    isQuietEnough(canary) ? 'pass' : 'short',
  )
  const figures = [
    ...STEP_KINDS.flatMap((kind) => stepFigures(kind, rounds, random)),
    ...hurriedFigures(rounds, random),
    ...refusalFigures(rounds, random),
    ...atOnceFigures(rounds, random),
    forReading('  p50 of the commit alone (sql)', milliseconds(rounds, 'sql.a')),
    forReading('  p50 of a constant from Express (http)', milliseconds(rounds, 'http')),
    even,
  ]
  return { figures, canary }
}
