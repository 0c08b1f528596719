import type { RequestHandler } from 'express'
import { identifyCaller } from '../use-cases/identify-caller.ts'
import type { ApiDependencies } from './dependencies.ts'
import { localsOf } from './locals.ts'
import { RequestProblem } from './request-problem.ts'

/** Lets in who has a good access token and is an active member of staff; the roles are the directory's, not the token's. */
export const signedIn =
  ({ verifyToken, door }: ApiDependencies): RequestHandler =>
  async (request, response, next) => {
    const staffId = await verifyToken(request.headersDistinct['authorization'])
    const caller = await identifyCaller(door, staffId)
    if (caller === undefined) throw new RequestProblem('NOT_IN_DIRECTORY')
    const locals = localsOf(response)
    locals.viewer = { caller, requestId: locals.requestId }
    next()
  }
