import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { LocalProblem } from './problem.ts'

/** Where `local/set-up.mjs` puts the server that `local/temporal-server.txt` names. */
const FETCHED = join(import.meta.dirname, '..', '.local', 'temporal', 'bin', 'temporal')

/** Virtual time needs a server of at least this version. */
const LEAST_SERVER = [1, 32] as const

function isNewEnough(program: string): boolean {
  try {
    const answer = execFileSync(program, ['--version'], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] })
    const [, major, minor] = /Server (\d+)\.(\d+)/.exec(answer) ?? []
    return Number(major) > LEAST_SERVER[0] || (Number(major) === LEAST_SERVER[0] && Number(minor) >= LEAST_SERVER[1])
  } catch {
    return false
  }
}

/**
 * The `temporal` program that serves: the one that TEMPORAL_CLI names, the fetched one, or one on the path.
 * Throws a `LocalProblem` that says what to install.
 */
export function temporalProgram(chosen: string | undefined): string {
  if (chosen !== undefined) {
    if (isNewEnough(chosen)) return chosen
    throw new LocalProblem(`TEMPORAL_CLI names ${chosen}, which is no Temporal CLI with server 1.32 or later`)
  }
  if (existsSync(FETCHED)) return FETCHED
  if (isNewEnough('temporal')) return 'temporal'
  throw new LocalProblem(
    'There is no Temporal server. Run "node local/set-up.mjs" to fetch it, install the Temporal CLI 1.9 or later, ' +
      'or set TEMPORAL_ADDRESS to a server of your own.',
  )
}
