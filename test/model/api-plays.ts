import fc from 'fast-check'
import { STEP_NAMES } from '../../api/step-paths.ts'
import { addDays, instantAt, weekday } from '../../domain/clocks/civil.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import type { Role } from '../../domain/roles/roles.ts'
import type { Instant } from '../../domain/shared/time.ts'
import { readDemoStaff } from '../../local/demo-staff.ts'
import { isOpening } from '../../domain/journey/openings.ts'
import { latestNamed } from '../../local/journeys/format.ts'
import type { Scene } from '../../local/journeys/script.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import { whoMayTake } from '../citizens/cast.ts'
import { filledInNow, formOf, SCRIPTS } from '../citizens/forms.ts'
import type { Sending } from '../citizens/sendings.ts'
import type { ApiLife } from './api-life.ts'
import { forward, forwardMove, type Forward } from './forward.ts'
import { STEPS_OF_A_RUN } from './plays.ts'

/** What may happen next over HTTP; the real server's time goes its own way. */
type Turn =
  | { readonly kind: 'FOLLOW' }
  | Forward
  | { readonly kind: 'STRAY'; readonly who: number; readonly step: StepName; readonly form: number }

const nat = fc.nat({ max: 10_000 })

const turn: fc.Arbitrary<Turn> = fc.oneof(
  { weight: 3, arbitrary: fc.record({ kind: fc.constant('FOLLOW' as const) }) },
  { weight: 3, arbitrary: forwardMove },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('STRAY' as const),
      who: nat,
      step: fc.constantFrom(...STEP_NAMES),
      form: nat,
    }),
  },
)

/** A day of the week, 0 for Monday, and a time of day, far from the edges of office hours: a run takes less than an hour. */
interface Beginning {
  readonly day: number
  readonly time: string
}

/** A journey file, and how many of its sendings come first. */
interface ToldFirst {
  readonly after: string
  readonly asTold: number
}

/** A run: when it begins, how far it goes as a journey file tells it, and what happens then. */
export interface ApiRun extends ToldFirst {
  readonly begins: Beginning
  readonly turns: readonly Turn[]
  readonly reader: number
}

/**
 * In the first whole week of a February that is still to come: whichever day the tests are run on, rules that look at weekdays, at
 * times of day and at bank holidays see the same ones.
 */
function beginningOf({ day, time }: Beginning): Instant {
  const february = `${String(new Date().getUTCFullYear() + 1)}-02-01`
  return instantAt(addDays(february, ((8 - weekday(february)) % 7) + day), time)
}

// The door admits the ward to the steps that name it and to no reading, and the lives here look at the journey all the time. The
// systems of other councils sign their messages instead of signing in.
const PARTNERS: readonly Role[] = ['HOSPITAL_LIAISON', 'OTHER_AUTHORITY']
/** Those of another team are let to none of these journeys. */
const ANOTHER_TEAM = 'TEAM-SOUTH'
const staff: readonly Caller[] = readDemoStaff().filter(
  ({ active, roles, team }) => active && team !== ANOTHER_TEAM && !PARTNERS.some((role) => roles.includes(role)),
)
const ids = new Map(staff.map((member) => [member.id, member]))

/** What a file sends to a journey that is open. */
const isSent = ({ step }: Scene): boolean => step !== undefined && !isOpening(step)

/** The files that lead to a signed plan by steps of people who can sign in, each to just behind its first signature. */
const TO_A_SIGNATURE: readonly ToldFirst[] = [...SCRIPTS].flatMap(([after, { scenes }]) => {
  const signed = scenes.findIndex(({ step, expected }) => step === 'signOffPlan' && expected.status !== 'refused')
  const before = scenes.slice(0, signed + 1).filter(isSent)
  const everybodyCan = before.every(({ by }) => by !== undefined && ids.has(by.id))
  return signed >= 0 && everybodyCan ? [{ after, asTold: before.flatMap(({ bodies }) => bodies).length }] : []
})

const toldFirst: fc.Arbitrary<ToldFirst> = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({
      after: fc.constantFrom(...SCRIPTS.keys()),
      asTold: fc.oneof(fc.nat({ max: 15 }), fc.nat({ max: 90 })),
    }),
  },
  // A run that leaves the road early sees no plan in force in 30 steps, so some of them walk to one first.
  { weight: 1, arbitrary: fc.constantFrom(...TO_A_SIGNATURE) },
)

export const apiRun: fc.Arbitrary<ApiRun> = fc
  .record({
    begins: fc.record({ day: fc.nat({ max: 6 }), time: fc.constantFrom('03:30', '11:30', '14:00', '20:30') }),
    told: toldFirst,
    turns: fc.array(turn, { minLength: STEPS_OF_A_RUN, maxLength: STEPS_OF_A_RUN, size: 'max' }),
    reader: nat,
  })
  .map(({ told, ...run }) => ({ ...told, ...run }))

/** Those who can sign in, in the roles that the directory gives them. */
const whoMaySignIn = (name: StepName): readonly Caller[] =>
  whoMayTake(name).filter(({ id, roles }) => ids.get(id)?.roles.length === roles.length)

/** Everything that a file sends, one form after the other, by those who can sign in. */
function* toldOf(file: string, life: ApiLife): Generator<Sending> {
  for (const { step, by, bodies, at } of SCRIPTS.get(file)?.scenes ?? []) {
    if (step === undefined || isOpening(step) || by === undefined || !ids.has(by.id)) continue
    for (const body of bodies)
      yield { name: step, body: filledInNow({ body, at }, life.now, life.model.versions), by, stale: 0 }
  }
}

function* sendingsOf(made: Turn, told: Generator<Sending>, { model, now }: ApiLife): Generator<Sending> {
  if (made.kind === 'FORWARD') yield* forward(made, { model, now, whoMay: whoMaySignIn })
  else if (made.kind === 'FOLLOW') yield* one(told)
  else {
    const by = staff[made.who % staff.length]
    const form = formOf(made.step, made.form)
    if (by !== undefined && form !== undefined)
      yield { name: made.step, body: filledInNow(form, now, model.versions), by, stale: 0 }
  }
}

function* one(told: Generator<Sending>): Generator<Sending> {
  const next = told.next()
  if (next.done !== true) yield next.value
}

/** Plays one run on the server. @returns the journey as both know it */
export async function playOnServer(life: ApiLife, { begins, after, asTold, turns, reader }: ApiRun): Promise<void> {
  await life.open(beginningOf(begins))
  const told = toldOf(after, life)
  const asToldFirst = Array.from({ length: asTold }, (): Turn => ({ kind: 'FOLLOW' }))
  for (const [index, made] of [...asToldFirst, ...turns].entries()) {
    for (const sending of sendingsOf(made, told, life)) {
      // A letter is known by its reference only once the post has it.
      if (latestNamed(sending.body) === undefined) await life.send(sending)
    }
    if (life.wrong.length > 0) return
    const who = staff[(reader + index) % staff.length]
    if (index % LOOK_EVERY === 0 && who !== undefined) await life.look(who)
  }
}

const LOOK_EVERY = 10
