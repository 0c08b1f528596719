import { REFUSALS } from '../domain/journey/parts.ts'
import { PROBLEMS } from './problem-table.ts'
import { REFUSAL_ANSWERS } from './problem.ts'

/** One code as it is documented. */
export interface DocumentedError {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly rule?: string
  readonly detail: string
  readonly whatToDo: string
}

const ofRequests: readonly DocumentedError[] = Object.entries(PROBLEMS).map(
  ([code, { retryAfterSeconds, ...wording }]) => ({ code, ...wording }),
)

const ofRules: readonly DocumentedError[] = Object.values(REFUSALS).map(({ code, kind, rule, detail, whatToDo }) => ({
  code,
  ...REFUSAL_ANSWERS[kind],
  ...(rule === undefined ? {} : { rule }),
  detail,
  whatToDo,
}))

/** Every code that a problem can carry: those of requests, then those of the rules. */
export const ERRORS = { ofRequests, ofRules }

/** A code's documentation; undefined when there is no such code. */
export const documentedError = (code: string): DocumentedError | undefined =>
  [...ofRequests, ...ofRules].find((error) => error.code === code)
