import { ENOUGH_FOR_P99 } from '../plan.ts'
import { PARTS } from '../stack.ts'
import { bootstrap, median, percentile, type Estimate, type Random } from '../statistics.ts'
import { atMost, counted, forReading, timed, type Figure } from '../verdict.ts'
import type { CouncilMeasured, Round } from './measure.ts'
import type { NightMeasured } from './night.ts'
import type { CouncilPlan } from './plan.ts'

const GOAL_STEP = 1.1
const GOAL_KILL = 1.2
const GOAL_NIGHT = 1.2
const GOAL_RECONCILE_SECONDS = 60

type Blocks = readonly (readonly number[])[]

/** The figures, and what was raced against itself. */
export interface CouncilFigures {
  readonly figures: readonly Figure[]
  readonly canaries: readonly Estimate[]
}

const ratio = (rounds: readonly Round[], over: keyof Round, under: keyof Round, random: Random): Estimate =>
  bootstrap(
    rounds.map((round) => median(round[over]) / median(round[under])),
    median,
    random,
  )

/** Blocks of the night beside each calm one, as many beside each. */
export function besideEach(
  calm: Blocks,
  night: Blocks,
): readonly { calm: readonly number[]; night: readonly number[] }[] {
  return calm.map((block, place) => ({
    calm: block,
    night: night.filter((_, other) => other % calm.length === place).flat(),
  }))
}

function nightFigures({ reviews, before, during, after }: NightMeasured, plan: CouncilPlan, random: Random): Figure[] {
  const pairs = besideEach([...before, ...after], during)
  const isEnough = [during, [...before, ...after]].every((blocks) => blocks.flat().length >= ENOUGH_FOR_P99)
  const [share, word] = isEnough ? [0.99, 'p99'] : [0.95, 'p95 (too few samples for p99)']
  const tail = (samples: readonly number[]) => percentile(samples, share)
  const slower = bootstrap(
    pairs,
    (drawn) => tail(drawn.flatMap(({ night }) => night)) / tail(drawn.flatMap(({ calm }) => calm)),
    random,
  )
  const seconds = (of: number) => (of / 1000).toFixed(1)
  const late =
    reviews.delays.length === 0
      ? 'none rang'
      : `${seconds(median(reviews.delays))}, ${seconds(percentile(reviews.delays, 0.99))}`
  return [
    counted(`of ${plan.due} reviews due on one day: missed`, reviews.missed, 0, '='),
    counted('  told of twice', reviews.doubled, 0, '='),
    counted('  told of early', reviews.early, 0, '='),
    forReading('  told of so many seconds after their instant: p50, p99', late),
    timed(
      `${word} of a step while they ring / before and after`,
      slower,
      `<= ${GOAL_NIGHT}`,
      atMost(slower, GOAL_NIGHT),
    ),
    forReading('  p50 of a step in ms: while they ring, before and after', milliseconds(during, [...before, ...after])),
  ]
}

const milliseconds = (...of: readonly Blocks[]): string =>
  of.map((blocks) => median(blocks.flat()).toFixed(1)).join(', ')

const percent = (share: number | undefined): string =>
  share === undefined || Number.isNaN(share) ? 'not told here' : `${(share * 100).toFixed(1)} %`

const kilobytes = (bytes: number): string => (bytes / 1000).toFixed(1)

function atRest({ importedPerSecond, bytes, idle }: CouncilMeasured, sizes: string): Figure[] {
  return [
    forReading('journeys imported a second', importedPerSecond.toFixed(0)),
    forReading('kB of an open journey in PostgreSQL', kilobytes(bytes.database)),
    forReading('kB of an open journey in Temporal', kilobytes(bytes.temporal)),
    ...PARTS.map((part) =>
      forReading(
        `idle, of one core at ${sizes}: ${part}`,
        `${percent(idle.small[part])}, ${percent(idle.large[part])}`,
      ),
    ),
  ]
}

function reconcileFigures({ seconds, differences }: CouncilMeasured['reconciled'], journeys: number): Figure[] {
  return [
    {
      ...forReading(`reconcile of ${journeys} journeys, s`, seconds.toFixed(1)),
      goal: `<= ${GOAL_RECONCILE_SECONDS}`,
      verdict: seconds <= GOAL_RECONCILE_SECONDS ? 'pass' : 'short',
    },
    counted('  differences found', differences, 0, '='),
  ]
}

export function councilFigures(measured: CouncilMeasured, plan: CouncilPlan, random: Random): CouncilFigures {
  const { rounds, kills, night, reconciled } = measured
  const sizes = `${plan.small}, ${plan.journeys}`
  const slower = ratio(rounds, 'large', 'small', random)
  const even = ratio(rounds, 'again', 'small', random)
  const calmEven = bootstrap(
    night.before.map((block, place) => median(night.after[place] ?? []) / median(block)),
    median,
    random,
  )
  const killed = bootstrap(
    kills.map(({ small, large }) => large / small),
    median,
    random,
  )
  const figures = [
    timed(
      `p50 of a step: ${plan.journeys} / ${plan.small} open journeys`,
      slower,
      `<= ${GOAL_STEP}`,
      atMost(slower, GOAL_STEP),
    ),
    forReading(
      `  p50 of a step in ms at ${sizes}`,
      milliseconds(
        rounds.map((round) => round.small),
        rounds.map((round) => round.large),
      ),
    ),
    timed(
      `first step after a kill of the worker: ${plan.journeys} / ${plan.small}`,
      killed,
      `<= ${GOAL_KILL}`,
      atMost(killed, GOAL_KILL),
    ),
    forReading(
      `  in s at ${sizes}`,
      [kills.map(({ small }) => small), kills.map(({ large }) => large)]
        .map((of) => (median(of) / 1000).toFixed(1))
        .join(', '),
    ),
    ...nightFigures(night, plan, random),
    ...reconcileFigures(reconciled, reconciled.journeys),
    ...atRest(measured, sizes),
    timed('canary: the small council / itself', even, '0.90 to 1.10', '-'),
    timed('canary: after the night / before it', calmEven, '0.90 to 1.10', '-'),
  ]
  return { figures, canaries: [even, calmEven] }
}
