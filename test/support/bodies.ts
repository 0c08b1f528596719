import fc from 'fast-check'
import { z } from 'zod'

/** Stands once in every personal field, so that none can slip through unseen. */
export const PERSONAL_MARK = 'PERSONAL-MARK'

type Schema = z.core.$ZodType

const isPersonal = (schema: Schema): boolean => z.globalRegistry.get(schema)?.['personal'] === true

/** Texts that the patterns of codes, ids and dates allow. */
const TEXTS = [
  'TEAM-NORTH',
  'carer-1',
  'concern-1',
  'RXX01',
  'en',
  'staff-practitioner',
  '2026-03-27',
  '2026-03-27T10:00:00Z',
  '018f0000-0000-7000-8000-000000000001-3-0',
  '018f0000-0000-7000-8000-000000000001',
  'JourneyRepaired',
  'E06000099',
  '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
]

/** The same in a personal field that takes no free text, for it is an NHS number. */
export const PERSONAL_NUMBER = '943 476 5919'

const personalTextOf = (schema: Schema): string =>
  z.safeParse(schema, PERSONAL_MARK).success ? PERSONAL_MARK : PERSONAL_NUMBER

type Text = z.ZodString | z.ZodGUID | z.ZodISODate | z.ZodISODateTime

const isText = (schema: Schema): schema is Text =>
  [z.ZodString, z.ZodGUID, z.ZodISODate, z.ZodISODateTime].some((kind) => schema instanceof kind)

function textOf(schema: Text): fc.Arbitrary<string> {
  return fc.constantFrom(...TEXTS.filter((text) => z.safeParse(schema, text).success))
}

function numberOf({ minValue, maxValue }: z.ZodNumber): fc.Arbitrary<number> {
  return fc.integer({
    min: Math.ceil(Math.max(minValue ?? 0, 0)),
    max: Math.floor(Math.min(maxValue ?? 1000, 1_000_000)),
  })
}

const LENGTHS = [0, 1, 2, 3]

function arrayOf(schema: z.ZodArray): fc.Arbitrary<unknown[]> {
  const allowed = LENGTHS.filter((length) => isLengthAllowed(schema, length))
  return fc
    .constantFrom(...allowed)
    .chain((length) =>
      fc.uniqueArray(bodyOf(schema.element), { maxLength: length, selector: (item) => JSON.stringify(item) }),
    )
}

const isLengthAllowed = (schema: z.ZodArray, length: number): boolean => {
  const issues = z.safeParse(schema, Array.from({ length })).error?.issues ?? []
  return issues.every(({ path }) => path.length > 0)
}

/** Bodies that a schema takes, every optional field now there and now not. */
export function bodyOf(schema: Schema): fc.Arbitrary<unknown> {
  if (isPersonal(schema)) return fc.constant(personalTextOf(schema))
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodExactOptional) return bodyOf(schema.unwrap())
  if (schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault) return bodyOf(schema.unwrap())
  if (schema instanceof z.ZodNullable) return fc.option(bodyOf(schema.unwrap()))
  if (schema instanceof z.ZodObject) return objectOf(schema)
  if (schema instanceof z.ZodArray) return arrayOf(schema)
  if (schema instanceof z.ZodUnion) return fc.oneof(...schema.options.map(bodyOf))
  return scalarOf(schema)
}

function scalarOf(schema: Schema): fc.Arbitrary<unknown> {
  if (schema instanceof z.ZodBoolean) return fc.boolean()
  if (schema instanceof z.ZodEnum) return fc.constantFrom(...schema.options)
  if (schema instanceof z.ZodLiteral) return fc.constantFrom(...schema.values)
  if (schema instanceof z.ZodNumber) return numberOf(schema)
  if (isText(schema)) return textOf(schema)
  throw new Error(`No bodies can be made for a ${schema._zod.def.type}`)
}

function objectOf(schema: z.ZodObject<z.core.$ZodShape>): fc.Arbitrary<unknown> {
  const entries = Object.entries(schema.shape)
  const isOptional = (field: Schema): boolean =>
    field instanceof z.ZodOptional ||
    field instanceof z.ZodDefault ||
    field instanceof z.ZodPrefault ||
    field instanceof z.ZodExactOptional
  return fc.record(Object.fromEntries(entries.map(([name, field]) => [name, bodyOf(field)])), {
    requiredKeys: entries.filter(([, field]) => !isOptional(field)).map(([name]) => name),
  })
}
