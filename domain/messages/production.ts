import type { Journey } from '../journey/journey.ts'
import type { LettersState, LetterToProduce } from './state.ts'
import { withholdingOf } from './withholding.ts'

export const NO_LETTERS: LettersState = { toProduce: [], produced: [] }

type Known = Pick<Journey, 'letters' | 'closure' | 'contactDetails'>

/** The letters to the person that somebody still has to produce and post: none that must not go out any more (R-CLS-01, R-GEN-02). */
export const lettersToProduce = (journey: Known): readonly LetterToProduce[] =>
  (journey.letters ?? NO_LETTERS).toProduce.filter(
    ({ template }) => withholdingOf(journey, template, 'PERSON') === undefined,
  )

/** A hand-over is news only once. It is heard of also after a death, for that may have been recorded wrongly (R-CLS-02). */
export function awaitsHandOver(
  { letters = NO_LETTERS }: Known,
  { reference }: { readonly reference: string },
): boolean {
  const { toProduce, produced } = letters
  return !produced.includes(reference) && !toProduce.some((letter) => letter.reference === reference)
}
