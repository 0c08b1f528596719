import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { STEP_OF, type JourneyFile } from '../journeys/format.ts'
import { resolveDates } from '../journeys/moment.ts'
import more from './more-examples.json' with { type: 'json' }

/** The journeys of the demonstration come first, for they are told best. */
const JOURNEYS = ['../journeys', '../../test/journeys'].map((folder) => join(import.meta.dirname, folder))

/** What dates that count from the first entry count from, where no file says so. */
const A_MONDAY = '2026-03-02T09:00:00Z'

/** Of a letter that a journey file names by its kind. */
const A_LETTER = '018f0000-0000-7000-8000-000000000001-3-0'

/** The body of a step that opens a journey says as well who it is about. */
const OPENING = ['record-contact', 'take-over-journey']

type Body = Readonly<Record<string, unknown>>

const bodiesIn = ({ entries, starts, person }: JourneyFile): readonly (readonly [string, Body])[] =>
  entries.flatMap(({ do: step, with: form = {}, forEach = {}, then }) => {
    if (step === undefined || (then?.status ?? 'accepted') !== 'accepted') return []
    const each = Object.fromEntries(Object.entries(forEach).map(([field, [first]]) => [field, first]))
    const letter = 'letter' in form ? { letter: A_LETTER } : {}
    const about = OPENING.includes(step) ? { person } : {}
    return [[step, resolveDates({ ...form, ...each, ...letter, ...about }, starts ?? A_MONDAY)]]
  })

/** A body for each step, by the step's name: the first that a journey of the tests is accepted with, else one of ours. */
export function stepExamples(): ReadonlyMap<string, Body> {
  const files = JOURNEYS.flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
  const journeys = files
    .filter((file) => file.endsWith('.json'))
    .map((file) => JSON.parse(readFileSync(file, 'utf8')) as JourneyFile)
  const examples = new Map<string, Body>(Object.entries<Body>(more))
  for (const [step, body] of journeys.flatMap(bodiesIn).toReversed()) {
    const name = STEP_OF.get(step)
    if (name !== undefined) examples.set(name, body)
  }
  return examples
}
