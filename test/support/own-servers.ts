import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { signal } from '../../local/leftovers.ts'
import type { RunningPart } from '../../local/part.ts'
import { freePort } from '../../local/ports.ts'
import { ensureDatabase, startPostgres } from '../../local/postgres.ts'
import { startTemporal } from '../../local/temporal.ts'
import { migrate } from '../../prisma/migrate.ts'
import { applyRights } from '../../prisma/rights.ts'
import { eventually } from './eventually.ts'
import { openHouse, type House } from './house.ts'

/** A server that a test may kill. Its data are on disk, as in production, so what was acknowledged must be there afterwards. */
export interface KillableServer {
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
}

export interface OwnServers {
  readonly house: House
  readonly postgres: KillableServer
  readonly temporal: KillableServer
  readonly close: () => Promise<void>
}

/** Longer than one launch waits for its server, so that a second one is tried. */
const START_WITHIN_MS = 90_000

async function killable(launch: () => Promise<RunningPart>): Promise<KillableServer & { stop: () => Promise<void> }> {
  let part: RunningPart | undefined
  const kill = async (): Promise<void> => {
    if (part === undefined) return
    signal(part.pid, 'SIGKILL')
    await part.ended
    part = undefined
  }
  const start = (): Promise<void> =>
    // What a killed server leaves behind, a port or a backend, may take a moment to go.
    eventually(
      'the server starts',
      async () => {
        part = await launch().catch(() => undefined)
        return part !== undefined
      },
      START_WITHIN_MS,
    )
  await start()
  return { kill, start, stop: kill }
}

/** A house on a PostgreSQL and a Temporal server of its own. */
export async function openHouseOnOwnServers(): Promise<OwnServers> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'own-servers-'))
  chmodSync(dataFolder, 0o711)
  const [postgresPort, temporalPort] = [await freePort(), await freePort()]
  const program = process.env['TEMPORAL_CLI']
  let urlOf = (name: string): string => name
  const [postgres, temporal] = await Promise.all([
    killable(async () => {
      const part = await startPostgres({ dataFolder, port: postgresPort })
      urlOf = part.urlOf
      await ensureDatabase(part, 'template_of_tests')
      return part
    }),
    killable(() => startTemporal({ dataFolder, port: temporalPort, ...(program === undefined ? {} : { program }) })),
  ])
  await migrate(urlOf('template_of_tests'))
  await applyRights(urlOf('template_of_tests'))
  Object.assign(process.env, {
    TEST_POSTGRES_URL: urlOf('postgres'),
    TEST_TEMPLATE_DATABASE: 'template_of_tests',
    TEMPORAL_ADDRESS: `127.0.0.1:${String(temporalPort)}`,
  })
  const house = await openHouse()
  return {
    house,
    postgres,
    temporal,
    async close() {
      await house.close()
      await Promise.all([postgres.stop(), temporal.stop()])
      rmSync(dataFolder, { recursive: true, force: true })
    },
  }
}
