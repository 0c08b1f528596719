import { say } from '../report.ts'
import { prove } from '../run.ts'
import { bootstrap, createRandom, median, type Estimate, type Random } from '../statistics.ts'
import { atMost, forReading, isQuietEnough, timed, type Figure } from '../verdict.ts'
import { measureReading, SIZES, type Read, type Round } from './measure.ts'
import { PAGES } from './pages.ts'

const FULL = { rounds: 40, requestsInBlock: 15 }
const QUICK = { rounds: 8, requestsInBlock: 8 }
const [SMALL, , LARGE] = SIZES

/** A page of the largest council may take this much of the smallest one's time. */
const MOST_RATIO = 1.15

/** A list, its journeys and its dates come in one statement, and its being looked at is one more. */
const MOST_STATEMENTS = 3

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
      timed(`${name}: ${LARGE} / ${SMALL} journeys`, estimate, `<= ${MOST_RATIO}`, atMost(estimate, MOST_RATIO)),
      forReading(`  p50 in ms at ${SIZES.join(', ')}`, inMs.join(', ')),
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

await prove(async (abort) => {
  const isQuick = process.argv.includes('--quick')
  const seed = Math.floor(Math.random() * 2 ** 31)
  const plan = { ...(isQuick ? QUICK : FULL), seed }
  say(`${isQuick ? 'Quick' : 'Full'} run: ${plan.rounds} rounds, seed ${seed}`)
  const measured = await measureReading(plan, abort)
  const random = createRandom(seed)
  const canaries = PAGES.map(({ name }) => ratio(measured.rounds, name, ['again', SMALL], random))
  return {
    name: 'lists',
    figures: figuresOf(measured, random),
    isQuiet: canaries.every(isQuietEnough),
    samples: { plan, ...measured },
  }
})
