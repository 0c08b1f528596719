import { migrate } from '../prisma/migrate.ts'
import { applyRights } from '../prisma/rights.ts'
import { freePort } from './ports.ts'
import { ensureDatabase, runStatement, startPostgres, type RunningPostgres } from './postgres.ts'
import { startTemporal, type RunningTemporal } from './temporal.ts'

/** The name of the database that is migrated once and copied for each test file. */
const TEMPLATE = 'care_template'

/** What tests need: real servers on free ports, whose data live in one folder and are thrown away with it. */
export interface TestStack {
  readonly postgres: RunningPostgres
  readonly temporal: RunningTemporal
  readonly template: string
  readonly stop: () => Promise<void>
}

async function startMigratedPostgres(dataFolder: string): Promise<RunningPostgres> {
  const postgres = await startPostgres({ dataFolder, port: await freePort(), isThrowAway: true })
  await ensureDatabase(postgres, TEMPLATE)
  await migrate(postgres.urlOf(TEMPLATE))
  await applyRights(postgres.urlOf(TEMPLATE))
  // Nobody may be connected to a template while it is copied.
  await runStatement(postgres.urlOf('postgres'), `ALTER DATABASE ${TEMPLATE} ALLOW_CONNECTIONS false`)
  return postgres
}

/**
 * Starts PostgreSQL and Temporal together in a folder, an absolute path. When one of them does not start, the other is
 * stopped again and the error thrown.
 */
export async function startTestStack(dataFolder: string, temporalCli: string | undefined): Promise<TestStack> {
  const program = temporalCli === undefined ? {} : { program: temporalCli }
  const starting = [
    startMigratedPostgres(dataFolder),
    freePort().then((port) => startTemporal({ dataFolder, port, isThrowAway: true, ...program })),
  ] as const
  const stop = async () => {
    for (const part of await Promise.allSettled(starting)) if (part.status === 'fulfilled') await part.value.stop()
  }
  try {
    const [postgres, temporal] = await Promise.all(starting)
    return { postgres, temporal, template: TEMPLATE, stop }
  } catch (error) {
    await stop()
    throw error
  }
}
