import { z } from 'zod'
import { pointerTo } from './pointer.ts'

/** A body in two parts: what goes to the journey, and what stays sealed in PostgreSQL. */
export interface SplitBody {
  readonly facts: unknown
  /** By JSON pointer into the body. */
  readonly personal: Readonly<Record<string, string>>
}

type Schema = z.core.$ZodType

/** Optional, nullable, default and the like: what they wrap decides. */
const unwrap = (schema: Schema): Schema => {
  const { innerType } = schema._zod.def as { readonly innerType?: Schema }
  return innerType === undefined ? schema : unwrap(innerType)
}

const isMarked = (schema: Schema): boolean => z.globalRegistry.get(schema)?.['personal'] === true

/** Any wrapper may carry the mark, too. */
function isPersonal(schema: Schema): boolean {
  const { innerType } = schema._zod.def as { readonly innerType?: Schema }
  return isMarked(schema) || (innerType !== undefined && isPersonal(innerType))
}

/** Everything found on the way down goes into one collection. */
type Collect = (pointer: string, text: string) => void

const GONE = Symbol('personal')

/**
 * Takes the personal fields out of a parsed body.
 * @param schema what the body was parsed with; its marks decide (`personal` in api/steps/personal.ts)
 */
export function splitBody(schema: z.ZodType, body: unknown): SplitBody {
  const personal: Record<string, string> = {}
  const facts = withoutPersonal(schema, body, {
    path: [],
    collect: (pointer, text) => {
      personal[pointer] = text
    },
  })
  return { facts: facts === GONE ? undefined : facts, personal }
}

interface Place {
  readonly path: readonly PropertyKey[]
  readonly collect: Collect
}

function withoutPersonal(schema: Schema, value: unknown, place: Place): unknown {
  if (isPersonal(schema)) {
    if (typeof value === 'string') place.collect(pointerTo(place.path), value)
    return GONE
  }
  const inner = unwrap(schema)
  if (typeof value !== 'object' || value === null) return value
  if (inner instanceof z.ZodUnion) return withoutPersonal(variantOf(inner, value), value, place)
  if (inner instanceof z.ZodArray) return arrayWithout(inner, value as readonly unknown[], place)
  if (inner instanceof z.ZodObject) return objectWithout(inner, value as Readonly<Record<string, unknown>>, place)
  throw new Error(`Cannot tell what is personal in a ${inner._zod.def.type}`)
}

const arrayWithout = (schema: z.ZodArray, items: readonly unknown[], { path, collect }: Place): unknown[] =>
  items
    .map((item, index) => withoutPersonal(schema.element, item, { path: [...path, index], collect }))
    .filter((item) => item !== GONE)

function objectWithout(
  schema: z.ZodObject<z.core.$ZodShape>,
  fields: Readonly<Record<string, unknown>>,
  { path, collect }: Place,
): object {
  const kept = Object.entries(fields).flatMap(([name, value]) => {
    const field = schema.shape[name]
    if (field === undefined) throw new Error(`${name} is in the body and not in its schema`)
    const fact = withoutPersonal(field, value, { path: [...path, name], collect })
    return fact === GONE || fact === undefined ? [] : [[name, fact] as const]
  })
  return Object.fromEntries(kept)
}

function variantOf(schema: z.ZodUnion, value: unknown): Schema {
  const variant = schema.options.find((option) => z.safeParse(option, value).success)
  if (variant === undefined) throw new Error('The body is none of the variants of its schema')
  return variant
}
