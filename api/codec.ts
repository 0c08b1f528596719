import { Router, type RequestHandler, type Response } from 'express'
import { z } from 'zod'
import { decodeWire } from '../adapters/temporal/codec-wire.ts'
import { createPayloadCodec } from '../adapters/temporal/payload-codec.ts'
import { SUPERVISORS } from './access.ts'
import { parseBody, receiveBody } from './body.ts'
import type { ApiDependencies } from './dependencies.ts'
import { localsOf } from './locals.ts'
import { RequestProblem } from './request-problem.ts'
import { signedIn } from './signed-in.ts'

/** Far more than a step's: the pages send the payloads of many events at once. */
const MOST_BYTES = 4 * 1024 * 1024

/** The body, its list, a payload, its metadata. */
const MOST_DEPTH = 4

const decodeBody = z.object({
  payloads: z
    .array(z.object({ metadata: z.record(z.string(), z.string()).optional(), data: z.string().optional() }))
    .max(2000),
})

/**
 * Lets Temporal's own pages show journeys in clear: they send the encrypted payloads here. Only for the origin of those pages;
 * in production only for supervisors who are signed in (the pages pass their token on). Nothing can be encrypted here.
 */
export function createCodecRouter(api: ApiDependencies): Router {
  const { settings, logger } = api
  const codec = createPayloadCodec(settings.PAYLOAD_KEYS, settings.TEMPORAL_NAMESPACE)
  const router = Router()
  router.use('/codec', allowOrigins(originsOf(settings.TEMPORAL_UI_URL)))
  if (settings.NODE_ENV === 'production') router.use('/codec', signedIn(api), supervisorsOnly)
  router.post('/codec/decode', async (request, response) => {
    const received = await receiveBody(request, {
      maxBytes: MOST_BYTES,
      maxDepth: MOST_DEPTH,
      withinSeconds: settings.REQUEST_TIMEOUT_SECONDS,
    })
    const { payloads } = parseBody(decodeBody, received)
    const { viewer, requestId } = localsOf(response)
    logger.info({ requestId, staffId: viewer?.caller.id, payloads: payloads.length }, 'Payloads decoded')
    const clear = await decodeWire(codec, payloads).catch((cause: unknown) => {
      throw new RequestProblem('BODY_INVALID', { cause })
    })
    response.json({ payloads: clear })
  })
  return router
}

/** The origin of Temporal's pages. People type `localhost` for the loopback address, which is another origin to a browser. */
function originsOf(uiUrl: string): readonly string[] {
  const { origin } = new URL(uiUrl)
  return [origin, origin.replace('//127.0.0.1:', '//localhost:')]
}

/** The exact origin, and the headers that the pages send. A browser asks first, by OPTIONS. */
const allowOrigins =
  (origins: readonly string[]): RequestHandler =>
  (request, response, next) => {
    response.vary('Origin')
    const origin = request.get('Origin')
    if (origin !== undefined && origins.includes(origin)) shareWith(origin, response)
    if (request.method === 'OPTIONS') response.status(204).end()
    else next()
  }

function shareWith(origin: string, response: Response): void {
  response.set({
    'Access-Control-Allow-Origin': origin,
    'Access-Control-Allow-Methods': 'POST, OPTIONS',
    'Access-Control-Allow-Headers': 'content-type, x-namespace, authorization, authorization-extras',
    'Access-Control-Allow-Credentials': 'true',
    'Access-Control-Max-Age': '600',
    // Helmet's default keeps other origins from reading the answer at all.
    'Cross-Origin-Resource-Policy': 'cross-origin',
  })
}

const supervisorsOnly: RequestHandler = (_request, response, next) => {
  const roles = localsOf(response).viewer?.caller.roles ?? []
  if (!roles.some((role) => SUPERVISORS.includes(role))) throw new RequestProblem('NO_CASE_ROLE')
  next()
}
