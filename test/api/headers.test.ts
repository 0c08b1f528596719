import { describe, expect, it } from '@jest/globals'
import { etagOf, expectedVersion, idempotencyKey } from '../../api/headers.ts'

const KEY = '0199AAAA-0000-7000-8000-000000000001'

describe('the key of a write', () => {
  it('is one key in any case', () => {
    expect(idempotencyKey({ 'idempotency-key': KEY })).toBe(KEY.toLowerCase())
  })

  it.each([
    ['missing', undefined, 'IDEMPOTENCY_KEY_MISSING'],
    ['no UUID', 'again', 'IDEMPOTENCY_KEY_MALFORMED'],
    ['empty', '', 'IDEMPOTENCY_KEY_MALFORMED'],
    ['sent twice', `${KEY}, ${KEY}`, 'IDEMPOTENCY_KEY_MALFORMED'],
    ['followed by something', `${KEY}'; --`, 'IDEMPOTENCY_KEY_MALFORMED'],
  ])('is refused when it is %s', (_how, key, code) => {
    expect(() => idempotencyKey(key === undefined ? {} : { 'idempotency-key': key })).toThrow(code)
  })
})

describe('the version that a step is based on', () => {
  it('is the ETag that the journey gave', () => {
    expect(expectedVersion({ 'if-match': etagOf(12) })).toBe(12)
  })

  it.each([
    ['missing', undefined, 'IF_MATCH_MISSING'],
    ['weak', 'W/"12"', 'IF_MATCH_MALFORMED'],
    ['bare', '12', 'IF_MATCH_MALFORMED'],
    ['any', '*', 'IF_MATCH_MALFORMED'],
    ['one of two', '"12", "13"', 'IF_MATCH_MALFORMED'],
    ['negative', '"-1"', 'IF_MATCH_MALFORMED'],
    ['beyond all numbers', '"99999999999999999999"', 'IF_MATCH_MALFORMED'],
  ])('is refused when it is %s', (_how, etag, code) => {
    expect(() => expectedVersion(etag === undefined ? {} : { 'if-match': etag })).toThrow(code)
  })
})
