import type { LetterContext } from '../../activities/letters/letter.ts'

/** A letter's surroundings with everything in them; a test takes away what it is about. */
export const aLetterContext = (
  about: Readonly<Record<string, string>> = {},
  over: Partial<LetterContext> = {},
): LetterContext => ({
  reader: 'PERSON',
  person: 'Mrs Grey',
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
  because: (key) => `The reason for ${key}.`,
  about: (name) => about[name],
  written: (pointer) => `[what was written in ${pointer}]`,
  ...over,
})

/** The same with nothing known: no worker, no clock that runs, nothing written. */
export const aBareLetterContext = (about: Readonly<Record<string, string>> = {}): LetterContext => {
  const { person, reference, council } = aLetterContext()
  return {
    reader: 'PERSON',
    person,
    reference,
    council,
    usesWebsites: false,
    date: () => undefined,
    because: () => undefined,
    about: (name) => about[name],
    written: () => undefined,
  }
}
