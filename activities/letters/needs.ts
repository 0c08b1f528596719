import type { LetterFormat } from '../../domain/contact/state.ts'
import { mustBeProduced, type Needs } from '../../domain/messages/needs.ts'

/** What staff call the formats that have to be produced before the letter goes out. */
const PRODUCED_AS: Readonly<Partial<Record<LetterFormat, string>>> = {
  LARGE_PRINT: 'large print',
  EASY_READ: 'Easy Read',
  BRAILLE: 'Braille',
  AUDIO: 'audio',
  BRITISH_SIGN_LANGUAGE_VIDEO: 'a British Sign Language video',
}

/** R-GEN-03. What has to be produced, `in this format: Braille`; nothing for ordinary print or e-mail in English. */
export function productionOf(needs: Needs): readonly string[] {
  if (!mustBeProduced(needs)) return []
  const { format, language } = needs
  const form = PRODUCED_AS[format]
  return [
    ...(form === undefined ? [] : [`in this format: ${form}`]),
    ...(language === 'en' ? [] : [`in this language: ${languageName(language)}`]),
  ]
}

const languageName = (code: string): string => new Intl.DisplayNames('en-GB', { type: 'language' }).of(code) ?? code
