import fc from 'fast-check'
import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import { isOpening } from '../../domain/journey/openings.ts'
import { STAGES, type Stage } from '../../domain/journey/stage.ts'
import { ROLES } from '../../domain/roles/roles.ts'
import type { Scene } from '../../local/journeys/script.ts'
import { whoMayTake } from '../citizens/cast.ts'
import { SCRIPTS } from '../citizens/forms.ts'
import { move, type Move } from '../citizens/moves.ts'
import { attemptOf, sendings } from '../citizens/sendings.ts'
import { forward, forwardMove, type Forward } from './forward.ts'
import { Pair, tell, type Seen } from './pair.ts'

type Turn = Move | Forward

const nat = fc.nat({ max: 10_000 })

const turn: fc.Arbitrary<Turn> = fc.oneof({ weight: 1, arbitrary: forwardMove }, { weight: 1, arbitrary: move })

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
    // What another system did is no part of the main line.
    if (script.scenes[0]?.step !== 'recordContact') continue
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
  const sent =
    made.kind === 'FORWARD'
      ? forward(made, { model: pair.model, now: citizen.now, whoMay: whoMayTake })
      : sendings(made, citizen, rest)
  for (const sending of sent) {
    if (isOpening(sending.name) && !opening) continue
    const attempt = attemptOf({ ...sending, stale: 0 }, citizen)
    if (attempt !== undefined) await pair.send(attempt)
  }
}
