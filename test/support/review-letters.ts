import type { LetterContext, LetterText } from '../../activities/letters/letter.ts'

/** A letter in which every date runs and everything was written. */
export const aFullLetter = (about: Readonly<Record<string, string>> = {}): LetterContext => ({
  person: 'Mrs Patel',
  reference: 'ASC-2026-000001-K',
  council: {
    name: 'Anytown Council',
    phone: '01632 960001',
    outOfHoursPhone: '01632 960002',
    website: 'https://anytown.example',
  },
  worker: { name: 'Sam Lee', phone: '01632 960003' },
  usesWebsites: true,
  date: (key) => `the date of ${key}`,
  because: (key) => `Because of ${key}.`,
  about: (name) => about[name],
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
