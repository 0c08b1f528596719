import { startedBy } from '../journey/clock-intent.ts'
import type { Journey } from '../journey/journey.ts'
import type { RunningClock } from '../journey/running-clock.ts'
import { toMs, type Instant } from '../shared/time.ts'
import { lettersToProduce } from './production.ts'
import { versionOf } from './reference.ts'
import type { UnconfirmedLetter } from './state.ts'
import { template } from './templates.ts'
import { lettersToAskAbout } from './unconfirmed.ts'

/** What somebody has to do about a letter: what it is, and the earliest limit that waits for it, if one does. */
export interface LetterWork {
  /** `letter-12-0`, `arrival-12-0`: unique in the journey. */
  readonly id: string
  readonly todo: 'PRODUCE' | 'ASK_WHETHER_IT_ARRIVED'
  readonly title: string
  readonly since: Instant
  readonly clock?: RunningClock
}

/** R-GEN-03. Every letter that somebody has to produce and post, or to ask about, with the limit that runs until they have. */
export const letterWork = (journey: Journey): readonly LetterWork[] => [
  ...lettersToProduce(journey).map(({ handedOverAt, ...letter }) =>
    workOn(journey, letter, { todo: 'PRODUCE', since: handedOverAt }),
  ),
  ...lettersToAskAbout(journey).map(({ since, ...letter }) =>
    workOn(journey, letter, { todo: 'ASK_WHETHER_IT_ARRIVED', since }),
  ),
]

type Letter = Omit<UnconfirmedLetter, 'since'>

function workOn(journey: Journey, letter: Letter, doing: Pick<LetterWork, 'todo' | 'since'>): LetterWork {
  const clock = waitsFor(journey, letter)
  return {
    ...doing,
    id: `${doing.todo === 'PRODUCE' ? 'letter' : 'arrival'}${/-\d+-\d+$/.exec(letter.reference)?.[0] ?? ''}`,
    title: template(letter.template).title,
    ...(clock === undefined ? {} : { clock }),
  }
}

function waitsFor({ clocks }: Journey, { reference, template: name }: Letter): RunningClock | undefined {
  const stops = template(name).stops ?? []
  return clocks
    .filter(({ id, key }) => stops.includes(key) && startedBy(id) <= versionOf(reference))
    .toSorted((a, b) => toMs(a.dueAt) - toMs(b.dueAt))[0]
}
