import fc from 'fast-check'
import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import type { StepName } from '../../domain/journey/parts.ts'
import { STAGES, type Stage } from '../../domain/journey/stage.ts'
import { ROLES } from '../../domain/roles/roles.ts'
import type { Scene } from '../../local/journeys/script.ts'
import { whoMayTake } from '../citizens/cast.ts'
import { filledInNow, formOf, SCRIPTS } from '../citizens/forms.ts'
import { move, type Move } from '../citizens/moves.ts'
import { attemptOf, sendings, type Sending } from '../citizens/sendings.ts'
import { judge, type Model } from './model.ts'
import { Pair, tell, type Seen } from './pair.ts'
import { COMMANDS } from './rulebook.ts'

/** A command that is possible where the journey stands, sent by somebody who may. */
interface Forward {
  readonly kind: 'FORWARD'
  readonly which: number
  readonly form: number
  readonly who: number
  /** Only what the model lets through. */
  readonly willing: boolean
}

type Turn = Move | Forward

const nat = fc.nat({ max: 10_000 })

const turn: fc.Arbitrary<Turn> = fc.oneof(
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constant('FORWARD' as const),
      which: nat,
      form: nat,
      who: nat,
      willing: fc.nat({ max: 3 }).map((n) => n > 0),
    }),
  },
  { weight: 1, arbitrary: move },
)

/** A run: a place in one of the told lives, and what happens from there. */
export interface Run {
  readonly stage: Stage
  readonly place: number
  readonly turns: readonly Turn[]
  readonly looks: readonly number[]
}

export const STEPS_OF_A_RUN = 30

export const run: fc.Arbitrary<Run> = fc.record({
  // A run from the front door sees no plan in 30 steps, so more of them begin near one.
  stage: fc.constantFrom(
    ...STAGES,
    ...(['SIGN_OFF', 'SIGN_OFF', 'ACTIVE', 'ACTIVE', 'REVIEWING', 'REVISING'] as const),
  ),
  place: nat,
  turns: fc.array(turn, { minLength: STEPS_OF_A_RUN, maxLength: STEPS_OF_A_RUN, size: 'max' }),
  looks: fc.array(nat, { minLength: STEPS_OF_A_RUN, maxLength: STEPS_OF_A_RUN, size: 'max' }),
})

/** A place in a told life, from which a run can go on. */
interface Place {
  readonly pair: Pair
  readonly rest: readonly Scene[]
}

export type Places = ReadonlyMap<Stage, readonly Place[]>

/** Plays every journey file in both, and remembers each place on the way. @throws where the two disagree already */
export async function places(seen: Seen): Promise<Places> {
  const found = new Map<Stage, Place[]>()
  for (const [name, script] of SCRIPTS) {
    const pair = new Pair(script.origin, seen)
    const rest = [...script.scenes]
    while (rest.length > 0) {
      await take(pair, { kind: 'FOLLOW', laterByHours: 0 }, rest, pair.citizen.record.length === 0)
      if (pair.wrong.length > 0) throw new Error(`${name}\n${tell(pair)}`)
      const { stage } = pair.citizen.journey
      if (pair.citizen.record.length > 0)
        found.set(stage, [...(found.get(stage) ?? []), { pair: pair.twin(), rest: [...rest] }])
    }
  }
  return found
}

/** Plays one run. @returns the journey as both know it; what went wrong is in it */
export async function play({ stage, place, turns, looks }: Run, from: Places): Promise<Pair> {
  const starts = from.get(stage) ?? []
  const start = starts[place % Math.max(1, starts.length)]
  if (start === undefined) throw new Error(`No told life comes to ${stage}`)
  const pair = start.pair.twin()
  const rest = [...start.rest]
  for (const [index, each] of turns.entries()) {
    if (!(await goesOn(pair, each, rest))) break
    pair.offers(ROLES[(looks[index] ?? 0) % ROLES.length] ?? 'CITIZEN')
    if (pair.wrong.length > 0) break
  }
  pair.ended()
  return pair
}

/** False where a life has come to a year of which no bank holidays are known, and nobody can say when anything is due. */
async function goesOn(pair: Pair, made: Turn, rest: Scene[]): Promise<boolean> {
  try {
    await take(pair, made, rest)
    return true
  } catch (error) {
    if (error instanceof ClockRefusal) return false
    throw error
  }
}

async function take(pair: Pair, made: Turn, rest: Scene[], opening = false): Promise<void> {
  const { citizen } = pair
  const sent = made.kind === 'FORWARD' ? forward(made, pair) : sendings(made, citizen, rest)
  for (const sending of sent) {
    if (sending.name === 'recordContact' && !opening) continue
    const attempt = attemptOf({ ...sending, stale: 0 }, citizen)
    if (attempt !== undefined) await pair.send(attempt)
  }
}

/** Commands that end a run, or lead back, too soon when they are as likely as the others. */
const SELDOM = ['recordDeath', 'closeJourney', 'placeOnWaitingList', 'refuseAssessment', 'withdrawReferral']

/** What would be sent as this command; one person may hold several roles, so that four eyes are asked for (R-GEN-06). */
function sendingOf(name: StepName, { form, who }: Forward, { model, citizen }: Pair): Sending | undefined {
  const able = whoMayTake(name)
  const by = able[who % Math.max(1, able.length)]
  const chosen = formOf(name, form)
  if (by === undefined || chosen === undefined) return undefined
  return { name, body: filledInNow(chosen, citizen.now, model.versions), by, stale: 0 }
}

const allows = (model: Model, { name, by, body }: Sending): boolean =>
  judge(COMMANDS, model, { name, by: by.id, roles: by.roles, facts: body }).is === 'YES'

function* forward(made: Forward, pair: Pair): Generator<Sending> {
  const possible = NAMES.flatMap((name) => {
    if (COMMANDS[name]?.from.includes(pair.model.state) !== true) return []
    if (SELDOM.includes(name) && made.form % 8 > 0) return []
    return sendingOf(name, made, pair) ?? []
  })
  const chosen = made.willing ? possible.filter((sending) => allows(pair.model, sending)) : possible
  const sending = chosen[made.which % Math.max(1, chosen.length)]
  if (sending !== undefined) yield sending
}

const NAMES = Object.keys(COMMANDS) as readonly StepName[]
