import type { LetterContext } from './letter.ts'

type Read = Pick<LetterContext, 'reader' | 'person'>

/** A letter speaks with the person as “you”, and with anybody else of the person by name. */
export const isToPerson = ({ reader }: Pick<LetterContext, 'reader'>): boolean => reader === 'PERSON'

/** `your needs`, or `the needs of Mrs Grey`. */
export const whose = (context: Read, what: string): string =>
  isToPerson(context) ? `your ${what}` : `the ${what} of ${context.person}`

/** The same to begin a sentence with. */
export const Whose = (context: Read, what: string): string =>
  isToPerson(context) ? `Your ${what}` : `The ${what} of ${context.person}`

/** `you`, or the person's name. */
export const whom = (context: Read): string => (isToPerson(context) ? 'you' : context.person)

/** For a subject, which stands on the screen of a telephone and names nobody: `your plan`, or `a plan`. */
export const yoursOrA = (context: Pick<LetterContext, 'reader'>, what: string): string =>
  isToPerson(context) ? `your ${what}` : `a ${what}`
