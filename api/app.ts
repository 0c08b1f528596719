import express, { type Express } from 'express'
import helmet from 'helmet'
import { createAuthorityMovesRouter } from './authority-moves.ts'
import { createCodecRouter } from './codec.ts'
import type { ApiDependencies } from './dependencies.ts'
import { createDocsRouter } from './docs.ts'
import { figuresOf } from './figures.ts'
import { createHealthRouter } from './health.ts'
import { fewHeaders, limitAddress, limitCaller } from './limits.ts'
import { createReceiptsRouter } from './message-receipts.ts'
import { createMetrics } from './metrics.ts'
import { mount } from './mount.ts'
import { createProblemHandler } from './problem-handler.ts'
import { createRateLimit } from './rate-limit.ts'
import { requestContext } from './request-context.ts'
import { createRequestLog } from './request-log.ts'
import { RequestProblem } from './request-problem.ts'
import { ROUTES } from './routes/index.ts'
import { signedIn } from './signed-in.ts'
import { limitUnderWay } from './under-way.ts'

/** The whole way of a request, in order. */
export function createApp(api: ApiDependencies): Express {
  const { REQUESTS_PER_MINUTE: perMinute, REQUESTS_AT_ONCE: atOnce } = api.settings
  const takeOne = { ofRoute: createRateLimit(perMinute), ofAll: createRateLimit(ALL_ROUTES * perMinute) }
  const underWay = limitUnderWay(atOnce)
  const metrics = createMetrics(figuresOf(api))
  const app = express()
  app.disable('x-powered-by').disable('etag').set('query parser', 'simple')

  app.use(requestContext)
  app.use(createRequestLog(api.logger))
  app.use(metrics.measure)
  app.use(helmet({ contentSecurityPolicy: { directives: NOTHING_FROM_ELSEWHERE } }))
  app.use(neverStored)
  app.use(fewHeaders)
  app.use(limitAddress(takeOne.ofAll))
  app.use('/v1', underWay.all)

  app.use(createHealthRouter(api, metrics))
  app.use(createDocsRouter())
  app.use(createCodecRouter(api))
  app.use(createReceiptsRouter(api))
  app.use(createAuthorityMovesRouter(api))
  if (api.tray !== undefined) app.use(api.tray)

  app.use('/v1', signedIn(api), underWay.ofCaller, limitCaller(takeOne.ofAll))
  mount(app, ROUTES, api, takeOne.ofRoute)

  app.use(nothingHere)
  app.use(createProblemHandler(api))
  return app
}

/** What one caller may ask of all routes together, as a multiple of what they may ask of one. */
const ALL_ROUTES = 4

/** On top of what helmet says by itself. */
const NOTHING_FROM_ELSEWHERE = { baseUri: ["'none'"], frameAncestors: ["'none'"] }

/** Answers are about people; no cache keeps them. */
const neverStored: express.RequestHandler = (_request, response, next) => {
  response.set('Cache-Control', 'no-store')
  next()
}

const nothingHere: express.RequestHandler = () => {
  throw new RequestProblem('NOT_FOUND')
}
