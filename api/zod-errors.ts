import type { z } from 'zod'
import { pointerTo } from './pointer.ts'
import type { ErrorAt } from './request-problem.ts'

/** Codes that stay, whatever the validating library calls them. */
const CODES: Readonly<Record<string, string>> = {
  invalid_type: 'WRONG_TYPE',
  unrecognized_keys: 'UNKNOWN_FIELD',
  invalid_value: 'NOT_A_CHOICE',
  too_small: 'TOO_SMALL',
  too_big: 'TOO_LARGE',
  invalid_format: 'WRONG_FORMAT',
  invalid_union: 'NOT_A_CHOICE',
  not_multiple_of: 'WRONG_TYPE',
}

/** Schemas are asked with this, so that a field that is not there can be told from one that is wrong. */
export const REPORT_INPUT = { reportInput: true } as const

const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.path.length > 0 && 'input' in issue && issue.input === undefined

function errorsAt(issue: z.core.$ZodIssue): readonly ErrorAt[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'UNKNOWN_FIELD',
      detail: 'This field is not known here',
    }))
  }
  const pointer = pointerTo(issue.path)
  return isMissing(issue)
    ? [{ pointer, code: 'MISSING', detail: 'This field is missing' }]
    : [{ pointer, code: CODES[issue.code] ?? 'INVALID', detail: wordsOf(issue) }]
}

const wordsOf = ({ code, message }: z.core.$ZodIssue): string =>
  code === 'invalid_union' ? 'This fits none of the forms that it may have' : message

/** Every problem of a body at once, each at its place. */
export const errorsOf = (error: z.ZodError): readonly ErrorAt[] => error.issues.flatMap(errorsAt)
