import { createLogger } from '../adapters/logger.ts'
import { readSettings, SettingsError } from '../adapters/settings.ts'
import { createApi } from './create-api.ts'
import { serve } from './serve.ts'

/** The HTTP API as a process of its own: `npm run api`. */
async function run(): Promise<void> {
  const settings = readSettings()
  const logger = createLogger({ part: 'api', level: settings.LOG_LEVEL })
  const api = await createApi(settings, logger)
  const { drain } = await serve(api.app, settings)
  logger.info({ host: settings.API_HOST, port: settings.API_PORT }, 'The API listens')

  const stop = async (): Promise<void> => {
    logger.info('The API stops: requests in hand are finished first')
    await drain()
    await api.stop()
    process.exit(0)
  }
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => void stop())
}

try {
  await run()
} catch (error) {
  const words = error instanceof SettingsError ? error.message : error instanceof Error ? error.stack : String(error)
  process.stderr.write(`${words ?? 'The API could not start'}\n`)
  process.exitCode = 1
}
