import type { StepName } from '../../domain/journey/parts.ts'
import type { Instant } from '../../domain/shared/time.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import type { Body, Expectation, JourneyFile, Person } from './format.ts'
import type { PolicyVersion } from './policy.ts'

/** One entry of a file, ready to be played. */
export interface Scene {
  /** Where it stands: `gj-01.json, entry 3`. */
  readonly place: string
  readonly at: Instant
  readonly heading?: string
  readonly note?: string
  readonly by?: Caller
  readonly step?: StepName
  /** The forms to send, one after the other; more than one for an entry with `forEach`. */
  readonly bodies: readonly Body[]
  readonly version?: number
  readonly delivered?: string
  readonly unconfirmed?: string
  readonly expected: Expectation
}

/** A file, and those it goes on from, ready to be played. */
export interface Script {
  readonly title: string
  readonly story?: string
  readonly person: Person
  /** What counted times count from. */
  readonly origin: Instant
  /** True when every time is counted, so that it can be played now. */
  readonly isCounted: boolean
  readonly scenes: readonly Scene[]
  /** How the council counts, where that is not as the rulebook has it. */
  readonly policy: readonly PolicyVersion[]
  readonly undelivered: readonly string[]
  readonly neverFires: NonNullable<JourneyFile['neverFires']>
}

/** `forEach` spelt out: every value of the field, or every pair of two fields. */
export function spellOut(
  form: Body = {},
  forEach: Readonly<Record<string, readonly Body[string][]>> = {},
): readonly Body[] {
  let bodies: readonly Body[] = [form]
  for (const [field, values] of Object.entries(forEach)) {
    bodies = bodies.flatMap((body) => values.map((value) => ({ ...body, [field]: value })))
  }
  return bodies
}
