import fc from 'fast-check'
import { STEP_NAMES } from '../../api/step-paths.ts'
import { nextSteps } from '../../domain/journey/next-steps.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { fromMs, toMs } from '../../domain/shared/time.ts'
import { fillIn } from '../../local/journeys/forms.ts'
import { latestNamed, type Body } from '../../local/journeys/format.ts'
import type { Scene } from '../../local/journeys/script.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import type { Attempt, Citizen } from './citizen.ts'
import { CAST, formOf, SCRIPTS } from './forms.ts'

/** What may happen next in an invented life. */
export type Move =
  /** The next entry of the journey file that this life started from. */
  | { readonly kind: 'FOLLOW'; readonly laterByHours: number }
  /** An entry of the file never happens. */
  | { readonly kind: 'SKIP' }
  /** Something that this person may try where the journey stands. */
  | { readonly kind: 'POSSIBLE'; readonly who: number; readonly which: number; readonly form: number }
  /** Anything by anybody, mostly forbidden. */
  | {
      readonly kind: 'STRAY'
      readonly who: number
      readonly step: StepName
      readonly form: number
      readonly stale: number
    }
  | { readonly kind: 'WAIT'; readonly hours: number }

const nat = fc.nat({ max: 10_000 })

const move: fc.Arbitrary<Move> = fc.oneof(
  {
    weight: 12,
    arbitrary: fc.record({ kind: fc.constant('FOLLOW'), laterByHours: fc.constantFrom(0, 0, 0, 1, 30, 200) }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('SKIP') }) },
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('POSSIBLE'), who: nat, which: nat, form: nat }) },
  {
    weight: 2,
    arbitrary: fc.record({
      kind: fc.constant('STRAY'),
      who: nat,
      step: fc.constantFrom(...STEP_NAMES),
      form: nat,
      stale: fc.constantFrom(0, 0, 0, 1, 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('WAIT'), hours: fc.integer({ min: 1, max: 24 * 60 }) }) },
)

/** A life: the file it starts from, and what happens. */
export interface Life {
  /** The name of a file in `test/journeys`. */
  readonly after: string
  /** How many of its entries happen as they are told before life takes its own turns. */
  readonly asTold: number
  readonly moves: readonly Move[]
}

export const life: fc.Arbitrary<Life> = fc.record({
  after: fc.constantFrom(...SCRIPTS.keys()),
  asTold: fc.nat({ max: 120 }),
  moves: fc.array(move, { minLength: 1, maxLength: 30, size: 'max' }),
})

interface Sending {
  readonly name: StepName
  readonly body: Body
  readonly by: Caller
  readonly stale: number
}

/** What one move sends, after time has passed as it says. */
export function* sendings(made: Move, citizen: Citizen, scenes: Scene[]): Generator<Sending> {
  switch (made.kind) {
    case 'FOLLOW':
      yield* follow(scenes.shift(), made.laterByHours, citizen)
      return
    case 'SKIP':
      scenes.shift()
      return
    case 'WAIT':
      citizen.advanceTo(hoursAfter(citizen, made.hours))
      return
    case 'POSSIBLE': {
      const by = CAST[made.who % CAST.length]
      const possible = by === undefined ? [] : nextSteps(citizen.journey, by.roles)
      yield* one(by, possible[made.which % Math.max(1, possible.length)]?.name, made.form)
      return
    }
    case 'STRAY':
      yield* one(CAST[made.who % CAST.length], made.step, made.form, made.stale)
  }
}

const hoursAfter = ({ now }: Citizen, hours: number): string => fromMs(toMs(now) + hours * 3_600_000)

function* one(by: Caller | undefined, name: StepName | undefined, pick: number, stale = 0): Generator<Sending> {
  const body = name === undefined ? undefined : formOf(name, pick)
  if (by !== undefined && name !== undefined && body !== undefined) yield { name, body, by, stale }
}

function* follow(scene: Scene | undefined, laterByHours: number, citizen: Citizen): Generator<Sending> {
  if (scene === undefined) return
  citizen.advanceTo(fromMs(toMs(scene.at) + laterByHours * 3_600_000))
  const { by, step, bodies } = scene
  if (by === undefined || step === undefined) return
  for (const body of bodies) yield { name: step, body, by, stale: 0 }
}

/** The sending as the door would hand it over; undefined when its form is not filled in rightly. */
export function attemptOf({ name, body, by, stale }: Sending, citizen: Citizen): Attempt | undefined {
  const template = latestNamed(body)
  const letter = template === undefined ? undefined : citizen.latest(template)
  const form = fillIn(name, letter === undefined ? body : { ...body, letter })
  return 'problems' in form ? undefined : { name, form, by, stale }
}
