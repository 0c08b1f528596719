import { describe, expect, it } from '@jest/globals'
import { z } from 'zod'
import { documentedError, ERRORS } from '../../api/error-catalogue.ts'
import { problemFor } from '../../api/problem.ts'
import { PROBLEMS } from '../../api/problem-table.ts'
import { RequestProblem } from '../../api/request-problem.ts'
import { bankHolidaysUnknown } from '../../domain/clocks/refusal.ts'
import { REFUSALS } from '../../domain/journey/parts.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { Failure } from '../../use-cases/failures.ts'

const ID = '00000000-0000-4000-8000-000000000001'

const refusal = (kind: Refused['refusal']['kind']) =>
  new Refused({ code: 'SOME_CODE', kind, rule: 'R-PAN-06', detail: 'It may not be.', whatToDo: 'Do otherwise.' })

describe('an error as an answer', () => {
  it.each([
    ['RULE', 422],
    ['STATE', 409],
    ['ROLE', 403],
    ['STALE', 412],
  ] as const)('says of a refusal of kind %s: %i', (kind, status) => {
    const { problem } = problemFor(refusal(kind), ID)
    expect(problem).toMatchObject({
      type: '/problems/SOME_CODE',
      status,
      code: 'SOME_CODE',
      rule: 'R-PAN-06',
      detail: 'It may not be.',
      whatToDo: 'Do otherwise.',
      instance: ID,
    })
  })

  it.each([
    ['JOURNEY_NOT_FOUND', 404],
    ['OPEN_JOURNEY_EXISTS', 409],
    ['KEY_USED_FOR_ANOTHER_REQUEST', 422],
    ['TOO_MANY_STEPS_AT_ONCE', 429],
    ['TEMPORAL_AWAY', 503],
    ['DATABASE_AWAY', 503],
  ] as const)('says of the failure %s: %i', (code, status) => {
    const { problem, headers } = problemFor(new Failure(code), ID)
    expect(problem).toMatchObject({ code, status })
    expect('Retry-After' in headers).toBe(status === 429 || status === 503)
  })

  it('promises that nothing will happen only where that is so', () => {
    expect(problemFor(new Failure('TEMPORAL_AWAY'), ID).problem.detail).toContain('nothing will happen')
    expect(problemFor(new Failure('DATABASE_AWAY'), ID).problem.detail).not.toContain('nothing will happen')
  })

  it('lets the clocks say why a date cannot be worked out', () => {
    const error = new Failure('DATES_CANNOT_BE_WORKED_OUT', 'No bank holidays of 2031.', bankHolidaysUnknown(2031))
    const { problem } = problemFor(error, ID)
    expect(problem).toMatchObject({ status: 422, rule: '0.4.9' })
    expect(problem.whatToDo).toContain('2031')
  })

  it('0.4.9 takes no year that nobody has entered for a defect, wherever it is met', () => {
    const { problem } = problemFor(bankHolidaysUnknown(2031), ID)
    expect(problem).toMatchObject({ status: 422, code: 'DATES_CANNOT_BE_WORKED_OUT', rule: '0.4.9' })
    expect(problem.whatToDo).toContain('2031')
  })

  it.each([
    ['a code of Prisma', { code: 'P1001' }],
    ['what the adapter wraps', { meta: { driverAdapterError: { cause: { kind: 'DatabaseNotReachable' } } } }],
    ['a shutdown of PostgreSQL', { cause: { originalCode: '57P01' } }],
    ['a lost connection', new Error('Connection terminated unexpectedly')],
  ])('knows a database that is away by %s', (_how, error) => {
    expect(problemFor(error, ID).problem).toMatchObject({ code: 'DATABASE_AWAY', status: 503 })
  })

  it('lists every problem of a body at its place', () => {
    const schema = z.strictObject({ a: z.strictObject({ b: z.string() }), 'x/y': z.boolean() })
    const parsed = schema.safeParse({ a: { b: 1, 'c~d': 2 }, 'x/y': 'no' })
    const { problem } = problemFor(parsed.error, ID)
    expect(problem.status).toBe(400)
    expect(problem.errors?.map(({ pointer, code }) => [pointer, code])).toEqual([
      ['/a/b', 'WRONG_TYPE'],
      ['/a/c~0d', 'UNKNOWN_FIELD'],
      ['/x~1y', 'WRONG_TYPE'],
    ])
  })

  it('tells nothing of a defect', () => {
    const { problem } = problemFor(new Error('SELECT secret FROM person at /srv/app'), ID)
    expect(problem).toMatchObject({ status: 500, code: 'UNEXPECTED' })
    expect(JSON.stringify(problem)).not.toContain('secret')
  })

  it('keeps the headers that a problem needs', () => {
    const error = new RequestProblem('METHOD_NOT_ALLOWED', { headers: { Allow: 'GET' } })
    expect(problemFor(error, ID).headers).toEqual({ Allow: 'GET' })
  })
})

describe('the catalogue of codes', () => {
  it('documents every code once', () => {
    const codes = [...ERRORS.ofRequests, ...ERRORS.ofRules].map(({ code }) => code)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes).toEqual(expect.arrayContaining([...Object.keys(PROBLEMS), ...Object.keys(REFUSALS)]))
  })

  it('explains a code by itself', () => {
    expect(documentedError('ROLE_MAY_NOT')).toMatchObject({ status: 403 })
    expect(documentedError('NO_SUCH_CODE')).toBeUndefined()
  })
})
