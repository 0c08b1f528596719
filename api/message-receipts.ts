import { createHash, timingSafeEqual } from 'node:crypto'
import { Router } from 'express'
import { z } from 'zod'
import { hearReceipt } from '../use-cases/hear-receipt.ts'
import { parseBody, receiveBody } from './body.ts'
import type { ApiDependencies } from './dependencies.ts'
import { isDocumentReference } from './document-reference.ts'
import { localsOf } from './locals.ts'
import { RequestProblem } from './request-problem.ts'

/** Notify says more, the recipient's address among it. Only the reference is read: what happened, Notify itself is asked. */
const receiptBody = z.looseObject({ reference: z.string().max(1000).nullish() })

/**
 * Where GOV.UK Notify tells that it knows more of a message. The call is only a hint: it may come early, twice, late or about
 * somebody else's message, and none of that does any harm. Without Notify there is no such address.
 */
export function createReceiptsRouter({ settings, door, logger }: ApiDependencies): Router {
  const router = Router()
  const { MESSAGES: wayOut, NOTIFY_CALLBACK_TOKEN: token } = settings
  if (wayOut !== 'notify' || token === undefined) return router
  router.post('/notify/receipts', async (request, response) => {
    requireToken(request.get('authorization'), token)
    const { reference } = parseBody(
      receiptBody,
      await receiveBody(request, {
        maxBytes: settings.REQUEST_MAX_BYTES,
        maxDepth: settings.REQUEST_MAX_DEPTH,
        withinSeconds: settings.REQUEST_TIMEOUT_SECONDS,
      }),
    )
    // The same service of Notify may send for others; their references are not ours.
    if (typeof reference === 'string' && isDocumentReference(reference)) {
      logger.info(
        { requestId: localsOf(response).requestId, message: reference },
        'The way out knows more of a message',
      )
      await hearReceipt(door, reference)
    }
    response.status(204).end()
  })
  return router
}

const digest = (text: string): Buffer => createHash('sha256').update(text).digest()

const ASK_FOR_TOKEN = { headers: { 'WWW-Authenticate': 'Bearer' } }

/** In the same time whether all of it is wrong or only the end. */
function requireToken(authorization: string | undefined, token: string): void {
  if (authorization === undefined) throw new RequestProblem('NOT_SIGNED_IN', ASK_FOR_TOKEN)
  if (!timingSafeEqual(digest(authorization), digest(`Bearer ${token}`)))
    throw new RequestProblem('TOKEN_INVALID', ASK_FOR_TOKEN)
}
