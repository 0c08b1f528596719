import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import type { z } from 'zod'
import { STEP_NAMES } from '../../api/step-paths.ts'
import { STEP_BODIES } from '../../api/steps/index.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { fillIn } from '../../local/journeys/forms.ts'
import type { Body } from '../../local/journeys/format.ts'
import { findCaller } from '../../local/journeys/cast.ts'
import { readJourney } from '../../local/journeys/read.ts'
import type { Scene, Script } from '../../local/journeys/script.ts'
import { ROLES } from '../../domain/roles/roles.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import { bodyOf } from '../support/bodies.ts'

const JOURNEYS = join(import.meta.dirname, '..', 'journeys')

/** The golden journeys and the others: lives to go on from and to depart from. */
export const SCRIPTS: ReadonlyMap<string, Script> = new Map(
  readdirSync(JOURNEYS)
    .filter((name) => name.endsWith('.json'))
    .map((name) => [name, readJourney(join(JOURNEYS, name), '2026-01-05T09:00:00Z')]),
)

const toBodies = ({ step, bodies }: Scene): readonly (readonly [StepName, Body])[] =>
  step === undefined ? [] : bodies.map((body) => [step, body] as const)

const told = [...SCRIPTS.values()].flatMap(({ scenes }) => scenes.flatMap(toBodies))

const INVENTED_OF_EACH = 20

/** Forms for a step: those of the journey files, and some that only the schema allows. */
function formsFor(name: StepName): readonly Body[] {
  const schema: z.ZodType = STEP_BODIES[name]
  const invented = fc.sample(bodyOf(schema), { numRuns: INVENTED_OF_EACH, seed: 1 }) as Body[]
  const all = [...told.flatMap(([step, body]) => (step === name ? [body] : [])), ...invented]
  const unique = [...new Map(all.map((body) => [JSON.stringify(body), body])).values()]
  return unique.filter((body) => !('problems' in fillIn(name, body)))
}

const FORMS: ReadonlyMap<string, readonly Body[]> = new Map(STEP_NAMES.map((name) => [name, formsFor(name)]))

/** One of the forms of a step; undefined when none has been invented that its schema takes. */
export function formOf(name: StepName, pick: number): Body | undefined {
  const forms = FORMS.get(name) ?? []
  return forms[pick % Math.max(1, forms.length)]
}

/** Everybody who could send a step: one person for each role. */
export const CAST: readonly Caller[] = ROLES.flatMap((role) => findCaller(role) ?? [])
