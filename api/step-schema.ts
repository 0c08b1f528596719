import { z } from 'zod'
import type { StepName } from '../domain/journey/parts.ts'
import { STEP_BODIES } from './steps/index.ts'

const made = new Map<StepName, object>()

/** The body of a step as JSON Schema; fields with `personal: true` are kept encrypted. Made once. */
export function stepSchema(name: StepName): object {
  const known = made.get(name)
  if (known !== undefined) return known
  const schema = z.toJSONSchema(STEP_BODIES[name], { io: 'input' })
  made.set(name, schema)
  return schema
}
