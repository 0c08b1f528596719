import { z } from 'zod'
import { afterHospitalAnswer } from './after-hospital-answer.ts'
import { INSTRUMENT_IDS } from '../domain/rulebook/instruments.ts'
import * as answers from './answers.ts'
import { bundlePreviewAnswer } from './bundle-preview-answer.ts'
import { REFERENCE_PATTERN } from './document-reference.ts'
import { documentHealth } from './openapi-health.ts'
import { problemAnswers } from './openapi-problems.ts'
import { describeStep, documentTags, type NotesByStep } from './openapi-steps.ts'
import type { DocumentedAnswer, Route } from './route.ts'
import * as moveAnswers from './move-answers.ts'
import * as loneConcernAnswers from './lone-concern-answers.ts'
import * as noticeAnswers from './notice-answers.ts'
import {
  absenceAnswer,
  absencesAnswer,
  directoryAnswer,
  directoryEntryAnswer,
  directoryOutcomeAnswer,
} from './directory-entry.ts'
import * as handOverAnswers from './hand-over-answers.ts'
import * as onCallAnswers from './on-call-answers.ts'
import * as repairAnswers from './repair-answers.ts'
import * as supervisionAnswers from './supervision-answers.ts'
import * as policyAnswers from './policy-answers.ts'
import * as worklistAnswers from './worklist-answers.ts'
import { serviceStartsAnswer } from './service-answers.ts'
import { waitingListAnswer } from './waiting-list-answer.ts'
import { VERSION } from './version.ts'
import { whyAnswer } from './why-answer.ts'
import { whoSawAnswer } from './who-saw-answer.ts'

type Json = Readonly<Record<string, unknown>>

const capital = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1)

const reference = (id: string): Json => ({ $ref: `#/components/schemas/${id}` })

/** The schemas of all routes by the names that the document gives them. */
function namedSchemas(routes: readonly Route[]) {
  const named = z.registry<{ id: string }>()
  const others = {
    ...noticeAnswers,
    ...loneConcernAnswers,
    ...onCallAnswers,
    ...worklistAnswers,
    ...handOverAnswers,
    absenceAnswer,
    absencesAnswer,
    directoryAnswer,
    directoryEntryAnswer,
    directoryOutcomeAnswer,
    ...moveAnswers,
    ...supervisionAnswers,
    ...policyAnswers,
    ...repairAnswers,
    afterHospitalAnswer,
    whoSawAnswer,
    waitingListAnswer,
    bundlePreviewAnswer,
    whyAnswer,
    serviceStartsAnswer,
  }
  for (const [name, schema] of Object.entries({ ...answers, ...others })) named.add(schema, { id: capital(name) })
  for (const { name, body } of routes) if (body !== undefined) named.add(body, { id: `${capital(name)}Body` })
  return named
}

type Named = ReturnType<typeof namedSchemas>

function refTo(schema: z.ZodType, named: Named): Json {
  const id = named.get(schema)?.id
  if (id === undefined) throw new Error('A schema has no name in the document')
  return reference(id)
}

function components(named: Named): Json {
  const { schemas } = z.toJSONSchema(named, { io: 'input', uri: (id) => `#/components/schemas/${id}` })
  const plain = Object.entries(schemas).map(([id, { $schema: _schema, $id: _id, ...schema }]) => [id, schema])
  return {
    schemas: Object.fromEntries(plain) as Json,
    securitySchemes: { signIn: { type: 'http', scheme: 'bearer', bearerFormat: 'JWT' } },
  }
}

const HEADERS: Readonly<Record<Route['headers'][number], Json>> = {
  'Idempotency-Key': {
    description:
      'A UUID of your own for this write. Repeat the request with the same one: it is done once, and answered the same, refusals included. A new attempt needs a new one.',
    schema: { type: 'string', format: 'uuid' },
  },
  'If-Match': {
    description: 'The ETag of the journey that this is based on',
    schema: { type: 'string', pattern: '^"\\d+"$' },
    example: '"12"',
  },
}

const formOf = (name = ''): Json => {
  if (name === 'reference') return { pattern: REFERENCE_PATTERN }
  return name === 'instrumentId' ? { enum: INSTRUMENT_IDS } : { format: 'uuid' }
}

function parameters({ path, headers, query }: Route): readonly Json[] {
  const inPath = [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    name,
    in: 'path',
    required: true,
    schema: { type: 'string', ...formOf(name) },
  }))
  const inHeader = headers.map((name) => ({ name, in: 'header', required: true, ...HEADERS[name] }))
  const inQuery = Object.entries(query?.shape ?? {}).map(([name, schema]) => {
    const { $schema: _schema, description, ...rest } = z.toJSONSchema(schema, { io: 'input' })
    return { name, in: 'query', required: false, ...(description === undefined ? {} : { description }), schema: rest }
  })
  return [...inPath, ...inQuery, ...inHeader]
}

function answerOf({ description, schema, asPage, headers = {} }: DocumentedAnswer, named: Named): Json {
  const carried = Object.entries(headers).map(([name, word]) => [
    name,
    { description: word, schema: { type: 'string' } },
  ])
  return {
    description,
    ...(carried.length === 0 ? {} : { headers: Object.fromEntries(carried) as Json }),
    content: {
      'application/json': { schema: refTo(schema, named) },
      ...(asPage === true ? { 'text/html': { schema: { type: 'string' } } } : {}),
    },
  }
}

function requestBody(body: z.ZodType, example: Json | undefined, named: Named): Json {
  const content = { schema: refTo(body, named), ...(example === undefined ? {} : { example }) }
  return { requestBody: { required: true, content: { 'application/json': content } } }
}

function operation(route: Route, named: Named, notes: NotesByStep): Json {
  const { tag, name, summary, body } = route
  const note = notes[name]
  const description = note === undefined ? route.description : describeStep(name, note)
  const answered = Object.entries(route.answers).map(([status, answer]) => [status, answerOf(answer, named)])
  return {
    tags: [tag],
    operationId: name,
    summary,
    ...(description === undefined ? {} : { description }),
    parameters: parameters(route),
    ...(body === undefined ? {} : requestBody(body, note?.example, named)),
    responses: { ...(Object.fromEntries(answered) as Json), ...problemAnswers(route) },
  }
}

/** What a newcomer reads first on the page. */
const INTRODUCTION = [
  'The journey of a person through adult social care, step by step. The groups below follow a journey from the first contact to its end.',
  '**To try it:** press Authorize and paste an access token; on a stack of `npm start`, `npm run --silent token -- contact-officer` prints one, and each step says which role it asks for. `POST /v1/journeys` opens a journey; `GET /v1/journeys/{journeyId}/steps` says what can be done next with it. A step takes a new UUID as `Idempotency-Key` and the journey’s `ETag` as `If-Match`.',
  '**When the answer is no:** problems are `application/problem+json` (RFC 9457), with a code, the rule that decides, what is wrong and what to do. Every step can be refused because of the role, because of where the journey stands, or because something has changed since that `ETag`; what its own rules can say stands with it. `/problems/CODE` and docs/api/errors.md explain every code.',
].join('\n\n')

/**
 * The OpenAPI 3.1 document of these routes, made from the schemas that judge the requests. `npm run docs` writes it to
 * docs/api/openapi.json, and the API serves that file.
 * @param notes what the documentation says of each step beyond its schema
 */
export function openApiDocument(routes: readonly Route[], notes: NotesByStep): Json {
  const named = namedSchemas(routes)
  const paths: Record<string, Record<string, Json>> = {}
  for (const route of routes) (paths[route.path] ??= {})[route.method] = operation(route, named, notes)
  return {
    openapi: '3.1.0',
    info: {
      title: 'Care journeys',
      version: VERSION,
      description: INTRODUCTION,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    security: [{ signIn: [] }],
    tags: documentTags(),
    paths: { ...paths, ...documentHealth() },
    components: components(named),
  }
}
