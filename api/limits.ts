import type { RequestHandler } from 'express'
import { MOVE_MESSAGES_PATH } from './authority-moves.ts'
import { localsOf } from './locals.ts'
import type { TakeOne } from './rate-limit.ts'
import { RequestProblem } from './request-problem.ts'

/** Far more than browsers and proxies send. Node would let the rest fall without a word, and with it what somebody relies on. */
const MOST_HEADERS = 100

export const fewHeaders: RequestHandler = ({ rawHeaders }, _response, next) => {
  if (rawHeaders.length > 2 * MOST_HEADERS) throw new RequestProblem('HEADERS_TOO_LARGE')
  next()
}

/** Whoever has signed in is limited by who they are; where nobody signs in, only the address tells callers apart. */
const isOpen = (path: string): boolean => !path.startsWith('/v1/') || path === MOVE_MESSAGES_PATH

/** Asked by whatever decides to end this process, so it is always answered. */
const LIVENESS = '/ping'

export const limitAddress =
  (takeOne: TakeOne): RequestHandler =>
  ({ path, socket }, _response, next) => {
    if (isOpen(path) && path !== LIVENESS) takeOne(`from ${socket.remoteAddress ?? ''}`)
    next()
  }

export const limitCaller =
  (takeOne: TakeOne): RequestHandler =>
  (_request, response, next) => {
    takeOne(`by ${localsOf(response).viewer?.caller.id ?? ''}`)
    next()
  }
