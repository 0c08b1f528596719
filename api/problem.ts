import { ZodError } from 'zod'
import { ClockRefusal } from '../domain/clocks/refusal.ts'
import { Refused, type Refusal, type RefusalKind } from '../domain/shared/refusal.ts'
import { Failure } from '../use-cases/failures.ts'
import { InvalidRuleChange } from '../use-cases/rule-changes/invalid.ts'
import { asKnownTrouble } from '../use-cases/trouble.ts'
import { PROBLEMS, type ProblemCode } from './problem-table.ts'
import { RequestProblem, type ErrorAt } from './request-problem.ts'
import { errorsOf } from './zod-errors.ts'

/** RFC 9457. What the client gets for anything that is not the answer it asked for. */
export interface Problem {
  /** Where the code is explained. */
  readonly type: string
  readonly title: string
  readonly status: number
  readonly detail: string
  /** The write's Idempotency-Key where it had one, so that a repeat is answered alike; else the request's id. */
  readonly instance: string
  readonly code: string
  /** The rule that decided, when one did. */
  readonly rule?: string
  readonly whatToDo: string
  readonly errors?: readonly ErrorAt[]
}

export interface ProblemAnswer {
  readonly problem: Problem
  readonly headers: Readonly<Record<string, string>>
}

/** How a refusal by the rules is answered, by its kind. */
export const REFUSAL_ANSWERS: Readonly<Record<RefusalKind, { readonly status: number; readonly title: string }>> = {
  RULE: { status: 422, title: 'A rule does not allow this' },
  STATE: { status: 409, title: 'Not possible where the journey stands' },
  ROLE: { status: 403, title: 'Not for your role' },
  STALE: { status: 412, title: 'The journey has moved on' },
}

const typeOf = (code: string): string => `/problems/${code}`

/**
 * The one place where an error becomes an answer. What is not known here is a defect: it says nothing of itself.
 * @param instance names the request in the answer and in the log
 */
export function problemFor(error: unknown, instance: string): ProblemAnswer {
  const known = asKnownTrouble(error)
  if (known instanceof Refused) return { problem: refused(known.refusal, instance), headers: {} }
  if (known instanceof Failure) return failed(known, instance)
  if (known instanceof RequestProblem) {
    const { code, errors, headers } = known
    return worded(code, instance, { headers, more: errors.length === 0 ? {} : { errors } })
  }
  if (known instanceof ZodError) return worded('BODY_INVALID', instance, { more: { errors: errorsOf(known) } })
  return worded(known instanceof URIError ? 'ADDRESS_MALFORMED' : 'UNEXPECTED', instance)
}

/** A refusal by the rules, in its own words. */
export function refused({ code, kind, rule, detail, whatToDo }: Refusal, instance: string): Problem {
  const { status, title } = REFUSAL_ANSWERS[kind]
  const named = rule === undefined ? {} : { rule }
  return { type: typeOf(code), title, status, detail, instance, code, ...named, whatToDo }
}

/** A date that cannot be worked out says so in the words of the clocks. */
function failed(failure: Failure, instance: string): ProblemAnswer {
  const { code, detail, cause } = failure
  const ofClock = cause instanceof ClockRefusal ? { rule: cause.rule, whatToDo: cause.whatToDo } : {}
  const described = detail === undefined ? {} : { detail: `${PROBLEMS[code].detail} ${detail}` }
  const errors = failure instanceof InvalidRuleChange ? { errors: failure.problems } : {}
  return worded(code, instance, { more: { ...described, ...ofClock, ...errors } })
}

interface Particulars {
  readonly headers?: Readonly<Record<string, string>>
  readonly more?: Partial<Problem>
}

function worded(code: ProblemCode, instance: string, { headers = {}, more = {} }: Particulars = {}): ProblemAnswer {
  const { status, title, rule, detail, whatToDo, retryAfterSeconds } = PROBLEMS[code]
  const named = rule === undefined ? {} : { rule }
  return {
    problem: { type: typeOf(code), title, status, detail, instance, code, ...named, whatToDo, ...more },
    headers: { ...headers, ...(retryAfterSeconds === undefined ? {} : { 'Retry-After': String(retryAfterSeconds) }) },
  }
}
