import { randomBytes } from 'node:crypto'
import { z } from 'zod'
import { STEP_BODIES } from '../../api/steps/index.ts'
import type { StepName } from '../../domain/journey/parts.ts'

interface Canary {
  readonly text: string
  /** Which field it was put into. */
  readonly field: string
}

/** The part of a JSON Schema that says which fields are personal. */
interface Marked {
  readonly personal?: boolean
  readonly type?: string
  readonly maxLength?: number
  readonly properties?: Readonly<Record<string, Marked>>
  readonly items?: Marked
  readonly anyOf?: readonly Marked[]
  readonly oneOf?: readonly Marked[]
}

/** Fields that stand in for another one, or that the rules refuse beside what the test's journey says. */
const LEFT_OUT = ['notApplicableReason']

/** Fields that take an address and no other text. */
const ADDRESSES = ['referrerContact']

const SHORT = 10

type Json = string | number | boolean | null | readonly Json[] | { readonly [name: string]: Json }

/** Texts that occur nowhere else, one for each personal field, so that a leak names its source. */
export class Canaries {
  readonly all: Canary[] = []

  /** A new one. Long ones hold a blank and an umlaut, so that every way of writing them differs. */
  next(field: string, maxLength = 4000): string {
    const unique = `Kq${randomBytes(4).toString('hex')}`
    const text = maxLength < 40 ? unique.slice(0, SHORT) : `${unique} Zoë O'Canary`
    this.all.push({ text, field })
    return text
  }

  /** A form with every personal field filled in, also those that it had left out. */
  fill(step: StepName, body: Json): Json {
    const schema: z.ZodType = STEP_BODIES[step]
    return this.into(z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as Marked, body, step)
  }

  private textFor(name: string, field: Marked, place: string): string {
    return ADDRESSES.includes(name) ? `${this.next(place, SHORT)}@people.example` : this.next(place, field.maxLength)
  }

  private into(schema: Marked, value: Json, path: string): Json {
    const variants = schema.anyOf ?? schema.oneOf ?? []
    if (variants.length > 0) return variants.reduce<Json>((body, variant) => this.into(variant, body, path), value)
    if (Array.isArray(value)) {
      const items = value as readonly Json[]
      return items.map((item, place) => this.into(schema.items ?? {}, item, `${path}/${String(place)}`))
    }
    if (typeof value !== 'object' || value === null) return value
    return this.intoObject(schema.properties ?? {}, value as Readonly<Record<string, Json>>, path)
  }

  private intoObject(
    fields: Readonly<Record<string, Marked>>,
    value: Readonly<Record<string, Json>>,
    path: string,
  ): Json {
    const filled: Record<string, Json> = { ...value }
    for (const [name, field] of Object.entries(fields)) {
      const place = `${path}/${name}`
      const given = value[name]
      if (field.personal === true && !LEFT_OUT.includes(name)) filled[name] = this.textFor(name, field, place)
      else if (given !== undefined) filled[name] = this.into(field, given, place)
    }
    return filled
  }
}

/** The middle of a base64 text: what stays the same whatever stands before and behind. */
function base64Cores(text: string): readonly string[] {
  return [0, 1, 2].map((before) => {
    const encoded = Buffer.from('\0'.repeat(before) + text, 'utf8')
      .toString('base64')
      .replace(/=+$/, '')
    return encoded.slice(before === 0 ? 0 : before + 1, -1)
  })
}

/** Every way in which a text might lie about. */
export function disguises(text: string): readonly string[] {
  const hex = Buffer.from(text, 'utf8').toString('hex')
  const cores = base64Cores(text)
  return [
    ...[text, text.toLowerCase(), text.toUpperCase(), text.split(' ')[0] ?? text],
    ...[encodeURIComponent(text), encodeURIComponent(text).replaceAll('%20', '+')],
    ...[hex, hex.toUpperCase()],
    ...cores,
    ...cores.map((core) => core.replaceAll('+', '-').replaceAll('/', '_')),
    JSON.stringify(text).slice(1, -1),
  ]
}

/** Where canaries were found: `createReferral/needSummary in journey_event`. */
export function sightings(canaries: readonly Canary[], sinks: Readonly<Record<string, string>>): readonly string[] {
  const searched = Object.entries(sinks).map(([name, text]) => [name, text, text.toLowerCase()] as const)
  return canaries.flatMap(({ text, field }) => {
    const looks = disguises(text)
    return searched
      .filter(([, exact, lower]) => lower.includes(text.toLowerCase()) || looks.some((look) => exact.includes(look)))
      .map(([name]) => `${field} in ${name}`)
  })
}
