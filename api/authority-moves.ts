import { Router } from 'express'
import { signerOf, verified } from '../adapters/council-signature.ts'
import type { AuthorityMoveMessage } from '../domain/moves/told.ts'
import { receiveMoveMessage, type ReceivedMoveMessage } from '../use-cases/authority-moves/receive.ts'
import { authorityMoveMessage, saysMore, signedBody } from './authority-move-body.ts'
import { parseBody, receiveBody } from './body.ts'
import type { ApiDependencies } from './dependencies.ts'
import { localsOf } from './locals.ts'
import { RequestProblem } from './request-problem.ts'

export const MOVE_MESSAGES_PATH = '/v1/authority-moves/messages'

/**
 * R-MOV-15. Where the systems of other councils tell ours of people who move. The signature is their credential: there is nothing else
 * to sign in with. A council without a key of its own has no such address.
 */
export function createAuthorityMovesRouter({ settings, door }: ApiDependencies): Router {
  const router = Router()
  if (!door.exchangesMoves) return router
  router.post(MOVE_MESSAGES_PATH, async (request, response) => {
    const { signed } = parseBody(
      signedBody,
      await receiveBody(request, {
        maxBytes: settings.REQUEST_MAX_BYTES,
        maxDepth: settings.REQUEST_MAX_DEPTH,
        withinSeconds: settings.REQUEST_TIMEOUT_SECONDS,
      }),
    )
    const heard = { ...(await opened(door, signed)), signed, arrivedAt: localsOf(response).arrivedAt }
    const answer = await receiveMoveMessage(door, heard)
    response.status(answer.outcome === 'WAITING' || answer.outcome === 'WITH_CLERK' ? 202 : 200).json(answer)
  })
  return router
}

type Opening = Pick<ApiDependencies['door'], 'hospitals' | 'authority'>

/** @throws RequestProblem NOT_SIGNED_BY_COUNCIL unless one council of the move says it to the other, and that is this one */
async function opened(door: Opening, signed: string) {
  const signer = signerOf(signed)
  const sender = signer === undefined ? undefined : await door.hospitals.council(signer)
  const text = sender?.movesKey ? await verified(signed, sender.movesKey) : undefined
  if (sender === undefined || text === undefined) throw new RequestProblem('NOT_SIGNED_BY_COUNCIL')
  const value = json(text)
  const message = parseBody(authorityMoveMessage, { value, text, errors: [] })
  if (!isBetween(sender, door.authority, message)) throw new RequestProblem('NOT_SIGNED_BY_COUNCIL')
  return { sender, message, saysMore: saysMore(value, message) }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    throw new RequestProblem('BODY_NOT_JSON')
  }
}

function isBetween(
  sender: ReceivedMoveMessage['sender'],
  here: string,
  { to, move, message: { from } }: AuthorityMoveMessage,
): boolean {
  const [teller, hearer] = from === 'FIRST' ? [move.first, move.second] : [move.second, move.first]
  return to === here && hearer === here && teller === sender.authority
}
