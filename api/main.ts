import { createLogger } from '../adapters/logger.ts'
import { readSettings, SettingsError } from '../adapters/settings.ts'
import { MightyRole, refuseMightyRole } from '../prisma/rights.ts'
import { createApi } from './create-api.ts'
import { serve } from './serve.ts'

/** The HTTP API as a process of its own: `npm run api`. */
async function run(): Promise<void> {
  const settings = readSettings()
  const logger = createLogger({ part: 'api', level: settings.LOG_LEVEL })
  await refuseMightyRole(settings.NODE_ENV, settings.DATABASE_URL)
  const api = await createApi(settings, logger)
  const { drain } = await serve(api.app, settings).catch(async (error: unknown) => {
    await api.stop()
    throw error
  })
  logger.info({ host: settings.API_HOST, port: settings.API_PORT }, 'The API listens')

  const stop = async (): Promise<void> => {
    logger.info('The API stops: requests in hand are finished first')
    await drain()
    await api.stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

/** What whoever starts it can put right is said in words; anything else is a defect and shows where it arose. */
function explain(error: unknown): string {
  if (error instanceof SettingsError || error instanceof MightyRole) return error.message
  if (!(error instanceof Error)) return String(error)
  const isTaken = 'code' in error && error.code === 'EADDRINUSE'
  return isTaken ? `Another program has the port: ${error.message}. Set API_PORT.` : (error.stack ?? error.message)
}

try {
  await run()
} catch (error) {
  process.stderr.write(`${explain(error)}\n`)
  process.exitCode = 1
}
