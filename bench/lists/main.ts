import { LocalProblem } from '../../local/problem.ts'
import { keepSamples, say, sayFigures } from '../report.ts'
import { bootstrap, createRandom, median, type Estimate, type Random } from '../statistics.ts'
import { atMost, EXIT, exitCodeOf, isQuietEnough, type Figure } from '../verdict.ts'
import { measureReading, SIZES, type Read, type Round } from './measure.ts'
import { PAGES } from './pages.ts'

const FULL = { rounds: 40, requestsInBlock: 15 }
const QUICK = { rounds: 8, requestsInBlock: 8 }
const [SMALL, , LARGE] = SIZES

/** A page of the largest council may take this much of the smallest one's time. */
const MOST_RATIO = 1.15

/** A list, its journeys and its dates come in one statement, and its being looked at is one more. */
const MOST_STATEMENTS = 3

const show = ({ value, low, high }: Estimate): string => `${value.toFixed(2)} (${low.toFixed(2)} to ${high.toFixed(2)})`

type Runner = keyof Round[string]

function ratio(
  rounds: readonly Round[],
  page: string,
  [over, under]: readonly [Runner, Runner],
  random: Random,
): Estimate {
  const ofRound = (round: Round) => median(round[page]?.[over] ?? []) / median(round[page]?.[under] ?? [])
  return bootstrap(rounds.map(ofRound), median, random)
}

function figuresOf({ rounds, statements }: Read, random: Random): readonly Figure[] {
  return PAGES.flatMap(({ name }): readonly Figure[] => {
    const estimate = ratio(rounds, name, [LARGE, SMALL], random)
    const counts = SIZES.map((size) => statements[name]?.[size] ?? NaN)
    const inMs = SIZES.map((size) => median(rounds.flatMap((round) => round[name]?.[size] ?? [])).toFixed(1))
    const isConstant = counts.every((count) => count === counts[0]) && Math.max(...counts) <= MOST_STATEMENTS
    return [
      {
        name: `${name}: ${LARGE} / ${SMALL} journeys`,
        value: show(estimate),
        goal: `<= ${MOST_RATIO}`,
        verdict: atMost(estimate, MOST_RATIO),
        isGate: false,
        isTimed: true,
      },
      {
        name: `  p50 in ms at ${SIZES.join(', ')}`,
        value: inMs.join(', '),
        goal: '',
        verdict: '-',
        isGate: false,
        isTimed: true,
      },
      {
        name: `  statements at ${SIZES.join(', ')}`,
        value: counts.join(', '),
        goal: `constant, <= ${MOST_STATEMENTS}`,
        verdict: isConstant ? 'pass' : 'short',
        isGate: true,
        isTimed: false,
      },
    ]
  })
}

async function run(): Promise<number> {
  const isQuick = process.argv.includes('--quick')
  const seed = Math.floor(Math.random() * 2 ** 31)
  const plan = { ...(isQuick ? QUICK : FULL), seed }
  const measured = await measureReading(plan)
  const random = createRandom(seed)
  const canaries = PAGES.map(({ name }) => ratio(measured.rounds, name, ['again', SMALL], random))
  const figures = figuresOf(measured, random)
  sayFigures(figures)
  say(`\nEvery sample: ${keepSamples('lists', { plan, figures, ...measured })}`)
  const isQuiet = canaries.every(isQuietEnough)
  if (!isQuiet) say('Machine too noisy: a page raced against itself came out uneven. The timed figures say nothing.')
  return exitCodeOf(figures, isQuiet)
}

try {
  process.exitCode = await run()
} catch (error) {
  const words = error instanceof LocalProblem ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`\nNot proven: ${words ?? ''}\n`)
  process.exitCode = EXIT.NOT_PROVEN
}
