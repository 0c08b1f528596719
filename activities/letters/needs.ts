import type { CommunicationState, LetterFormat } from '../../domain/contact/state.ts'

/** How the reader of a letter needs it (R-GEN-03). */
export type Needs = Pick<CommunicationState, 'format' | 'language' | 'usesWebsites'>

/** Of readers whose needs nobody has asked about: professionals and staff. */
export const NO_SPECIAL_NEEDS: Needs = { format: 'STANDARD_PRINT', language: 'en', usesWebsites: true }

/** Formats that somebody has to produce before the letter goes out. */
const PRODUCED_AS: Readonly<Partial<Record<LetterFormat, string>>> = {
  LARGE_PRINT: 'large print',
  EASY_READ: 'Easy Read',
  BRAILLE: 'Braille',
  AUDIO: 'audio',
  BRITISH_SIGN_LANGUAGE_VIDEO: 'a British Sign Language video',
}

/** R-GEN-03. For whoever prints and posts the letter and what comes with it. */
export function howToProduce({ format, language }: Needs, what: 'letter' | 'document'): readonly string[] {
  const form = PRODUCED_AS[format]
  const wanted = [
    ...(form === undefined ? [] : [`in this format: ${form}`]),
    ...(language === 'en' ? [] : [`in this language: ${languageName(language)}`]),
  ]
  return wanted.length === 0 ? [] : [`[Before sending: produce this ${what} ${wanted.join(', and ')}.]`]
}

const languageName = (code: string): string => new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code
