import fc from 'fast-check'
import type { Route } from '../../api/route.ts'
import { mutated } from './mutations.ts'
import { valueOf, type Schema, type SchemaByName } from './schema.ts'
import { HOSTILE_TEXTS } from './texts.ts'

interface Parameter {
  readonly name: string
  readonly in: 'path' | 'query' | 'header'
  readonly schema: Schema
}

/** One method of one address, as the document has it. */
export interface Operation {
  readonly operationId: string
  readonly parameters?: readonly Parameter[]
  readonly requestBody?: {
    readonly content: Readonly<Record<string, { readonly schema: Schema; readonly example?: unknown }>>
  }
  readonly responses: Readonly<Record<string, DocumentedResponse>>
}

export interface DocumentedResponse {
  readonly description: string
  readonly content?: Readonly<Record<string, unknown>>
}

export interface OpenApiDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>
  readonly components: { readonly schemas: SchemaByName }
}

/** What is asked. Names of real things are filled in when it is sent, for they are there only then. */
export interface Asked {
  readonly route: Route
  /** Nobody signs in when it is not there. */
  readonly as: string | undefined
  /** By parameter: which of the real things, or a text that stands for itself. */
  readonly path: Readonly<Record<string, number | string>>
  readonly query: readonly (readonly [string, string])[]
  readonly headers: Readonly<Record<string, string | number>>
  readonly body: string | undefined
}

const STAFF = [
  'staff-contact-officer',
  'staff-triage-worker',
  'staff-practitioner',
  'staff-senior-practitioner',
  'staff-team-manager',
  'staff-service-manager',
  'staff-head-of-service',
  'staff-panel-chair',
  'staff-finance-officer',
  'staff-broker',
  'staff-edt-worker',
  'staff-safeguarding-lead',
  'staff-hospital-liaison',
  'staff-complaints-manager',
  'staff-data-officer',
  'staff-auditor',
  'staff-policy-admin',
  'hospital-northgate',
  'hospital-closed',
  'staff-leaver',
  'staff-nobody',
]

const hostile = fc.constantFrom(
  ...HOSTILE_TEXTS.map((text) => text.toWellFormed()).filter(({ length }) => length < 2000),
)

/** Mostly one of the real things. */
const nameOfThing = fc.oneof(
  { weight: 6, arbitrary: fc.nat({ max: 20 }) },
  { weight: 2, arbitrary: fc.uuid() },
  // Without any text it would be another address.
  { weight: 1, arbitrary: hostile.filter((text) => text !== '') },
)

const pathOf = ({ parameters = [] }: Operation): fc.Arbitrary<Asked['path']> =>
  fc.record(Object.fromEntries(parameters.filter((one) => one.in === 'path').map(({ name }) => [name, nameOfThing])))

function queryOf({ parameters = [] }: Operation, named: SchemaByName): fc.Arbitrary<Asked['query']> {
  const known = parameters.filter((one) => one.in === 'query')
  const right = known.map(({ name, schema }) =>
    valueOf(schema, named).map((value) => [name, String(value).toWellFormed()] as const),
  )
  const wrong = fc.tuple(fc.constantFrom('sort', '__proto__', ...known.map(({ name }) => name)), hostile)
  if (right.length === 0)
    return fc.oneof(
      { weight: 9, arbitrary: fc.constant([]) },
      { weight: 1, arbitrary: fc.array(wrong, { maxLength: 2 }) },
    )
  return fc.oneof(
    { weight: 4, arbitrary: fc.subarray(right).chain((some) => fc.tuple(...some)) },
    { weight: 2, arbitrary: fc.array(wrong, { maxLength: 3 }) },
  )
}

/** What may stand in a header at all. */
const HOSTILE_HEADERS = HOSTILE_TEXTS.filter((text) => /^[\x20-\x7e]*$/.test(text) && text.length < 2000)

function headersOf({ headers }: Route): fc.Arbitrary<Asked['headers']> {
  const key = fc.oneof(
    { weight: 8, arbitrary: fc.uuid() },
    { weight: 1, arbitrary: fc.constantFrom(...HOSTILE_HEADERS) },
  )
  // A number stands for the newest version of the journey.
  const match = fc.oneof(
    { weight: 8, arbitrary: fc.constant(0) },
    { weight: 1, arbitrary: fc.constantFrom('"1"', 'W/"1"', '*', '"999999999"', '"-1"', ...HOSTILE_HEADERS) },
  )
  const needed = {
    ...(headers.includes('Idempotency-Key') ? { 'idempotency-key': key } : {}),
    ...(headers.includes('If-Match') ? { 'if-match': match } : {}),
  }
  const other = {
    accept: fc.constantFrom('application/json', 'text/html', '*/*', 'image/png', ''),
    'x-request-id': fc.constantFrom(...HOSTILE_HEADERS),
    'x-http-method-override': fc.constant('DELETE'),
    'x-forwarded-for': fc.constantFrom(...HOSTILE_HEADERS),
  }
  const rarely = fc.option(fc.record(other, { requiredKeys: [] }), { freq: 5 })
  const most = fc.oneof(
    { weight: 15, arbitrary: fc.record(needed) },
    { weight: 1, arbitrary: fc.record(needed, { requiredKeys: [] }) },
  )
  return fc.tuple(most, rarely).map(([one, two]) => ({ ...two, ...one }))
}

function bodyOf({ requestBody }: Operation, named: SchemaByName): fc.Arbitrary<string | undefined> {
  const json = requestBody?.content['application/json']
  if (json === undefined) return fc.constant(undefined)
  const valid = valueOf(json.schema, named)
  const example = fc.constant(json.example ?? {})
  const either = json.example === undefined ? valid : fc.oneof(valid, example)
  return fc.oneof(
    { weight: 2, arbitrary: either.map((value) => JSON.stringify(value)) },
    { weight: 3, arbitrary: mutated(either) },
  )
}

/** Requests to one route, right and wrong ones. */
function requestsTo(route: Route, document: OpenApiDocument): fc.Arbitrary<Asked> {
  const operation = document.paths[route.path]?.[route.method]
  if (operation === undefined) throw new Error(`The document does not know ${route.name}`)
  const named = document.components.schemas
  return fc.record({
    route: fc.constant(route),
    as: fc.option(fc.constantFrom(...STAFF), { freq: 20, nil: undefined }),
    path: pathOf(operation),
    query: queryOf(operation, named),
    headers: headersOf(route),
    body: bodyOf(operation, named),
  })
}

/** Requests to any route, each as likely as any other. */
export const requestsOf = (routes: readonly Route[], document: OpenApiDocument): fc.Arbitrary<Asked> =>
  fc.oneof(...routes.map((route) => requestsTo(route, document)))
