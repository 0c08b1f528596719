import { randomUUID } from 'node:crypto'
import type { RequestHandler } from 'express'
import { isUuid } from './headers.ts'
import type { Locals } from './locals.ts'

/** Gives every request an id; one that came with it is taken over only when it is a UUID, for it goes into log and audit. */
export const requestContext: RequestHandler = (request, response, next) => {
  const given = request.get('x-request-id')
  const requestId = given !== undefined && isUuid(given) ? given.toLowerCase() : randomUUID()
  response.locals = { requestId, arrivedAt: new Date().toISOString() } satisfies Locals
  response.set('X-Request-Id', requestId)
  next()
}
