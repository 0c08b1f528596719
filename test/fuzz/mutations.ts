import fc from 'fast-check'
import { HOSTILE_TEXTS } from './texts.ts'

type Json = Record<string, unknown> | unknown[]

const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null

/** Every place of a value: what holds it, and under which name. */
const placesOf = (value: unknown): readonly (readonly [Json, string])[] =>
  isJson(value) ? Object.entries(value).flatMap(([name, inner]) => [[value, name] as const, ...placesOf(inner)]) : []

/** A copy, for what was put may be changed once more, and may be what it is put into. */
const put = (holder: Json, name: string, value: unknown): void => {
  ;(holder as Record<string, unknown>)[name] = structuredClone(value)
}

/** What stands where something else belongs. */
const WRONG: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1.5,
  2 ** 53 + 2,
  1e21,
  '12',
  [],
  {},
  [[]],
  { a: { b: { c: {} } } },
  ...HOSTILE_TEXTS,
]

/** Names of fields that nobody may set from outside, or that reach into the machinery. */
const FOREIGN_FIELDS = [
  'id',
  'version',
  'stage',
  'roles',
  'isAdmin',
  'caller',
  'arrivedAt',
  'journeyId',
  'constructor',
  'prototype',
  'toString',
]

type Change = (body: Json, at: number) => void

const atPlace =
  (change: (holder: Json, name: string) => void): Change =>
  (body, at) => {
    const places = placesOf(body)
    const place = places[at % Math.max(places.length, 1)]
    if (place !== undefined) change(...place)
  }

const CHANGES: fc.Arbitrary<Change> = fc.oneof(
  fc.constantFrom(...WRONG).map((wrong) =>
    atPlace((holder, name) => {
      put(holder, name, wrong)
    }),
  ),
  fc.constant(
    atPlace((holder, name) => {
      if (Array.isArray(holder)) holder.splice(Number(name), 1)
      else Reflect.deleteProperty(holder, name)
    }),
  ),
  fc.constant(
    atPlace((holder, name) => {
      put(holder, name, [(holder as Record<string, unknown>)[name]])
    }),
  ),
  fc.constantFrom(...FOREIGN_FIELDS).map((name): Change => (body) => {
    put(body, name, true)
  }),
  fc.constantFrom(...FOREIGN_FIELDS).map((field) =>
    atPlace((holder, name) => {
      put(holder, name, { [field]: 1 })
    }),
  ),
)

/** Texts that stand for no body at all, or for one that parsers read differently. */
const RAW = [
  '',
  '{',
  '[]',
  'null',
  '"text"',
  '{"a":NaN}',
  '{"a":1e309}',
  '{"a":1,"a":2}',
  '{"__proto__":{"isAdmin":true}}',
  '{"constructor":{"prototype":{"isAdmin":true}}}',
  `{"a":${'['.repeat(2000)}${']'.repeat(2000)}}`,
  '\uFEFF{}',
  '{"a":"\\ud800"}',
  `{"a":"${'x'.repeat(300_000)}"}`,
  '{}{}',
]

/** A body with one to three things wrong, or a text that is none. */
export function mutated(body: fc.Arbitrary<unknown>): fc.Arbitrary<string> {
  const changed = fc
    .tuple(body, fc.array(fc.tuple(CHANGES, fc.nat()), { minLength: 1, maxLength: 3 }))
    .map(([value, changes]) => {
      const copy = isJson(value) ? structuredClone(value) : {}
      for (const [change, at] of changes) change(copy, at)
      return JSON.stringify(copy)
    })
  return fc.oneof({ weight: 8, arbitrary: changed }, { weight: 1, arbitrary: fc.constantFrom(...RAW) })
}
