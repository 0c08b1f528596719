import type { Journey } from '../journey/journey.ts'
import type { Consequences } from '../journey/step.ts'
import type { Instant } from '../shared/time.ts'
import type { MessageIntent } from './message-intent.ts'
import { workerOrTeam } from './recipient.ts'
import type { LettersState, LetterToProduce } from './state.ts'
import { template } from './templates.ts'
import { withholdingOf } from './withholding.ts'

export const NO_LETTERS: LettersState = { toProduce: [], produced: [] }

type Known = Pick<Journey, 'letters' | 'closure' | 'contactDetails'>

/** The letters to the person that somebody still has to produce and post: none that must not go out any more (R-CLS-01, R-GEN-02). */
export const lettersToProduce = (journey: Known): readonly LetterToProduce[] =>
  (journey.letters ?? NO_LETTERS).toProduce.filter(
    ({ template: name }) => withholdingOf(journey, name, 'PERSON') === undefined,
  )

/** A letter that was handed over and that nobody has confirmed, whether or not it may still go out. */
export function letterInProduction({ letters = NO_LETTERS }: Known, reference: string): LetterToProduce | undefined {
  const { toProduce, recalled = [] } = letters
  return [...toProduce, ...recalled].find((letter) => letter.reference === reference)
}

/** Since when a letter that is being produced must not go out; undefined for one that may. */
export function mustNotBePostedSince(journey: Known, reference: string): Instant | undefined {
  const recalled = journey.letters?.recalled?.find((letter) => letter.reference === reference)
  return recalled?.recalledAt ?? (journey.closure?.reason === 'DIED' ? journey.closure.at : undefined)
}

/** A hand-over is news only once. It is heard of also after a death, for that may have been recorded wrongly (R-CLS-02). */
export const awaitsHandOver = (journey: Known, { reference }: { readonly reference: string }): boolean =>
  journey.letters?.produced.includes(reference) !== true && letterInProduction(journey, reference) === undefined

/** R-GEN-02, R-CLS-01. It cannot be held back any more, so somebody calls it back from whoever produces it. */
export const noteToCallBack = (
  { allocation }: Pick<Journey, 'allocation'>,
  letters: readonly Pick<LetterToProduce, 'template'>[],
): readonly MessageIntent[] =>
  letters.length === 0
    ? []
    : [
        {
          template: 'LETTER_TO_CALL_BACK',
          to: workerOrTeam(allocation),
          about: { letters: [...new Set(letters.map(({ template: name }) => name))] },
        },
      ]

/** R-GEN-03. Somebody has to produce it now; or to call it back, where something has happened while it was handed over. */
export function handedOver(
  journey: Known & Pick<Journey, 'allocation'>,
  { reference, template: name }: Omit<LetterToProduce, 'handedOverAt'>,
): Consequences {
  const withheld = withholdingOf(journey, name, 'PERSON', reference)
  const event = { type: 'LetterHandedOver', reference, template: name } as const
  return withheld === undefined
    ? { event }
    : { event: { ...event, withheld }, messages: noteToCallBack(journey, [{ template: name }]) }
}

/** R-GEN-02. What of the letters being produced the person does not get once they want none: all but what the law wants in writing. */
export const lettersToRecall = ({ letters = NO_LETTERS }: Pick<Journey, 'letters'>): readonly LetterToProduce[] =>
  letters.toProduce.filter(({ template: name }) => template(name).requiredBy === undefined)

/** Nobody is asked to post them any more, also when the person wants letters again: they are told instead (docs/decisions/0106). */
export function recalled(
  { letters = NO_LETTERS }: Pick<Journey, 'letters'>,
  references: readonly string[],
  at: Instant,
): LettersState {
  const [back, going] = [true, false].map((isBack) =>
    letters.toProduce.filter(({ reference }) => references.includes(reference) === isBack),
  )
  return {
    ...letters,
    toProduce: going ?? [],
    recalled: [...(letters.recalled ?? []), ...(back ?? []).map((letter) => ({ ...letter, recalledAt: at }))],
  }
}
