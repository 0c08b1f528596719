import type { LetterContext, LetterText } from '../../activities/letters/letter.ts'
import { aLetterContext } from './letters.ts'

/** A letter in which every date runs and everything was written. */
export const aFullLetter = (about: Readonly<Record<string, string>> = {}): LetterContext =>
  aLetterContext(about, {
    person: 'Mrs Patel',
    because: (key) => `Because of ${key}.`,
    written: (pointer) => `[${pointer}]`,
  })

/** A letter about which nothing is known, to somebody who does not use websites. */
export const aBareLetter = (): LetterContext => {
  const { worker: _worker, ...rest } = aFullLetter()
  return { ...rest, usesWebsites: false, date: () => undefined, because: () => undefined, written: () => undefined }
}

/** The whole letter as one text. */
export function wordsOf(letter: LetterText, context: LetterContext = aFullLetter()): string {
  const { subject, paragraphs } = letter(context)
  return [subject, ...paragraphs].join('\n')
}
