import type { IncomingHttpHeaders } from 'node:http'
import { RequestProblem } from './request-problem.ts'

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i
const STRONG_ETAG = /^"(\d{1,9})"$/

export const isUuid = (text: string): boolean => UUID.test(text)

const only = (headers: IncomingHttpHeaders, name: string): string | undefined => {
  const value = headers[name]
  return Array.isArray(value) ? value.join(', ') : value
}

/** The caller's name for this write, which makes a repeat of it the same write. Lower case, so that it is one key in any case. */
export function idempotencyKey(headers: IncomingHttpHeaders): string {
  const key = only(headers, 'idempotency-key')
  if (key === undefined) throw new RequestProblem('IDEMPOTENCY_KEY_MISSING')
  const given = givenKey(headers)
  if (given === undefined) throw new RequestProblem('IDEMPOTENCY_KEY_MALFORMED')
  return given
}

/** The key of a write that has a proper one. */
export function givenKey(headers: IncomingHttpHeaders): string | undefined {
  const key = only(headers, 'idempotency-key')
  return key !== undefined && isUuid(key) ? key.toLowerCase() : undefined
}

/** The version of the journey that the caller had before them. */
export function expectedVersion(headers: IncomingHttpHeaders): number {
  const etag = only(headers, 'if-match')
  if (etag === undefined) throw new RequestProblem('IF_MATCH_MISSING')
  const version = STRONG_ETAG.exec(etag.trim())?.[1]
  if (version === undefined) throw new RequestProblem('IF_MATCH_MALFORMED')
  return Number(version)
}

/** A journey's version as a strong ETag. */
export const etagOf = (version: number): string => `"${String(version)}"`
