import type { Role } from '../domain/roles/roles.ts'
import type { RefusalKind } from '../domain/shared/refusal.ts'
import { requireAccess } from './access.ts'
import { PROBLEMS, type ProblemCode } from './problem-table.ts'
import { REFUSAL_ANSWERS } from './problem.ts'
import { RequestProblem } from './request-problem.ts'
import type { Route } from './route.ts'

type Json = Readonly<Record<string, unknown>>

/** What every route under /v1 can answer with. */
const EVERYWHERE: readonly ProblemCode[] = [
  'QUERY_INVALID',
  'NOT_SIGNED_IN',
  'TOKEN_EXPIRED',
  'TOKEN_INVALID',
  'NOT_IN_DIRECTORY',
  'NO_CASE_ROLE',
  'HEADERS_TOO_LARGE',
  'TOO_MANY_REQUESTS',
  'TOO_MANY_AT_ONCE',
  'OVERLOADED',
  'SIGN_IN_AWAY',
  'DATABASE_AWAY',
  'UNEXPECTED',
]

const WITH_BODY: readonly ProblemCode[] = [
  'BODY_INVALID',
  'BODY_NOT_JSON',
  'BODY_TOO_DEEP',
  'BODY_TOO_LARGE',
  'BODY_TOO_SLOW',
  'BODY_NOT_SUPPORTED',
]

const WITH_HEADER: Readonly<Record<Route['headers'][number], readonly ProblemCode[]>> = {
  'Idempotency-Key': ['IDEMPOTENCY_KEY_MISSING', 'IDEMPOTENCY_KEY_MALFORMED'],
  'If-Match': ['IF_MATCH_MISSING', 'IF_MATCH_MALFORMED'],
}

/** A step can be refused by the rules in each of these ways, and its dates may not be known. */
const REFUSAL_KINDS: readonly RefusalKind[] = ['ROLE', 'STATE', 'STALE', 'RULE']

/** They take a first step: there is no version yet that it could be based on. */
const OPENINGS: readonly string[] = ['/v1/journeys', '/v1/journeys/taken-over']

/** A concern that stands alone is held to the rules of its steps, although it is in no journey; giving it to one takes a step. */
const BESIDE_JOURNEYS: Readonly<Record<string, readonly RefusalKind[]>> = {
  '/v1/concerns/{concernId}/immediate-safety': ['STATE', 'RULE'],
  '/v1/concerns/{concernId}/taking-on': ['STATE'],
  '/v1/concerns/{concernId}/journey': ['ROLE', 'STATE', 'RULE'],
}

function refusalKindsOf({ path, headers, body }: Route): readonly RefusalKind[] {
  if (OPENINGS.includes(path) && body !== undefined) return REFUSAL_KINDS.filter((kind) => kind !== 'STALE')
  return headers.includes('If-Match') && body !== undefined ? REFUSAL_KINDS : (BESIDE_JOURNEYS[path] ?? [])
}

/** Somebody without any role, and somebody who only reads. */
const TURNED_AWAY: readonly (readonly Role[])[] = [[], ['AUDITOR']]

/** What the doorkeeper of a route says to whom it does not let in. */
const refusedByAccess = (route: Route): readonly ProblemCode[] =>
  TURNED_AWAY.flatMap((roles) => {
    try {
      requireAccess({ roles }, route)
      return []
    } catch (error) {
      if (error instanceof RequestProblem) return error.code
      throw error
    }
  })

function wordsByStatus(route: Route): ReadonlyMap<number, readonly string[]> {
  const { headers, body, problems } = route
  const kinds = refusalKindsOf(route)
  const codes = [
    ...EVERYWHERE,
    ...refusedByAccess(route),
    ...(body === undefined ? [] : WITH_BODY),
    ...headers.flatMap((name) => WITH_HEADER[name]),
    ...problems,
    ...(kinds.length > 0 ? (['DATES_CANNOT_BE_WORKED_OUT'] as const) : []),
  ]
  const ofRequest = codes.map((code) => [PROBLEMS[code].status, code] as const)
  const ofRules = kinds.map((kind) => [REFUSAL_ANSWERS[kind].status, REFUSAL_ANSWERS[kind].title] as const)
  const words = new Map<number, readonly string[]>()
  for (const [status, word] of [...ofRequest, ...ofRules])
    words.set(status, [...new Set([...(words.get(status) ?? []), word])])
  return words
}

/** The problems of a route by status, each with its codes. */
export function problemAnswers(route: Route): Json {
  const content = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } }
  const entries = [...wordsByStatus(route)].map(([status, words]) => [
    String(status),
    { description: words.join(', '), content },
  ])
  return Object.fromEntries(entries) as Json
}
