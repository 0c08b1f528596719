import { SettingsError } from '../adapters/settings.ts'
import { LocalProblem } from '../local/problem.ts'
import { keepSamples, say, sayFigures } from './report.ts'
import { EXIT, exitCodeOf, type Figure } from './verdict.ts'

/** What a benchmark has found out. */
export interface Found {
  /** What was measured: its samples are kept under this name. */
  readonly name: string
  readonly figures: readonly Figure[]
  /** Whether programs raced against themselves came out even. */
  readonly isQuiet: boolean
  /** What the figures were made from. */
  readonly samples: object
}

/** Runs a benchmark, prints its figures, keeps its samples, and sets the exit code. */
export async function prove(run: (abort: AbortSignal) => Promise<Found>): Promise<void> {
  try {
    const { name, figures, isQuiet, samples } = await run(whenToStop())
    say('')
    sayFigures(figures)
    say(`\nEvery sample: ${keepSamples(name, { ...samples, figures })}`)
    if (!isQuiet)
      say('Machine too noisy: something raced against itself came out uneven. The timed figures say nothing.')
    process.exitCode = exitCodeOf(figures, isQuiet)
  } catch (error) {
    process.stderr.write(`\nNot proven: ${explain(error)}\n`)
    process.exitCode = EXIT.NOT_PROVEN
  }
}

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

function explain(error: unknown): string {
  if (error instanceof LocalProblem || error instanceof SettingsError) return error.message
  return error instanceof Error ? (error.stack ?? error.message) : String(error)
}
