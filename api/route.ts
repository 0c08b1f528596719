import type { IncomingHttpHeaders } from 'node:http'
import type { z } from 'zod'
import type { Role } from '../domain/roles/roles.ts'
import type { Instant } from '../domain/shared/time.ts'
import type { Viewer } from '../use-cases/viewer.ts'
import type {
  AuditAccess,
  CaseAccess,
  ConcernAccess,
  DirectoryAccess,
  NoticeAccess,
  PolicyAccess,
  RotaAccess,
  SupervisionAccess,
} from './access.ts'
import type { ReceivedBody } from './body.ts'
import type { ApiDependencies } from './dependencies.ts'
import type { ProblemCode } from './problem-table.ts'

/** A request after sign-in and access, as a route's handler gets it. */
export interface ApiRequest {
  readonly requestId: string
  /** When the door got it. */
  readonly arrivedAt: Instant
  readonly viewer: Viewer
  readonly params: Readonly<Record<string, string>>
  readonly query: Readonly<Record<string, unknown>>
  readonly headers: IncomingHttpHeaders
  /** Reads the body, within every limit. */
  readonly receive: () => Promise<ReceivedBody>
}

export interface ApiAnswer {
  readonly status: number
  readonly body: object
  /** The same as a page of HTML, for a caller who would rather have that. */
  readonly page?: () => string
  readonly headers?: Readonly<Record<string, string>>
  /** How a step ended, for the figures. */
  readonly outcome?: 'DONE' | 'PENDING'
}

export interface DocumentedAnswer {
  readonly description: string
  readonly schema: z.ZodType
  /** It can be had as a page, too. */
  readonly asPage?: true
  /** Headers that this answer carries, with a word on each. */
  readonly headers?: Readonly<Record<string, string>>
}

/**
 * Whose the thing is that an address is about. A journey, a document and what became of a step are asked for before anything else is
 * done; a step asks while it is taken, a list holds nothing else, and what is done to somebody's journey besides asks by itself.
 */
export type About =
  | 'JOURNEY'
  | 'DOCUMENT'
  | 'SUBMISSION'
  | 'STEP'
  | 'NEW_JOURNEY'
  | 'LIST'
  | 'JOURNEY_IN_BODY'
  | 'FIGURES'
  | 'NOTICES'
  | 'COUNCIL'

/** One method of one address: what it does, and everything the documentation says of it. */
export interface Route {
  readonly method: 'get' | 'post' | 'delete'
  /** As OpenAPI writes it: `/v1/journeys/{journeyId}`. */
  readonly path: string
  readonly tag: string
  /** Stable name for generated clients. */
  readonly name: string
  readonly summary: string
  readonly description?: string
  readonly access:
    | CaseAccess
    | NoticeAccess
    | ConcernAccess
    | RotaAccess
    | SupervisionAccess
    | PolicyAccess
    | DirectoryAccess
    | AuditAccess
  readonly about: About
  /** For a step, who may take it. */
  readonly takenBy?: readonly Role[]
  readonly headers: readonly ('Idempotency-Key' | 'If-Match')[]
  readonly query?: z.ZodObject
  readonly body?: z.ZodType
  readonly answers: Readonly<Record<number, DocumentedAnswer>>
  /** Problems beyond those that every route can answer with. */
  readonly problems: readonly ProblemCode[]
  /** What the audit calls a refusal here. */
  readonly what: string
  readonly handle: (api: ApiDependencies, request: ApiRequest) => Promise<ApiAnswer>
}
