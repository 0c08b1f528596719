import type { z } from 'zod'
import { splitBody } from '../../api/split.ts'
import { STEP_BODIES } from '../../api/steps/index.ts'
import { errorsOf } from '../../api/zod-errors.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import type { Body } from './format.ts'
import type { FilledIn } from './machine-step.ts'

/** A form with every field that is wrong, by JSON pointer. */
export interface Misfilled {
  readonly problems: readonly { readonly field: string; readonly detail: string }[]
}

/** A step's form, parsed and split as the API does it. */
export function fillIn(step: StepName, body: Body): FilledIn | Misfilled {
  const schema: z.ZodType = STEP_BODIES[step]
  const parsed = schema.safeParse(body)
  return parsed.success
    ? splitBody(schema, parsed.data)
    : { problems: errorsOf(parsed.error).map(({ pointer, detail }) => ({ field: pointer, detail })) }
}
