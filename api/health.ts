import { Router } from 'express'
import { checkParts } from '../use-cases/health.ts'
import type { ApiDependencies } from './dependencies.ts'
import type { Metrics } from './metrics.ts'
import { onlyMethods } from './mount.ts'
import { remembered } from './remembered.ts'
import { VERSION } from './version.ts'

/** How long an answer of the parts is good for: probes must not become load. */
const REMEMBERED_MS = 2000

/** The pages that say how the service is. They are open, so they say nothing of anybody. */
export function createHealthRouter({ door, settings }: ApiDependencies, metrics: Metrics): Router {
  const router = Router()
  const parts = remembered(REMEMBERED_MS, () => checkParts(door))

  router.get('/ping', (_request, response) => {
    response.json({ status: 'UP' })
  })
  router.get('/health', async (_request, response) => {
    const components = await parts()
    const isUp = Object.values(components).every((state) => state === 'UP')
    response.status(isUp ? 200 : 503).json({
      status: isUp ? 'UP' : 'DOWN',
      components,
      uptimeSeconds: Math.round(process.uptime()),
      version: VERSION,
      build: settings.BUILD_ID ?? null,
    })
  })
  router.get('/ready', async (_request, response) => {
    const components = await parts()
    const missing = Object.entries(components).flatMap(([part, state]) => (state === 'UP' ? [] : [part]))
    response.status(missing.length === 0 ? 200 : 503).json({ ready: missing.length === 0, missing })
  })
  router.get('/info', (_request, response) => {
    response.json({
      name: 'care-journeys',
      version: VERSION,
      build: settings.BUILD_ID ?? null,
      authority: settings.COUNCIL_AUTHORITY,
      virtualTime: settings.VIRTUAL_TIME === 'on',
      uptimeSeconds: Math.round(process.uptime()),
    })
  })
  router.get('/metrics', async (_request, response) => {
    response.type(metrics.contentType).send(await metrics.read())
  })
  router.all(['/ping', '/health', '/ready', '/info', '/metrics'], onlyMethods(['GET']))
  return router
}
