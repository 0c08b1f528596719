import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { z } from 'zod'
import { STEP_NAMES } from '../../api/step-paths.ts'
import { STEP_BODIES } from '../../api/steps/index.ts'
import { addDays, localDate } from '../../domain/clocks/civil.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import type { Stage } from '../../domain/journey/stage.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { fillIn } from '../../local/journeys/forms.ts'
import type { Body } from '../../local/journeys/format.ts'
import { readJourney } from '../../local/journeys/read.ts'
import type { Scene, Script } from '../../local/journeys/script.ts'
import { bodyOf } from '../support/bodies.ts'

const JOURNEYS = join(import.meta.dirname, '..', 'journeys')

/** The golden journeys and the others: lives to go on from and to depart from. */
export const SCRIPTS: ReadonlyMap<string, Script> = new Map(
  readdirSync(JOURNEYS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readJourney(join(JOURNEYS, name), '2026-01-05T09:00:00Z')]),
)

/** A form, and when it was right if a journey file tells so: its dates are meant for that day. */
export interface Form {
  readonly body: Body
  readonly at?: Instant
}

/** What one entry of a journey file sends: one form, or one for each section, question or party. */
interface Told {
  readonly step: StepName
  readonly isAccepted: boolean
  readonly forms: readonly Required<Form>[]
}

const TOLD: readonly Told[] = [...SCRIPTS.values()].flatMap(({ scenes }) =>
  scenes.flatMap(({ step, bodies, at, expected: { status = 'accepted' } }) =>
    step === undefined
      ? []
      : [{ step, isAccepted: status === 'accepted', forms: bodies.map((body) => ({ body, at })) }],
  ),
)

/** True where a journey file shows this step as it is accepted. */
export const isTold = (name: StepName): boolean => TOLD.some(({ step, isAccepted }) => step === name && isAccepted)

/** Forms that were checked already: the same ones are sent in many lives. */
const filledIn = new WeakMap<Body, ReturnType<typeof fillIn>>()

export function filledInOnce(name: StepName, body: Body): ReturnType<typeof fillIn> {
  const form = filledIn.get(body) ?? fillIn(name, body)
  filledIn.set(body, form)
  return form
}

/** How many forms of each step only the schema allows, and how many are told ones with one field from those. */
const [INVENTED_OF_EACH, BENT_OF_EACH] = [25, 25]

/** A told form in which one field says something else. */
const bend = ({ body, at }: Form, invented: Body, pick: number): Form => {
  const names = Object.keys(invented)
  const name = names[pick % Math.max(1, names.length)]
  const field = name === undefined ? undefined : invented[name]
  return { body: name === undefined || field === undefined ? body : { ...body, [name]: field }, ...(at && { at }) }
}

/** Forms for a step: those of the journey files, the same with one field bent, and some that only the schema allows. */
function formsFor(name: StepName): readonly Form[] {
  const schema: z.ZodType = STEP_BODIES[name]
  const invented = fc.sample(bodyOf(schema), { numRuns: INVENTED_OF_EACH, seed: 1 }) as Body[]
  const told = entriesFor(name, 'ALSO_REFUSED').flat()
  const bent = Array.from({ length: told.length === 0 ? 0 : BENT_OF_EACH }, (_none, pick) => {
    const form = told[pick % told.length]
    return form === undefined ? [] : [bend(form, invented[pick % invented.length] ?? {}, pick)]
  }).flat()
  const all: readonly Form[] = [...told, ...bent, ...invented.map((body) => ({ body }))]
  const unique = [...new Map(all.map((form) => [JSON.stringify(form.body), form])).values()]
  return unique.filter(({ body }) => !('problems' in filledInOnce(name, body)))
}

/** Every different entry of journey files for a step; those that are refused there only where they are wanted. */
function entriesFor(name: StepName, refused: 'ALSO_REFUSED' | 'ACCEPTED'): readonly (readonly Required<Form>[])[] {
  const told = TOLD.filter(({ step, isAccepted }) => step === name && (isAccepted || refused === 'ALSO_REFUSED'))
  return [...new Map(told.map(({ forms }) => [JSON.stringify(forms.map(({ body }) => body)), forms])).values()]
}

const ENTRIES: ReadonlyMap<string, readonly (readonly Form[])[]> = new Map(
  STEP_NAMES.map((name) => [name, entriesFor(name, 'ACCEPTED')]),
)

const FORMS: ReadonlyMap<string, readonly Form[]> = new Map(STEP_NAMES.map((name) => [name, formsFor(name)]))

/** One of the forms of a step; undefined when none has been invented that its schema takes. */
export function formOf(name: StepName, pick: number): Form | undefined {
  const forms = FORMS.get(name) ?? []
  return forms[pick % Math.max(1, forms.length)]
}

/** What journey files send for a step and what is accepted there, entry by entry, beginning with one of them. */
export function toldEntries(name: StepName, first: number): readonly (readonly Form[])[] {
  const entries = ENTRIES.get(name) ?? []
  const from = first % Math.max(1, entries.length)
  return [...entries.slice(from), ...entries.slice(0, from)]
}

/** Where each file says that its journey stands, and what comes then. What it does not say it has said before. */
const PLACES: readonly { readonly stage: Stage; readonly rest: readonly Scene[] }[] = [...SCRIPTS.values()].flatMap(
  ({ scenes }) => {
    let stage: Stage = 'CONTACT'
    return scenes.map(({ expected }, index) => {
      const place = { stage, rest: scenes.slice(index) }
      stage = expected.stage ?? stage
      return place
    })
  },
)

/** What comes in other lives from a place like this one. */
export const placesAt = (stage: Stage): readonly (readonly Scene[])[] =>
  PLACES.filter((place) => place.stage === stage).map(({ rest }) => rest)

const DATE = /^\d{4}-\d\d-\d\d$/

const shifted = <Value>(value: Value, days: number): Value => {
  if (typeof value === 'string') return (DATE.test(value) ? addDays(value, days) : value) as Value
  if (Array.isArray(value)) return value.map((item: unknown) => shifted(item, days)) as Value
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, shifted(item, days)])) as Value
}

const DAY_MS = 86_400_000

/** A told form as it would be filled in now: its dates as far from today as they were, its plan the one that is out. */
export function filledInNow({ body, at }: Form, now: Instant, planVersion: number | undefined): Body {
  const days = at === undefined ? 0 : Math.round((Date.parse(localDate(now)) - Date.parse(localDate(at))) / DAY_MS)
  const today = days === 0 ? body : shifted(body, days)
  return planVersion === undefined || typeof body['planVersion'] !== 'number' ? today : { ...today, planVersion }
}
