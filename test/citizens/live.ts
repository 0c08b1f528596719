import type { LetterFormat } from '../../domain/contact/state.ts'
import { ClockRefusal } from '../../domain/clocks/refusal.ts'
import { Refused } from '../../domain/shared/refusal.ts'
import { isOpening } from '../../domain/journey/openings.ts'
import type { Script } from '../../local/journeys/script.ts'
import { Citizen, type Attempt } from './citizen.ts'
import { SCRIPTS } from './forms.ts'
import { brokenBy, foldDiffers, unhelpful, unhelpfulClock } from './invariants.ts'
import type { Life, Move } from './moves.ts'
import type { Seen } from './seen.ts'
import { attemptOf, sendings, type Sending } from './sendings.ts'

function scriptOf({ after }: Life): Script {
  const script = SCRIPTS.get(after)
  if (script === undefined) throw new Error(`There is no journey ${after}`)
  return script
}

const AS_TOLD: Move = { kind: 'FOLLOW', laterByHours: 0 }

/** Lives one life through. @returns everything that did not hold */
export async function live(life: Life, seen: Seen): Promise<readonly string[]> {
  const wrong: string[] = []
  const script = scriptOf(life)
  const citizen = new Citizen(script.origin, (moved) => {
    seen.moved(moved)
    wrong.push(...brokenBy(moved, citizen.record))
  })
  const scenes = [...script.scenes]
  const asTold = Math.min(life.asTold, script.scenes.length)
  for (const move of [...Array.from({ length: asTold + 1 }, () => AS_TOLD), ...life.moves]) {
    for (const sending of sendings(move, citizen, scenes)) {
      const attempt = attemptOf(life.reads === undefined ? sending : readingAs(sending, life.reads), citizen)
      if (attempt !== undefined) wrong.push(...(await send(citizen, attempt, seen)))
    }
  }
  seen.ended(citizen.record)
  return citizen.record.length === 0 ? wrong : [...wrong, ...foldDiffers(citizen)]
}

/** A contact by somebody who needs their letters in this format. */
const readingAs = (sending: Sending, format: LetterFormat): Sending =>
  sending.name === 'recordContact' ? { ...sending, body: { ...sending.body, communication: { format } } } : sending

/** Sends a step; one that is refused changes nothing and helps whoever sent it. A journey is opened once, and first. */
async function send(citizen: Citizen, attempt: Attempt, seen: Seen): Promise<readonly string[]> {
  const { journey: before, record } = citizen
  if ((record.length === 0) !== isOpening(attempt.name)) return []
  try {
    await citizen.take(attempt)
    seen.accepted.add(attempt.name)
    return []
  } catch (error) {
    if (!(error instanceof Refused) && !(error instanceof ClockRefusal)) throw error
    seen.refused.add(attempt.name)
    const unchanged = citizen.journey === before ? [] : ['a refused step changed the journey']
    if (error instanceof ClockRefusal) return [...unchanged, ...unhelpfulClock(error)]
    seen.refusals.add(error.refusal.code)
    return [...unchanged, ...unhelpful(error.refusal)]
  }
}
