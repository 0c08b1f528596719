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

const NOT_KNOWN = 'Leave out this field: it is not known here'

/** Every number here is whole. */
const BY_TYPE: Readonly<Record<string, string>> = {
  boolean: 'Use true or false',
  string: 'Use text',
  number: 'Use a whole number',
  int: 'Use a whole number',
  array: 'Use a list',
  object: 'Use an object with fields',
  record: 'Use an object with fields',
  never: 'Leave out this field',
  undefined: 'Leave out this field',
  null: 'Use null',
}

const BY_FORMAT: Readonly<Record<string, string>> = {
  date: 'Use a date that there is, such as 2026-03-27',
  datetime: 'Use an instant in UTC, such as 2026-03-27T17:00:00Z',
  guid: 'Use a UUID',
  uuid: 'Use a UUID',
  email: 'Use an e-mail address',
}

/** What the amount of each kind of thing is counted in. */
const COUNTED: Readonly<Record<string, string>> = { string: ' characters', array: ' entries', set: ' entries' }

const choice = (values: readonly unknown[]): string =>
  values.length === 1 ? `Use ${String(values[0])}` : `Use one of: ${values.map(String).join(', ')}`

type Raw<Code extends z.core.$ZodIssue['code']> = Extract<z.core.$ZodRawIssue, { readonly code: Code }>

const counted = (origin: string): string => COUNTED[origin] ?? ''

const least = ({ minimum, origin }: Raw<'too_small'>): string => `Use ${String(minimum)}${counted(origin)} or more`

const most = ({ maximum, origin }: Raw<'too_big'>): string =>
  `Use ${String(maximum)}${counted(origin)} or ${origin in COUNTED ? 'fewer' : 'less'}`

const union = ({ options }: Raw<'invalid_union'>): string =>
  Array.isArray(options) ? choice(options) : 'This fits none of the forms that it may have'

/** Plain words in place of the validating library's own; a schema's own words stand before these. */
function plainWords(issue: z.core.$ZodRawIssue): string {
  switch (issue.code) {
    case 'invalid_type':
      return BY_TYPE[issue.expected] ?? 'Use another kind of value'
    case 'invalid_value':
      return choice(issue.values)
    case 'invalid_format':
      return BY_FORMAT[issue.format] ?? 'Use the form that this field has'
    case 'invalid_union':
      return union(issue)
    case 'too_small':
      return least(issue)
    case 'too_big':
      return most(issue)
    default:
      return 'Correct this field'
  }
}

/** Schemas are asked with this: a field that is not there can be told from one that is wrong, and the words are plain. */
export const REPORT_INPUT = { reportInput: true, error: plainWords } as const

const isMissing = (issue: z.core.$ZodIssue): boolean =>
  issue.path.length > 0 && 'input' in issue && issue.input === undefined

function errorsAt(issue: z.core.$ZodIssue): readonly ErrorAt[] {
  if (issue.code === 'unrecognized_keys') {
    return issue.keys.map((key) => ({
      pointer: pointerTo([...issue.path, key]),
      code: 'UNKNOWN_FIELD',
      detail: NOT_KNOWN,
    }))
  }
  const pointer = pointerTo(issue.path)
  return isMissing(issue)
    ? [{ pointer, code: 'MISSING', detail: 'This field is missing' }]
    : [{ pointer, code: CODES[issue.code] ?? 'INVALID', detail: issue.message }]
}

/** Every problem of a body at once, each at its place. */
export const errorsOf = (error: z.ZodError): readonly ErrorAt[] => error.issues.flatMap(errorsAt)
