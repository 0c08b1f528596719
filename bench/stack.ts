import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSettings, settingNotes, withDefaults, type Settings } from '../adapters/settings.ts'
import { prepareDatabase } from '../local/embedded.ts'
import { signal } from '../local/leftovers.ts'
import { startNodePart } from '../local/node-part.ts'
import type { RunningPart } from '../local/part.ts'
import { freePort, LOOPBACK } from '../local/ports.ts'
import { ensureDatabase, runStatement, startPostgres, type RunningPostgres } from '../local/postgres.ts'
import { startSignIn } from '../local/sign-in/server.ts'
import { startTemporal } from '../local/temporal.ts'
import { ROLES } from '../prisma/rights.ts'

/** Everything that is measured, on real servers with files of their own in a folder that is removed at the end. */
export interface BenchStack {
  readonly settings: Settings
  /** Removed at the end. */
  readonly folder: string
  /** The product's database, and one for the commit alone; as the user who may do everything. */
  readonly databaseUrl: string
  readonly sqlUrl: string
  /** Starts one more API, on another database of the same server, for reading: no worker is there. @returns its port; it ends with the rest */
  readonly startApiOn: (databaseUrl: string) => Promise<number>
  /** Kills the worker without a word and starts another. Answers when that one takes work. */
  readonly killWorker: () => Promise<void>
  /** The numbers of its processes, now. */
  readonly pids: () => Readonly<Record<Part, number>>
  readonly stop: () => Promise<void>
}

export const PARTS = ['worker', 'api', 'temporal', 'postgres'] as const
export type Part = (typeof PARTS)[number]

/** The users whose statements are told apart when they are counted. */
export const API_USER = 'bench_api'
export const WORKER_USER = 'bench_worker'
const PASSWORD = 'bench'

type Stop = () => Promise<void>

/** Counting statements needs a library that PostgreSQL loads at its start; everything else stays as `npm start` has it. */
async function startCountingPostgres(dataFolder: string): Promise<RunningPostgres> {
  const port = await freePort()
  const first = await startPostgres({ dataFolder, port })
  try {
    await runStatement(first.urlOf('postgres'), `ALTER SYSTEM SET shared_preload_libraries = 'pg_stat_statements'`)
  } finally {
    await first.stop()
  }
  return startPostgres({ dataFolder, port })
}

async function prepareDatabases(postgres: RunningPostgres): Promise<Pick<BenchStack, 'databaseUrl' | 'sqlUrl'>> {
  for (const name of ['care', 'commit_alone']) {
    await ensureDatabase(postgres, name)
    await prepareDatabase(postgres.urlOf(name))
  }
  const databaseUrl = postgres.urlOf('care')
  await runStatement(databaseUrl, 'CREATE EXTENSION pg_stat_statements')
  for (const [user, role] of [
    [API_USER, ROLES.api],
    [WORKER_USER, ROLES.worker],
  ]) {
    await runStatement(databaseUrl, `CREATE ROLE ${user} LOGIN PASSWORD '${PASSWORD}' IN ROLE ${role}`)
  }
  return { databaseUrl, sqlUrl: postgres.urlOf('commit_alone') }
}

function urlAs(user: string, url: string): string {
  const other = new URL(url)
  other.username = user
  other.password = PASSWORD
  return other.href
}

/** Every variable has a value, so that nobody's environment and no `.env` file changes what is measured. */
async function environment(dataFolder: string, temporalAddress: string): Promise<NodeJS.ProcessEnv> {
  const [api, metrics, signIn] = await Promise.all([freePort(), freePort(), freePort()])
  const chosen = withDefaults({
    API_PORT: String(api),
    METRICS_PORT: String(metrics),
    SIGN_IN_PORT: String(signIn),
    SIGN_IN_ISSUER: `http://${LOOPBACK}:${signIn}`,
    TEMPORAL_ADDRESS: temporalAddress,
    LOCAL_DATA_DIR: dataFolder,
    // A few members of staff do the work of a whole council here.
    REQUESTS_PER_MINUTE: '1000000',
    REQUESTS_AT_ONCE: '4000',
  })
  const settings = settingNotes.map(([name]) => [name, chosen[name] ?? ''] as const)
  const { PATH, HOME } = process.env
  return { PATH, HOME, NODE_OPTIONS: '', ...Object.fromEntries(settings) }
}

function startWorker(dataFolder: string, env: NodeJS.ProcessEnv, url: string): Promise<RunningPart> {
  const { METRICS_PORT: port, SHUTDOWN_GRACE_SECONDS: graceSeconds } = readSettings(env)
  return startNodePart({
    dataFolder,
    graceSeconds,
    name: 'worker',
    env: { ...env, WORKER_DATABASE_URL: urlAs(WORKER_USER, url) },
    readyUrl: `http://${LOOPBACK}:${port}/metrics`,
  })
}

function startApi(
  dataFolder: string,
  env: NodeJS.ProcessEnv,
  url: string,
  page: '/ping' | '/ready' = '/ready',
): Promise<RunningPart> {
  const { API_PORT: port, SHUTDOWN_GRACE_SECONDS: graceSeconds } = readSettings(env)
  return startNodePart({
    dataFolder,
    graceSeconds,
    name: 'api',
    env: { ...env, DATABASE_URL: urlAs(API_USER, url) },
    readyUrl: `http://${LOOPBACK}:${port}${page}`,
  })
}

/** Starts PostgreSQL, Temporal, sign-in, worker and API. Throws a `LocalProblem`, with everything stopped, when one does not start. */
export async function startBenchStack(): Promise<BenchStack> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'care-bench-'))
  chmodSync(dataFolder, 0o711)
  const stops: Stop[] = []
  const stop = async () => {
    for (const stopPart of stops.splice(0).toReversed()) await stopPart()
    rmSync(dataFolder, { recursive: true, force: true })
  }
  try {
    const { TEMPORAL_CLI: program } = process.env
    const temporal = await startTemporal({ dataFolder, port: await freePort(), ...(program ? { program } : {}) })
    stops.push(temporal.stop)
    const postgres = await startCountingPostgres(dataFolder)
    stops.push(postgres.stop)
    const urls = await prepareDatabases(postgres)
    const env = await environment(dataFolder, temporal.address)
    const settings = readSettings({ ...env, DATABASE_URL: urls.databaseUrl, OWNER_DATABASE_URL: urls.databaseUrl })
    const { SIGN_IN_ISSUER: issuer, SIGN_IN_AUDIENCE: audience, SIGN_IN_PORT: port } = settings
    stops.push((await startSignIn({ issuer, audience, dataFolder, port })).stop)
    let worker = await startWorker(dataFolder, env, urls.databaseUrl)
    stops.push(() => worker.stop())
    const killWorker = async (): Promise<void> => {
      signal(worker.pid, 'SIGKILL')
      await worker.ended
      worker = await startWorker(dataFolder, env, urls.databaseUrl)
    }
    const api = await startApi(dataFolder, env, urls.databaseUrl)
    stops.push(api.stop)
    const pids = () => ({ worker: worker.pid, api: api.pid, temporal: temporal.pid, postgres: postgres.pid })
    const startApiOn = async (url: string): Promise<number> => {
      const another = await freePort()
      stops.push((await startApi(dataFolder, { ...env, API_PORT: String(another) }, url, '/ping')).stop)
      return another
    }
    return { settings, folder: dataFolder, ...urls, startApiOn, killWorker, pids, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
