/**
 * Names under which a person, a secret or a whole request could reach a log line. A log says which journey, step and
 * staff id; whoever needs more looks it up where access is recorded.
 */
export const NEVER_LOGGED: readonly string[] = `
  body rawBody payload payloads facts answers input args params query headers
  name names firstName lastName fullName preferredName title email phone telephone mobile
  address addressLines postcode dateOfBirth dob nhsNumber niNumber gender ethnicity
  note notes text freeText reasons description outcomes letter content subject to
  accountNumber sortCode income savings
  authorization cookie set-cookie password token accessToken idToken refreshToken secret apiKey key connectionString
`
  .trim()
  .split(/\s+/)

const NEVER_LOGGED_IN_ANY_CASE = new Set(NEVER_LOGGED.map((name) => name.toLowerCase()))

export const REDACTED = '[redacted]'
const LONGEST_TEXT = 500
const DEEPEST = 4

interface ErrorFacts {
  readonly type: string
  readonly message: string
  readonly code?: string
  readonly stack?: string
  readonly cause?: ErrorFacts
}

/** Also an error of another realm, which `instanceof` does not know. */
const isError = (value: unknown): value is Error => Object.prototype.toString.call(value) === '[object Error]'

/** Whether the message may quote what somebody entered: Prisma quotes its arguments, PostgreSQL class 22 the bad value. */
function mayQuoteInput(error: Error, code: string | undefined): boolean {
  return error.name.startsWith('PrismaClient') || /^22\w{3}$/.test(code ?? '')
}

/** Where the error arose. The stack's first line repeats the message, so only the frames are kept. */
function framesOf(error: Error): string {
  const lines = (error.stack ?? '').split('\n').filter((line) => line.trimStart().startsWith('at '))
  return lines.slice(0, 12).join('\n')
}

/** What may be known of an error: its type, code, message where no input can be quoted, and where it arose. */
export function errorFacts(error: Error, depth = 0): ErrorFacts {
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined
  const frames = framesOf(error)
  return {
    type: error.name,
    message: mayQuoteInput(error, code) ? REDACTED : error.message.slice(0, LONGEST_TEXT),
    ...(code === undefined ? {} : { code }),
    ...(frames === '' ? {} : { stack: frames }),
    ...(isError(error.cause) && depth < DEEPEST ? { cause: errorFacts(error.cause, depth + 1) } : {}),
  }
}

function redactField(name: string, value: unknown, depth: number): unknown {
  if (NEVER_LOGGED_IN_ANY_CASE.has(name.toLowerCase())) return REDACTED
  // What people search for stands in the query.
  return name === 'url' && typeof value === 'string' ? value.replace(/\?.*/s, '') : redactValue(value, depth)
}

function redactValue(value: unknown, depth: number): unknown {
  if (typeof value === 'string') return value.slice(0, LONGEST_TEXT)
  if (isError(value)) return errorFacts(value)
  if (value instanceof Date) return value
  if (typeof value !== 'object' || value === null) return value
  if (depth >= DEEPEST || ArrayBuffer.isView(value)) return REDACTED
  return Array.isArray(value)
    ? value.slice(0, 50).map((each) => redactValue(each, depth + 1))
    : redact(value, depth + 1)
}

/** The same fields without whatever must not be logged, to four levels; deeper ones are left out whole. */
export function redact(fields: object, depth = 0): Record<string, unknown> {
  return Object.fromEntries(Object.entries(fields).map(([name, value]) => [name, redactField(name, value, depth)]))
}
