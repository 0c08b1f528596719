import { isSet, type Settings } from '../adapters/settings.ts'
import { DEMO_KEYS } from '../adapters/settings/key-ring.ts'
import { demonstrationCalendar } from '../domain/clocks/demonstration-calendar.ts'
import { createDatabase } from '../prisma/client.ts'
import { loadHospitals } from '../prisma/hospitals.ts'
import { loadShifts } from '../prisma/on-call-shifts.ts'
import { migrate } from '../prisma/migrate.ts'
import { applyRights } from '../prisma/rights.ts'
import { loadStaff, seedRules } from '../prisma/seed.ts'
import { DEMO_HOSPITALS } from './demo-hospitals.ts'
import { DEMO_ON_CALL } from './demo-on-call.ts'
import { readDemoStaff } from './demo-staff.ts'
import { keepRunning, type KeptPart, type Say } from './keep-running.ts'
import { startNodePart } from './node-part.ts'
import { freePort, isPortFree, LOOPBACK, requireFreePorts } from './ports.ts'
import { ensureDatabase, startPostgres } from './postgres.ts'
import { startSignIn } from './sign-in/server.ts'
import { startTemporal } from './temporal.ts'

export interface EmbeddedOptions {
  readonly settings: Settings
  /** Absolute path. */
  readonly dataFolder: string
  readonly say: Say
  /** Ends a start that is no longer wanted. */
  readonly abort: AbortSignal
}

/** As its owner: brings the database to this version of the product, with the rules in force and the demonstration's staff. */
export async function prepareDatabase(url: string): Promise<readonly string[]> {
  const applied = await migrate(url)
  await applyRights(url)
  const database = createDatabase(url, 2)
  try {
    await seedRules(database, demonstrationCalendar(new Date().getUTCFullYear()))
    await loadStaff(database, readDemoStaff())
    await loadHospitals(database, DEMO_HOSPITALS)
    await loadShifts(database, DEMO_ON_CALL)
  } finally {
    await database.$disconnect()
  }
  return applied
}

async function startDatabase({ settings, dataFolder, say, abort }: EmbeddedOptions): Promise<KeptPart[]> {
  const parts: KeptPart[] = []
  if (!isSet('DATABASE_URL')) {
    const port = settings.POSTGRES_PORT
    const start = async (signal: AbortSignal) => {
      const server = await startPostgres({ dataFolder, port, abort: signal })
      await ensureDatabase(server, 'care')
      return server
    }
    parts.push(await keepRunning('PostgreSQL', start, say, abort))
    say(`PostgreSQL is ready on port ${port}`)
  }
  try {
    const applied = await prepareDatabase(settings.OWNER_DATABASE_URL)
    say(applied.length === 0 ? 'The database is up to date' : `The database has had ${applied.length} migrations`)
    return parts
  } catch (error) {
    for (const part of parts) await part.stop()
    throw error
  }
}

async function startServer({ settings, dataFolder, say, abort }: EmbeddedOptions): Promise<KeptPart[]> {
  if (isSet('TEMPORAL_ADDRESS')) return []
  const { TEMPORAL_PORT: port, TEMPORAL_UI_PORT: uiPort, TEMPORAL_CLI: program } = settings
  const codecEndpoint = `http://${LOOPBACK}:${settings.API_PORT}/codec`
  const options = { dataFolder, port, uiPort, codecEndpoint, ...(program === undefined ? {} : { program }) }
  const part = await keepRunning('Temporal', (signal) => startTemporal({ ...options, abort: signal }), say, abort)
  say(`Temporal is ready on port ${port}, its pages on ${uiPort}`)
  return [part]
}

async function startProvider({ settings, dataFolder, say }: EmbeddedOptions): Promise<KeptPart[]> {
  if (isSet('SIGN_IN_ISSUER')) return []
  const { SIGN_IN_ISSUER: issuer, SIGN_IN_AUDIENCE: audience, SIGN_IN_PORT: port } = settings
  const provider = await startSignIn({ issuer, audience, dataFolder, port })
  say(`Sign-in is ready on port ${port}`)
  return [provider]
}

/** What the API and the worker get: our environment, and what the embedded default chooses where nobody chose. */
function childEnvironment({ settings, dataFolder }: EmbeddedOptions, metricsPort: number): NodeJS.ProcessEnv {
  return {
    ...process.env,
    NODE_ENV: 'development',
    LOCAL_DATA_DIR: dataFolder,
    METRICS_PORT: String(metricsPort),
    VIRTUAL_TIME: isSet('VIRTUAL_TIME') ? settings.VIRTUAL_TIME : 'on',
    ...(isSet('AUTHORITY_MOVES_KEY') ? {} : { AUTHORITY_MOVES_KEY: DEMO_KEYS.moves }),
  }
}

async function chooseMetricsPort(settings: Settings): Promise<number> {
  const isGood = isSet('METRICS_PORT') || (await isPortFree(settings.METRICS_PORT))
  return isGood ? settings.METRICS_PORT : freePort()
}

async function startOurs(options: EmbeddedOptions, metricsPort: number): Promise<KeptPart[]> {
  const { settings, dataFolder, say, abort } = options
  const env = childEnvironment(options, metricsPort)
  const graceSeconds = settings.SHUTDOWN_GRACE_SECONDS
  const keep = async (name: 'api' | 'worker', title: string, readyUrl: string): Promise<KeptPart[]> => {
    const start = (signal: AbortSignal) =>
      startNodePart({ name, dataFolder, env, readyUrl, graceSeconds, abort: signal })
    const part = await keepRunning(title, start, say, abort)
    say(`${title} is ready`)
    return [part]
  }
  const worker = () => keep('worker', 'The worker', `http://${LOOPBACK}:${metricsPort}/metrics`)
  const api = () => keep('api', 'The API', `http://${LOOPBACK}:${settings.API_PORT}/ready`)
  return startTogether([worker, api])
}

/** Starts parts side by side. When one fails, those that did start are stopped, the last first, and its error is thrown. */
async function startTogether(starts: readonly (() => Promise<KeptPart[]>)[]): Promise<KeptPart[]> {
  const outcomes = await Promise.allSettled(starts.map((start) => start()))
  const parts = outcomes.flatMap((outcome) => (outcome.status === 'fulfilled' ? outcome.value : []))
  const failure = outcomes.find((outcome) => outcome.status === 'rejected')
  if (!failure) return parts
  for (const part of parts.toReversed()) await part.stop()
  throw failure.reason
}

/** The ports of the parts that will be started, by the variable that moves each. */
function portsToUse(settings: Settings, metricsPort: number): Record<string, number> {
  const { API_PORT, POSTGRES_PORT, TEMPORAL_PORT, TEMPORAL_UI_PORT, SIGN_IN_PORT } = settings
  return {
    API_PORT,
    METRICS_PORT: metricsPort,
    ...(isSet('DATABASE_URL') ? {} : { POSTGRES_PORT }),
    ...(isSet('TEMPORAL_ADDRESS') ? {} : { TEMPORAL_PORT, TEMPORAL_UI_PORT }),
    ...(isSet('SIGN_IN_ISSUER') ? {} : { SIGN_IN_PORT }),
  }
}

/**
 * Starts everything that nobody else provides, and our own two processes.
 * @returns the parts in the order in which they started; stop them from the last to the first. Throws, with everything
 * stopped again, when a part does not start.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<readonly KeptPart[]> {
  const metricsPort = await chooseMetricsPort(options.settings)
  await requireFreePorts(portsToUse(options.settings, metricsPort))
  const servers = await startTogether([
    () => startDatabase(options),
    () => startServer(options),
    () => startProvider(options),
  ])
  try {
    return [...servers, ...(await startOurs(options, metricsPort))]
  } catch (error) {
    for (const part of servers.toReversed()) await part.stop()
    throw error
  }
}
