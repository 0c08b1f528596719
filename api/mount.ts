import type { Express, Request, RequestHandler, Response } from 'express'
import { admit } from '../use-cases/access/admit.ts'
import { Failure, type FailureCode } from '../use-cases/failures.ts'
import type { Viewer } from '../use-cases/viewer.ts'
import { requireAccess } from './access.ts'
import { receiveBody } from './body.ts'
import type { ApiDependencies } from './dependencies.ts'
import { isDocumentReference } from './document-reference.ts'
import { isUuid } from './headers.ts'
import { localsOf } from './locals.ts'
import { parseQuery } from './query.ts'
import type { TakeOne } from './rate-limit.ts'
import { RequestProblem } from './request-problem.ts'
import type { ApiAnswer, ApiRequest, Route } from './route.ts'

const expressPath = (path: string): string => path.replaceAll(/\{(\w+)\}/g, ':$1')

/** Puts routes into an application, and answers every other method of their addresses. */
export function mount(app: Express, routes: readonly Route[], api: ApiDependencies, takeOne: TakeOne): void {
  for (const route of routes) app[route.method](expressPath(route.path), handlerOf(route, api, takeOne))
  for (const path of new Set(routes.map((route) => route.path))) {
    const methods = routes.filter((route) => route.path === path).map(({ method }) => method.toUpperCase())
    app.all(expressPath(path), onlyMethods(methods))
  }
}

/** Refuses whatever has not been answered by a route of these methods. */
export const onlyMethods =
  (methods: readonly string[]): RequestHandler =>
  () => {
    const allowed = methods.includes('GET') ? [...methods, 'HEAD'] : methods
    throw new RequestProblem('METHOD_NOT_ALLOWED', { headers: { Allow: allowed.join(', ') } })
  }

function handlerOf(route: Route, api: ApiDependencies, takeOne: TakeOne): RequestHandler {
  return async (request, response) => {
    takeOne(`${localsOf(response).viewer?.caller.id ?? ''} ${route.method} ${route.path}`)
    const asked = understand(route, api, request, response)
    requireAccess(asked.viewer.caller, route)
    send(response, await route.handle(api, { ...asked, viewer: await admitted(route, api, asked) }))
  }
}

/** Which part of the address names what has to be the viewer's. */
const NAMED_BY = { JOURNEY: 'journeyId', DOCUMENT: 'reference', SUBMISSION: 'key' } as const

/** R-GEN-07. Whoever asks, in the roles that they have on the journey that the address is about. @throws Failure as if there were none */
async function admitted({ about }: Route, { door }: ApiDependencies, { viewer, params }: ApiRequest): Promise<Viewer> {
  if (about !== 'JOURNEY' && about !== 'DOCUMENT' && about !== 'SUBMISSION') return viewer
  return admit(door, viewer, about, params[NAMED_BY[about]] ?? '')
}

/** The request as the handler gets it; what is being done is noted first, so that a refusal can say it. */
function understand(route: Route, { settings }: ApiDependencies, request: Request, response: Response): ApiRequest {
  const locals = localsOf(response)
  locals.route = route.path
  locals.what = route.what
  const params = paramsOf(request)
  if (params['journeyId'] !== undefined) locals.journeyId = params['journeyId']
  const { requestId, arrivedAt, viewer } = locals
  if (viewer === undefined) throw new Error('A route was asked before sign-in')
  return {
    requestId,
    arrivedAt,
    viewer,
    params,
    query: parseQuery(route.query, request.query),
    headers: request.headers,
    receive: () =>
      receiveBody(request, {
        maxBytes: settings.REQUEST_MAX_BYTES,
        maxDepth: settings.REQUEST_MAX_DEPTH,
        withinSeconds: settings.REQUEST_TIMEOUT_SECONDS,
      }),
  }
}

const NAMES_NOTHING: Readonly<Record<string, FailureCode>> = {
  journeyId: 'JOURNEY_NOT_FOUND',
  reference: 'DOCUMENT_NOT_FOUND',
  noticeId: 'NOTICE_NOT_FOUND',
  concernId: 'CONCERN_NOT_FOUND',
  shiftId: 'ON_CALL_SHIFT_NOT_FOUND',
  changeId: 'POLICY_CHANGE_NOT_FOUND',
  repairId: 'REPAIR_NOT_FOUND',
  key: 'SUBMISSION_NOT_FOUND',
}

/** Ids in lower case. What is no id names nothing. */
function paramsOf({ params }: Request): Readonly<Record<string, string>> {
  const entries = Object.entries(params).map(([name, value]) => [name, String(value).toLowerCase()] as const)
  for (const [name, value] of entries) {
    const isId = name === 'reference' ? isDocumentReference : isUuid
    const unknown = NAMES_NOTHING[name]
    if (unknown !== undefined && !isId(value)) throw new Failure(unknown)
  }
  return Object.fromEntries(entries)
}

function send(response: Response, { status, body, page, headers = {}, outcome }: ApiAnswer): void {
  if (outcome !== undefined) localsOf(response).outcome = outcome
  response.status(status).set(headers)
  if (page !== undefined && response.req.accepts(['json', 'html']) === 'html') response.type('html').send(page())
  else response.json(body)
}
