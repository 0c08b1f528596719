import type { Request, RequestHandler, Response } from 'express'
import { pinoHttp } from 'pino-http'
import type { Logger } from '../adapters/logger.ts'
import { localsOf } from './locals.ts'

/** Paths that are asked all day long and say nothing. */
const QUIET = ['/ping', '/health', '/ready', '/metrics']

/** What the log says of a request: which route, never which address, header or body. */
function fieldsOf(request: Request, response: Response): object {
  const { requestId, route, journeyId, viewer, outcome } = localsOf(response)
  return {
    requestId,
    method: request.method,
    route: route ?? 'none',
    status: response.statusCode,
    ...(outcome === undefined ? {} : { outcome }),
    ...(journeyId === undefined ? {} : { journeyId }),
    ...(viewer === undefined ? {} : { staff: viewer.caller.id }),
  }
}

/** One line for each request, when it has been answered. */
export function createRequestLog(logger: Logger): RequestHandler {
  const log = pinoHttp<Request, Response>({
    logger,
    // Neither request nor response goes near the log.
    quietReqLogger: true,
    quietResLogger: true,
    serializers: {},
    genReqId: (_request, response) => localsOf(response).requestId,
    autoLogging: { ignore: ({ path }) => QUIET.includes(path) },
    customLogLevel: (_request, { statusCode }) => (statusCode >= 500 ? 'warn' : 'info'),
    customSuccessMessage: () => 'Answered',
    customErrorMessage: () => 'Answered',
    customSuccessObject: (request, response, { responseTime }: { responseTime: number }) => ({
      ...fieldsOf(request, response),
      responseTime,
    }),
    customErrorObject: (request, response) => fieldsOf(request, response),
  })
  return (request, response, next) => {
    log(request, response)
    next()
  }
}
