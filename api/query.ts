import { z } from 'zod'
import { instant } from './answers.ts'
import { RequestProblem } from './request-problem.ts'
import { errorsOf, REPORT_INPUT } from './zod-errors.ts'

const NOTHING = z.strictObject({})

/** The query of an address, by its schema. @throws RequestProblem with every problem at once */
export function parseQuery(schema: z.ZodObject = NOTHING, query: unknown): Readonly<Record<string, unknown>> {
  const parsed = schema.safeParse(query, REPORT_INPUT)
  if (!parsed.success) throw new RequestProblem('QUERY_INVALID', { errors: errorsOf(parsed.error) })
  return parsed.data
}

const MOST_ON_A_PAGE = 100

/** How many entries a page has. */
export const limit = z
  .string()
  .regex(/^\d{1,4}$/, 'Use a whole number')
  .transform(Number)
  .pipe(
    z
      .number()
      .min(1, 'Ask for at least 1')
      .max(MOST_ON_A_PAGE, `Ask for at most ${String(MOST_ON_A_PAGE)}`),
  )
  .default(25)
  .meta({ description: `Entries on a page, from 1 to ${String(MOST_ON_A_PAGE)}; 25 unless said` })

const EARLIEST = '1900'
const LATEST = '2201'

/** An instant in years that PostgreSQL and Temporal both hold, and that a journey can have. */
export const instantInReach = instant.refine(
  (text) => text >= EARLIEST && text < LATEST,
  'Use a year from 1900 to 2200',
)

/** Where a page begins: as the page before gave it in `next`. Its inside is nobody's business. */
export function cursorOf<Place>(place: z.ZodType<Place>) {
  return z
    .string()
    .max(400)
    .transform((text, context): Place => {
      const parsed = place.safeParse(decode(text))
      if (parsed.success) return parsed.data
      context.addIssue('This is not a place that a page before gave in `next`')
      return z.NEVER
    })
    .optional()
    .meta({ description: 'Where the page begins: `next` of the page before' })
}

const encodeCursor = (place: unknown): string => Buffer.from(JSON.stringify(place)).toString('base64url')

/** The part of a page's answer that says where the next one begins; nothing on the last page. */
export const nextPage = (place: unknown): { readonly next?: string } =>
  place === undefined ? {} : { next: encodeCursor(place) }

function decode(text: string): unknown {
  try {
    return JSON.parse(Buffer.from(text, 'base64url').toString('utf8'))
  } catch {
    return undefined
  }
}
