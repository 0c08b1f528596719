import type { ErrorRequestHandler, Request } from 'express'
import { recordRefusal } from '../use-cases/record-refusal.ts'
import type { ApiDependencies } from './dependencies.ts'
import { givenKey } from './headers.ts'
import { localsOf, type Locals } from './locals.ts'
import { problemFor, type Problem } from './problem.ts'

/** A refusal says no to somebody; the other problems of a request are slips of its form. */
const REFUSALS = [403, 404, 409, 412, 422]

/** The last of the pipeline: answers whatever was thrown before it, and keeps a line of every refusal. */
export function createProblemHandler(api: ApiDependencies): ErrorRequestHandler {
  return async (error: unknown, request, response, next) => {
    const locals = localsOf(response)
    const { problem, headers } = problemFor(error, keyOf(request) ?? locals.requestId)
    locals.outcome = problem.code
    // Each of these has its line in the request log already; more of them would be load.
    if (problem.status >= 500 && problem.code !== 'OVERLOADED')
      logTrouble(api, error, { ...problem, requestId: locals.requestId })
    await audit(api, locals, problem)
    if (response.headersSent) {
      next(error)
      return
    }
    response.status(problem.status).set(headers).type('application/problem+json').send(JSON.stringify(problem))
  }
}

/** A write is known by its key: a repeat gets the same answer, byte for byte. */
const keyOf = ({ method, headers }: Request): string | undefined => (method === 'POST' ? givenKey(headers) : undefined)

function logTrouble(
  { logger }: ApiDependencies,
  err: unknown,
  { code, status, instance, requestId }: Problem & { readonly requestId: string },
): void {
  const fields = { err, code, requestId, instance }
  if (status === 500) logger.error(fields, 'A request met a defect')
  else logger.warn(fields, 'A needed part is away')
}

async function audit({ door, logger }: ApiDependencies, locals: Locals, { status, code }: Problem): Promise<void> {
  const { viewer, what, journeyId, requestId } = locals
  if (viewer === undefined || what === undefined || !REFUSALS.includes(status)) return
  try {
    await recordRefusal(door, viewer, { what, journeyId, outcome: code })
  } catch (err) {
    logger.error({ err, requestId }, 'A refusal could not be audited')
  }
}
