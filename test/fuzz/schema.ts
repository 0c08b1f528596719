import fc from 'fast-check'
import { HOSTILE_TEXTS } from './texts.ts'

/** A schema as the document has it, as far as the document uses JSON Schema. */
export interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly propertyNames?: Schema
  readonly items?: Schema
  readonly minItems?: number
  readonly maxItems?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly minLength?: number
  readonly maxLength?: number
  readonly pattern?: string
  readonly format?: string
}

export type SchemaByName = Readonly<Record<string, Schema>>

const LONGEST_LIST = 3
const LONGEST_TEXT = 40
const ANY = fc.constantFrom<unknown>('text', 1, true, null)

/** Values that a schema of the document takes, texts that nobody would write by accident among them. */
export function valueOf(schema: Schema, named: SchemaByName): fc.Arbitrary<unknown> {
  if (schema.$ref !== undefined) return valueOf(named[schema.$ref.replace('#/components/schemas/', '')] ?? {}, named)
  if ('const' in schema) return fc.constant(schema.const)
  if (schema.enum !== undefined) return fc.constantFrom(...schema.enum)
  const ways = schema.anyOf ?? schema.oneOf
  if (ways !== undefined) return fc.oneof(...ways.map((way) => valueOf(way, named)))
  return BY_TYPE[schema.type ?? '']?.(schema, named) ?? ANY
}

const BY_TYPE: Readonly<Record<string, (schema: Schema, named: SchemaByName) => fc.Arbitrary<unknown>>> = {
  object: objectOf,
  array: ({ items = {}, minItems = 0, maxItems = LONGEST_LIST }, named) =>
    fc.array(valueOf(items, named), {
      minLength: minItems,
      maxLength: Math.max(minItems, Math.min(maxItems, LONGEST_LIST)),
    }),
  string: textOf,
  boolean: () => fc.boolean(),
  null: () => fc.constant(null),
  integer: (schema) => fc.integer(boundsOf(schema)),
  number: (schema) => fc.integer(boundsOf(schema)),
}

const boundsOf = ({ minimum = 0, maximum = 1_000_000 }: Schema) => ({
  min: Math.ceil(Math.max(minimum, -1_000_000_000)),
  max: Math.floor(Math.min(maximum, 1_000_000_000)),
})

function objectOf(schema: Schema, named: SchemaByName): fc.Arbitrary<unknown> {
  const { properties = {}, required = [], additionalProperties, propertyNames } = schema
  const fields = Object.entries(properties).map(([name, field]) => [name, valueOf(field, named)] as const)
  const known = fc.record(Object.fromEntries(fields), {
    requiredKeys: [...required].filter((name) => name in properties),
  })
  if (typeof additionalProperties !== 'object') return known
  const names = valueOf(propertyNames ?? { type: 'string', maxLength: 12 }, named).map(String)
  const others = fc.dictionary(names, valueOf(additionalProperties, named), { maxKeys: LONGEST_LIST })
  return fc.tuple(known, others).map(([one, other]) => ({ ...other, ...one }))
}

const date = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((day) => day.toISOString())

const FORMATS: Readonly<Record<string, fc.Arbitrary<string>>> = {
  date: date.map((text) => text.slice(0, 10)),
  'date-time': date.map((text) => text.replace(/\.\d+Z$/, 'Z')),
  uuid: fc.uuid(),
  email: fc.constantFrom('ann@council.example', "o'brien+x@council.example"),
}

function textOf({ format = '', pattern, minLength = 0, maxLength = LONGEST_TEXT }: Schema): fc.Arbitrary<string> {
  const ofFormat = FORMATS[format]
  if (ofFormat !== undefined) return ofFormat
  if (pattern !== undefined) return matching(pattern)
  const longest = Math.max(minLength, Math.min(maxLength, LONGEST_TEXT))
  const fitting = HOSTILE_TEXTS.filter(({ length }) => length >= minLength && length <= maxLength)
  const ordinary = fc.string({ minLength, maxLength: longest, unit: 'grapheme' })
  return fitting.length === 0 ? ordinary : fc.oneof(ordinary, fc.constantFrom(...fitting))
}

/** A pattern that looks ahead cannot be followed; it is the one of spans of time. */
const LOOKS_AHEAD = fc.constantFrom('P7D', 'P1W2D', 'PT48H', 'P1DT30M')

const matching = (pattern: string): fc.Arbitrary<string> =>
  pattern.includes('(?=') ? LOOKS_AHEAD : fc.stringMatching(new RegExp(pattern))
