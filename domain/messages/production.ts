import type { Journey } from '../journey/journey.ts'
import type { LettersState, LetterToProduce } from './state.ts'
import type { TemplateName } from './templates.ts'
import { withholdingOf } from './withholding.ts'

export const NO_LETTERS: LettersState = { toProduce: [], produced: [] }

type Known = Pick<Journey, 'letters' | 'closure' | 'contact'>

/** The letters that somebody still has to produce and post: none that must not go out any more (R-CLS-01). */
export const lettersToProduce = (journey: Known): readonly LetterToProduce[] =>
  (journey.letters ?? NO_LETTERS).toProduce.filter(({ template }) => withholdingOf(journey, template) === undefined)

/** A hand-over is news only once, and not for a letter that must not go out any more. */
export function awaitsHandOver(
  journey: Known,
  { reference, template }: { readonly reference: string; readonly template: TemplateName },
): boolean {
  const { toProduce, produced } = journey.letters ?? NO_LETTERS
  const isKnown = produced.includes(reference) || toProduce.some((letter) => letter.reference === reference)
  return !isKnown && withholdingOf(journey, template) === undefined
}
