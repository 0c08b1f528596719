import { nextWakeUp } from '../../domain/journey/due.ts'
import { lettersToProduce } from '../../domain/messages/production.ts'
import { nextSteps } from '../../domain/journey/next-steps.ts'
import { stepDefinition } from '../../domain/journey/machine.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import type { Stage } from '../../domain/journey/stage.ts'
import { waitingOn, work } from '../../domain/journey/waiting-on.ts'
import { fromMs, toMs } from '../../domain/shared/time.ts'
import { fillIn } from '../../local/journeys/forms.ts'
import { latestNamed, type Body } from '../../local/journeys/format.ts'
import type { Scene } from '../../local/journeys/script.ts'
import type { Caller } from '../../use-cases/step-command.ts'
import { castAt, whoMayTake } from './cast.ts'
import type { Attempt, Citizen } from './citizen.ts'
import { nextDifficult } from './difficult-times.ts'
import { filledInNow, filledInOnce, formOf, placesAt, toldEntries, type Form } from './forms.ts'
import type { Move } from './moves.ts'

export interface Sending {
  readonly name: StepName
  readonly body: Body
  readonly by: Caller
  readonly stale: number
}

type Sendings = Generator<Sending, void, void>

const [SECOND_MS, HOUR_MS] = [1000, 3_600_000]

/** What one move sends, after time has passed as it says. It goes on when what was sent has been taken or refused. */
export function* sendings(made: Move, citizen: Citizen, scenes: Scene[]): Sendings {
  switch (made.kind) {
    case 'FOLLOW':
      return yield* follow(scenes.shift(), citizen, made)
    case 'SKIP':
      scenes.shift()
      return
    case 'IMPOSTOR':
      return yield* impostor(scenes[0], citizen, made)
    case 'DUTY':
      return yield* duties(citizen, made)
    case 'BORROW':
      return yield* borrow(citizen, made)
    case 'POSSIBLE':
      return yield* possible(citizen, made)
    case 'STRAY':
      return yield* one(castAt(made.who), made.step, formOf(made.step, made.form)?.body, made.stale)
    default:
      letTimePass(citizen, made)
  }
}

function letTimePass(citizen: Citizen, made: Extract<Move, { kind: 'WAIT' | 'LEAP' | 'EDGE' }>): void {
  const { now, journey } = citizen
  if (made.kind === 'WAIT') citizen.advanceTo(fromMs(toMs(now) + made.hours * HOUR_MS))
  else if (made.kind === 'LEAP') citizen.advanceTo(nextDifficult(made.to, now))
  else {
    const clock = journey.clocks[made.clock % Math.max(1, journey.clocks.length)]
    if (clock !== undefined) citizen.advanceTo(fromMs(toMs(clock.dueAt) + made.seconds * SECOND_MS))
  }
}

function* one(by: Caller | undefined, name: StepName | undefined, body: Body | undefined, stale = 0): Sendings {
  if (by !== undefined && name !== undefined && body !== undefined) yield { name, body, by, stale }
}

function* follow(
  scene: Scene | undefined,
  citizen: Citizen,
  { laterByHours }: { readonly laterByHours: number },
): Sendings {
  if (scene === undefined) return
  citizen.advanceTo(fromMs(toMs(scene.at) + laterByHours * HOUR_MS))
  const { by, step } = scene
  for (const body of scene.bodies) yield* one(by, step, body)
}

/** At the time of the next entry, but by somebody else, or by the right one with an old page; the entry itself is still to come. */
function* impostor(
  scene: Scene | undefined,
  citizen: Citizen,
  { who, stale }: { readonly who: number; readonly stale: number },
): Sendings {
  if (scene === undefined) return
  citizen.advanceTo(scene.at)
  yield* one(stale === 0 ? castAt(who) : scene.by, scene.step, scene.bodies[0], stale)
}

const nowIn = (form: Form, { now, journey }: Citizen): Body =>
  aboutWhatWaits(filledInNow(form, now, journey.planning?.version), journey)

/** Whoever confirms that a letter was produced takes the one on top of the pile. */
function aboutWhatWaits(body: Body, journey: Citizen['journey']): Body {
  const [letter] = lettersToProduce(journey)
  return letter === undefined || latestNamed(body) === undefined ? body : { ...body, letter: letter.reference }
}

function* possible(
  citizen: Citizen,
  { who, which, form }: { readonly who: number; readonly which: number; readonly form: number },
): Sendings {
  const by = castAt(who)
  const steps = by === undefined ? [] : nextSteps(citizen.journey, by.roles)
  const name = steps[which % Math.max(1, steps.length)]?.name
  const chosen = name === undefined ? undefined : formOf(name, form)
  yield* one(by, name, chosen === undefined ? undefined : nowIn(chosen, citizen))
}

const isPossible = (stage: Stage, step: StepName): boolean => stepDefinition(step)?.from.includes(stage) === true

/** What is waited for and can be done now: of the main line first, then what is on lists. */
const duesOf = ({ journey }: Citizen): readonly StepName[] =>
  [...waitingOn(journey).steps, ...work(journey).flatMap(({ step }) => step ?? [])].filter((step) =>
    isPossible(journey.stage, step),
  )

/** How many entries of the files are tried until one fits where the journey stands. */
const MOST_TRIES = 8

/** When nothing is waited for, time passes to the next date. */
function* duties(citizen: Citizen, made: Extract<Move, { kind: 'DUTY' }>): Sendings {
  for (let time = 0; time < made.times; time += 1) {
    const dues = duesOf(citizen)
    const due = dues[(made.which + time) % Math.max(1, dues.length)]
    const next = nextWakeUp(citizen.journey)
    if (due !== undefined) yield* duty(citizen, due, made)
    else if (next !== undefined) citizen.advanceTo(next.at)
  }
}

function* duty(
  citizen: Citizen,
  step: StepName,
  { who, form }: { readonly who: number; readonly form: number },
): Sendings {
  const able = whoMayTake(step)
  const { version } = citizen.journey
  for (const entry of toldEntries(step, form + citizen.record.length).slice(0, MOST_TRIES)) {
    for (const told of entry) yield* one(able[who % Math.max(1, able.length)], step, nowIn(told, citizen))
    if (citizen.journey.version > version) return
  }
}

/** Goes on for a while as somebody else's life did, from where that one stood as this one stands. */
function* borrow(citizen: Citizen, { from, length }: Extract<Move, { kind: 'BORROW' }>): Sendings {
  const places = placesAt(citizen.journey.stage)
  const scenes = places[from % Math.max(1, places.length)]?.slice(0, length) ?? []
  let before = scenes[0]?.at
  for (const { at, by, step, bodies } of scenes) {
    citizen.advanceTo(fromMs(toMs(citizen.now) + toMs(at) - toMs(before ?? at)))
    before = at
    for (const body of bodies) yield* one(by, step, nowIn({ body, at }, citizen))
  }
}

/** The sending as the door would hand it over; undefined when its form is not filled in rightly. */
export function attemptOf({ name, body, by, stale }: Sending, citizen: Citizen): Attempt | undefined {
  const template = latestNamed(body)
  const letter = template === undefined ? undefined : citizen.latest(template)
  const form = letter === undefined ? filledInOnce(name, body) : fillIn(name, { ...body, letter })
  return 'problems' in form ? undefined : { name, form, by, stale }
}
