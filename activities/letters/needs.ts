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

/** R-GEN-03. What has to be produced, `in this format: Braille`; nothing for ordinary print or e-mail in English. */
export function productionOf({ format, language }: Needs): readonly string[] {
  const form = PRODUCED_AS[format]
  return [
    ...(form === undefined ? [] : [`in this format: ${form}`]),
    ...(language === 'en' ? [] : [`in this language: ${languageName(language)}`]),
  ]
}

const languageName = (code: string): string => new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code
