import { inspectJson } from '../../api/json-text.ts'
import { splitBody } from '../../api/split.ts'
import { STEP_BODIES } from '../../api/steps/index.ts'
import { personBody, profileOf } from '../../api/steps/person.ts'
import { errorsOf, REPORT_INPUT } from '../../api/zod-errors.ts'
import type { TakeOverJourneyFacts } from '../../domain/taking-over/facts.ts'
import type { Line, LineProblem } from '../../use-cases/taking-over/line.ts'
import { CHECKED, problemAt } from '../../use-cases/taking-over/problems.ts'

/** When people are told of dates that have passed is the choice of whoever runs the import, for the file as a whole. */
const journey = STEP_BODIES.takeOverJourney.omit({ ringFrom: true })
export const lineBody = journey.extend({ person: personBody })

const MAX_DEPTH = 12

export interface ReadLines {
  readonly lines: readonly Line[]
  readonly problems: readonly LineProblem[]
  /** Lines with something on them. */
  readonly count: number
}

/** Every line of a file in the form that it has to have, and everything that is wrong with the form of the others. */
export function readLines(text: string): ReadLines {
  const written = text
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter((line) => line.text !== '')
  const read = written.map(readLine)
  return {
    lines: read.flatMap((each) => ('line' in each ? [each.line] : [])),
    problems: read.flatMap((each) => ('line' in each ? [] : each.problems)),
    count: written.length,
  }
}

type ReadLine = { readonly line: Line } | { readonly problems: readonly LineProblem[] }

function readLine({ text, number }: { readonly text: string; readonly number: number }): ReadLine {
  const value = objectIn(text)
  if (value === undefined) return { problems: [problemAt(number, '', CHECKED.NOT_JSON)] }
  const parsed = lineBody.safeParse(value, REPORT_INPUT)
  const found = [...inspectJson(text, MAX_DEPTH).errors, ...(parsed.success ? [] : errorsOf(parsed.error))]
  const once = [...new Map(found.map((error) => [`${error.pointer} ${error.code}`, error])).values()]
  if (once.length > 0 || !parsed.success) return { problems: once.map((error) => problemOfForm(number, error)) }
  const { person, ...rest } = parsed.data
  const { facts, personal } = splitBody(journey, rest)
  return {
    line: {
      number,
      id: rest.id,
      text: inOneOrder(value),
      facts: facts as TakeOverJourneyFacts,
      personal,
      person: profileOf(person),
    },
  }
}

/** A program that writes the same line again may write its keys in another order. */
const inOneOrder = (value: object): string =>
  JSON.stringify(value, (_key, each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each)
      ? Object.fromEntries(Object.entries(each).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : each,
  )

function objectIn(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? value : undefined
  } catch {
    // The parser's own words quote the line, so they stop here.
    return undefined
  }
}

/** A name that somebody made up may say anything; only what looks like the name of a field is told. */
const asField = (pointer: string): string => (/^(\/[A-Za-z0-9]{1,40})*$/.test(pointer) ? pointer : '')

const problemOfForm = (
  number: number,
  { pointer, code, detail }: { readonly pointer: string; readonly code: string; readonly detail: string },
): LineProblem =>
  code === 'MISSING'
    ? problemAt(number, asField(pointer), { code, detail: 'This field is missing.', whatToDo: 'Fill it in.' })
    : problemAt(number, asField(pointer), {
        code,
        detail: 'This field is not as it has to be.',
        whatToDo: `${detail}.`.replace(/\.\.$/, '.'),
      })
