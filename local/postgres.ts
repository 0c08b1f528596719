import { execFileSync } from 'node:child_process'
import { chownSync, existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { ROLES } from '../prisma/rights.ts'
import { startPart, type RunningPart } from './part.ts'
import { LOOPBACK } from './ports.ts'
import { postgresProgram, unprivilegedUser } from './postgres-program.ts'
import { LocalProblem } from './problem.ts'

const OWNER = 'care'
const PASSWORD = 'demonstration-only'

type DatabaseRole = (typeof ROLES)[keyof typeof ROLES]

interface PostgresOptions {
  /** Absolute path; PostgreSQL keeps its files in `postgres` inside it. */
  readonly dataFolder: string
  readonly port: number
  /** For tests: quick, and its data are lost when the machine stops. */
  readonly isThrowAway?: boolean
  readonly abort?: AbortSignal
}

export interface RunningPostgres extends RunningPart {
  /** Address of a database of this server, as the user who owns everything or as one of the product's roles. */
  readonly urlOf: (database: string, user?: DatabaseRole) => string
}

/** Runs one statement on a connection of its own. For set-up only. */
export async function runStatement(url: string, statement: string): Promise<readonly unknown[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 })
  await client.connect()
  try {
    return (await client.query<object>(statement)).rows
  } finally {
    await client.end()
  }
}

/** Creates the server's files, once. An attempt that was cut short is begun again. */
function initialise(dataFolder: string): string {
  const folder = join(dataFolder, 'postgres')
  const finished = join(folder, 'created')
  if (existsSync(finished)) return folder
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true, mode: 0o700 })
  const passwordFile = `${folder}.password`
  writeFileSync(passwordFile, PASSWORD, { mode: 0o600 })
  const owner = unprivilegedUser()
  if (owner)
    [folder, passwordFile].forEach((path) => {
      chownSync(path, owner.uid, owner.gid)
    })

  const { command, args, user } = postgresProgram('initdb', dataFolder)
  // The same order of text on every machine.
  const locale = ['--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8']
  const access = [`--username=${OWNER}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-sync']
  try {
    execFileSync(command, [...args, '-D', folder, ...locale, ...access], { ...user, stdio: 'pipe' })
  } catch (cause) {
    const words = cause instanceof Error && 'stderr' in cause ? String(cause.stderr) : String(cause)
    throw new LocalProblem(`PostgreSQL could not create its files in ${folder}:\n${words}`, { cause })
  } finally {
    rmSync(passwordFile, { force: true })
  }
  writeFileSync(finished, '')
  return folder
}

/** Starts PostgreSQL on loopback, first creating its files when there are none. Throws a `LocalProblem`. */
export async function startPostgres({
  dataFolder,
  port,
  isThrowAway,
  abort,
}: PostgresOptions): Promise<RunningPostgres> {
  mkdirSync(dataFolder, { recursive: true })
  const folder = initialise(dataFolder)
  const { command, args, user } = postgresProgram('postgres', dataFolder)
  const urlOf = (database: string, user: string = OWNER) =>
    `postgresql://${user}:${PASSWORD}@${LOOPBACK}:${port}/${database}`
  const settings = [
    `listen_addresses=${LOOPBACK}`,
    'unix_socket_directories=',
    'max_connections=200',
    ...(isThrowAway ? ['fsync=off', 'synchronous_commit=off', 'full_page_writes=off'] : []),
  ]
  const part = await startPart({
    name: 'postgres',
    command,
    args: [...args, '-D', folder, '-p', String(port), ...settings.flatMap((setting) => ['-c', setting])],
    ...(user ? { user } : {}),
    dataFolder,
    // Fast shutdown: open transactions are rolled back, nothing committed is lost.
    stopSignal: 'SIGINT',
    stopWithinMs: 15_000,
    isReady: () =>
      runStatement(urlOf('postgres'), 'SELECT 1').then(
        () => true,
        () => false,
      ),
    readyWithinMs: 60_000,
    abort,
  })
  return { ...part, urlOf }
}

const letIn = Object.values(ROLES)
  .map(
    (role) => `
      IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = '${role}') THEN CREATE ROLE ${role}; END IF;
      ALTER ROLE ${role} LOGIN PASSWORD '${PASSWORD}';`,
  )
  .join('')

/** Creates an empty database, unless it is there, on a server where the product's roles can log in. */
export async function ensureDatabase(server: RunningPostgres, name: string): Promise<void> {
  await runStatement(server.urlOf('postgres'), `DO $$ BEGIN ${letIn} END $$`)
  const found = await runStatement(server.urlOf('postgres'), `SELECT 1 FROM pg_database WHERE datname = '${name}'`)
  if (found.length === 0) await runStatement(server.urlOf('postgres'), `CREATE DATABASE "${name}"`)
}
