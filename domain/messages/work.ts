import { startedBy } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import { toMs } from '../shared/time.ts'
import { lettersToProduce } from './production.ts'
import { versionOf } from './reference.ts'
import type { LetterToProduce } from './state.ts'
import { template } from './templates.ts'

/** A letter on somebody's list: what it is, and the earliest limit that waits for it, if one does. */
export interface LetterWork extends LetterToProduce {
  /** `letter-12-0`: unique in the journey. */
  readonly id: string
  readonly title: string
  readonly clock?: RunningClock
}

/** R-GEN-03. Every letter that somebody has to produce and post, with the limit that runs until they have. */
export const letterWork = (journey: Journey): readonly LetterWork[] =>
  lettersToProduce(journey).map((letter) => {
    const clock = waitsFor(journey, letter)
    return {
      ...letter,
      id: `letter${/-\d+-\d+$/.exec(letter.reference)?.[0] ?? ''}`,
      title: template(letter.template).title,
      ...(clock === undefined ? {} : { clock }),
    }
  })

function waitsFor({ clocks }: Journey, { reference, template: name }: LetterToProduce): RunningClock | undefined {
  const stops = template(name).stops ?? []
  return clocks
    .filter(({ id, key }) => stops.includes(key) && startedBy(id) <= versionOf(reference))
    .toSorted((a, b) => toMs(a.dueAt) - toMs(b.dueAt))[0]
}
