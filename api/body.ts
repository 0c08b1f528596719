import type { IncomingMessage } from 'node:http'
import type { z } from 'zod'
import { inspectJson } from './json-text.ts'
import { RequestProblem, type ErrorAt } from './request-problem.ts'
import { errorsOf, REPORT_INPUT } from './zod-errors.ts'

export interface BodyLimits {
  readonly maxBytes: number
  readonly maxDepth: number
  readonly withinSeconds: number
}

/** A body that is JSON, with whatever is wrong with it as text. */
export interface ReceivedBody {
  readonly value: unknown
  /** The same JSON without the spaces between, for telling a repeat from another request. */
  readonly text: string
  readonly errors: readonly ErrorAt[]
}

/** Enough for whoever made a mistake; nobody gets an answer larger than the question. */
const MOST_ERRORS = 100

const JSON_TYPE = /^application\/json\s*(;\s*charset="?utf-8"?\s*)?$/i

/** Receives the body of a write, within every limit. @throws RequestProblem */
export async function receiveBody(request: IncomingMessage, limits: BodyLimits): Promise<ReceivedBody> {
  requireJson(request)
  const bytes = await readBytes(request, limits)
  const text = decode(bytes)
  const value = parseObject(text)
  const { depth, errors } = inspectJson(text, limits.maxDepth)
  if (depth > limits.maxDepth) throw new RequestProblem('BODY_TOO_DEEP')
  return { value, text: JSON.stringify(value), errors }
}

/** The body as its schema has it. @throws RequestProblem with every problem at once, each at its place */
export function parseBody<Body>(schema: z.ZodType<Body>, { value, errors }: ReceivedBody): Body {
  const parsed = schema.safeParse(value, REPORT_INPUT)
  const unreadable = new Set(errors.filter(({ code }) => code === 'NOT_PRINTABLE').map(({ pointer }) => pointer))
  // Of a text that cannot be read, nothing more is said.
  const ofSchema = parsed.success ? [] : errorsOf(parsed.error).filter(({ pointer }) => !unreadable.has(pointer))
  const found = [...errors, ...ofSchema]
  const once = [...new Map(found.map((error) => [`${error.pointer} ${error.code}`, error])).values()]
  if (once.length > 0 || !parsed.success) {
    throw new RequestProblem('BODY_INVALID', { errors: once.slice(0, MOST_ERRORS) })
  }
  return parsed.data
}

function requireJson({ headers }: IncomingMessage): void {
  const encoding = headers['content-encoding'] ?? 'identity'
  if (encoding !== 'identity' || !JSON_TYPE.test(headers['content-type'] ?? '')) {
    throw new RequestProblem('BODY_NOT_SUPPORTED')
  }
}

function decode(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch (cause) {
    throw new RequestProblem('BODY_NOT_JSON', { cause })
  }
}

function parseObject(text: string): object {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch {
    // The parser's own words quote the body, so they stop here.
    throw new RequestProblem('BODY_NOT_JSON')
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new RequestProblem('BODY_NOT_JSON')
  return value
}

/** All bytes of the body. A body that is too large is not read to its end; the server lets the rest go by. */
function readBytes(request: IncomingMessage, { maxBytes, withinSeconds }: BodyLimits): Promise<Buffer> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    return Promise.reject(new RequestProblem('BODY_TOO_LARGE'))
  }
  const { promise, resolve, reject } = Promise.withResolvers<Buffer>()
  const chunks: Buffer[] = []
  let received = 0
  const tooSlow = setTimeout(() => {
    reject(new RequestProblem('BODY_TOO_SLOW', { headers: { Connection: 'close' } }))
  }, withinSeconds * 1000)
  const onData = (chunk: Buffer): void => {
    received += chunk.length
    if (received > maxBytes) reject(new RequestProblem('BODY_TOO_LARGE'))
    else chunks.push(chunk)
  }
  const onEnd = (): void => {
    resolve(Buffer.concat(chunks))
  }
  // It also closes after its end, which is no problem.
  const onGone = (): void => {
    if (!request.readableEnded) reject(new RequestProblem('REQUEST_MALFORMED'))
  }
  request.on('data', onData).on('end', onEnd).on('error', onGone).on('close', onGone)
  return promise.finally(() => {
    clearTimeout(tooSlow)
    request.off('data', onData).off('end', onEnd).off('close', onGone)
    request.resume()
  })
}
