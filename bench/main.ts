import { SettingsError } from '../adapters/settings.ts'
import { LocalProblem } from '../local/problem.ts'
import { countedFigures } from './figures/counted.ts'
import { timedFigures } from './figures/timed.ts'
import { measure } from './measure.ts'
import { readPlan } from './plan.ts'
import { keepSamples, say, sayFigures } from './report.ts'
import { createRandom } from './statistics.ts'
import { EXIT, exitCodeOf, isQuietEnough } from './verdict.ts'

/** Aborts when somebody asks the benchmark to stop; its servers are then stopped and removed. */
function whenToStop(): AbortSignal {
  const stopping = new AbortController()
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(name, () => {
      stopping.abort(new LocalProblem('Stopped before it was finished'))
    })
  }
  return stopping.signal
}

async function run(): Promise<number> {
  const plan = readPlan(process.argv.slice(2))
  say(`${plan.isQuick ? 'Quick' : 'Full'} run: ${plan.rounds} rounds, seed ${plan.seed}`)
  const measured = await measure(plan, whenToStop())
  const { figures: timed, canary } = timedFigures(measured.rounds, createRandom(plan.seed))
  const figures = [...timed, ...countedFigures(measured)]
  say('')
  sayFigures(figures)
  say(`\nEvery sample: ${keepSamples(plan.isQuick ? 'quick' : 'full', { plan, figures, ...measured })}`)
  const isQuiet = isQuietEnough(canary)
  if (!isQuiet) say('Machine too noisy: a program raced against itself came out uneven. The timed figures say nothing.')
  return exitCodeOf(figures, isQuiet)
}

function explain(error: unknown): string {
  if (error instanceof LocalProblem || error instanceof SettingsError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}

try {
  process.exitCode = await run()
} catch (error) {
  process.stderr.write(`\nNot proven: ${explain(error)}\n`)
  process.exitCode = EXIT.NOT_PROVEN
}
