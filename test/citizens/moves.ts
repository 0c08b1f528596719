import fc from 'fast-check'
import { STEP_NAMES } from '../../api/step-paths.ts'
import type { LetterFormat } from '../../domain/contact/state.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { DIFFICULT_TIMES, type DifficultTime } from './difficult-times.ts'
import { SCRIPTS } from './forms.ts'

/** What may happen next in an invented life. Numbers pick from what there is at that moment. */
export type Move =
  /** The next entry of the journey file that this life started from, perhaps later than it tells. */
  | { readonly kind: 'FOLLOW'; readonly laterByHours: number }
  /** An entry of the file never happens. */
  | { readonly kind: 'SKIP' }
  /** Somebody else tries the next entry of the file, perhaps with an old page before them; then the right one takes it. */
  | { readonly kind: 'IMPOSTOR'; readonly who: number; readonly stale: number }
  /** What the journey waits for is done, as a journey file would do it, and then perhaps what it waits for then. */
  | {
      readonly kind: 'DUTY'
      readonly which: number
      readonly who: number
      readonly form: number
      readonly times: number
    }
  /** It goes on for a while as another journey file tells it from there. */
  | { readonly kind: 'BORROW'; readonly from: number; readonly length: number }
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
  /** A moment at which time itself is difficult. */
  | { readonly kind: 'LEAP'; readonly to: DifficultTime }
  /** A second before a date is due, on it, or after it. */
  | { readonly kind: 'EDGE'; readonly clock: number; readonly seconds: -1 | 0 | 1 }

const nat = fc.nat({ max: 10_000 })

const kinds = <Kind extends Move['kind']>(kind: Kind) => fc.constant(kind)

const ARBITRARIES: readonly fc.WeightedArbitrary<Move>[] = [
  { weight: 12, arbitrary: fc.record({ kind: kinds('FOLLOW'), laterByHours: fc.constantFrom(0, 0, 0, 1, 30, 200) }) },
  { weight: 1, arbitrary: fc.record({ kind: kinds('SKIP') }) },
  { weight: 2, arbitrary: fc.record({ kind: kinds('IMPOSTOR'), who: nat, stale: fc.constantFrom(0, 0, 1, 4) }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kinds('DUTY'),
      which: nat,
      who: nat,
      form: nat,
      times: fc.integer({ min: 1, max: 12 }),
    }),
  },
  { weight: 3, arbitrary: fc.record({ kind: kinds('BORROW'), from: nat, length: fc.integer({ min: 1, max: 30 }) }) },
  { weight: 4, arbitrary: fc.record({ kind: kinds('POSSIBLE'), who: nat, which: nat, form: nat }) },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: kinds('STRAY'),
      who: nat,
      step: fc.constantFrom(...STEP_NAMES),
      form: nat,
      stale: fc.constantFrom(0, 0, 0, 1, 3),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: kinds('WAIT'), hours: fc.integer({ min: 1, max: 24 * 120 }) }) },
  { weight: 1, arbitrary: fc.record({ kind: kinds('LEAP'), to: fc.constantFrom(...DIFFICULT_TIMES) }) },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: kinds('EDGE'),
      clock: nat,
      seconds: fc.constantFrom(-1 as const, 0 as const, 1 as const),
    }),
  },
]

export const move: fc.Arbitrary<Move> = fc.oneof(...ARBITRARIES)

/** A life: the file it starts from, and what happens. */
export interface Life {
  /** The name of a file in `test/journeys`. */
  readonly after: string
  /** How many of its entries happen as they are told before life takes its own turns. */
  readonly asTold: number
  readonly moves: readonly Move[]
  /** How this person needs letters, where it is another way than the file tells. */
  readonly reads: LetterFormat | undefined
}

/** The files in which a plan is signed: half of all lives go on from one of these. */
const TO_A_PLAN = [...SCRIPTS].flatMap(([name, { scenes }]) =>
  scenes.some(({ step }) => step === 'signOffPlan') ? [name] : [],
)

const AS_TOLD = Array.from({ length: 8 }, () => undefined)

export const life: fc.Arbitrary<Life> = fc.record({
  after: fc.oneof(fc.constantFrom(...SCRIPTS.keys()), fc.constantFrom(...TO_A_PLAN)),
  asTold: fc.nat({ max: 120 }),
  moves: fc.array(move, { minLength: 1, maxLength: 30, size: 'max' }),
  reads: fc.constantFrom(...AS_TOLD, 'LARGE_PRINT', 'EASY_READ'),
})
