import type { ClockKey } from '../../domain/clock-catalogue/catalogue.ts'
import type { Recipient } from '../../domain/messages/recipient.ts'

/** What a letter may draw on. Dates come from clocks and from nowhere else. */
export interface LetterContext {
  /** Which part in the case its reader has: the person is spoken to as “you”, and nobody else is. */
  readonly reader: Recipient
  /** The person, as they like to be called. */
  readonly person: string
  /** The reference to quote. */
  readonly reference: string
  readonly council: {
    readonly name: string
    readonly phone: string
    readonly outOfHoursPhone: string
    readonly website: string
  }
  /** The person's worker, when one is allocated. */
  readonly worker?: { readonly name: string; readonly phone: string }
  /** Whoever took the step that this letter tells of, when they are one of our staff. */
  readonly contact?: { readonly name: string; readonly phone: string }
  /** False: say nothing of websites (R-GEN-03). */
  readonly usesWebsites: boolean
  /** The limit of a clock in plain words, `5pm on Tuesday 6 January 2026`; undefined when it does not run. */
  readonly date: (key: ClockKey) => string | undefined
  /** Why that date, in words a family can read, to follow the date; it does not say the date again. */
  readonly because: (key: ClockKey) => string | undefined
  /** A coded fact of the message, as text. */
  readonly about: (name: string) => string | undefined
  /** What somebody wrote in the step that caused the letter, by JSON pointer (`/reasons`). */
  readonly written: (pointer: string) => string | undefined
}

/**
 * What a note to staff may draw on. It goes by ordinary e-mail, so it says nothing of the person and quotes nothing that somebody
 * wrote: whoever is concerned looks in the journey.
 */
export type NoteContext = Pick<LetterContext, 'reference' | 'date' | 'because' | 'about'>

interface Words {
  readonly subject: string
  readonly paragraphs: readonly string[]
}

/** The words of one message. Every family letter gets its greeting, how to complain (R-GEN-08) and its ending by itself. */
export type LetterText = (context: LetterContext) => Words

/** The words of a note to staff. */
type NoteText = (context: NoteContext) => Words

/** The words for every template of a part: forgetting one does not compile, and neither does a note to staff with personal data. */
export type LetterTexts<Templates> = {
  readonly [Name in keyof Templates]: Templates[Name] extends { readonly audience: 'STAFF' } ? NoteText : LetterText
}

/** Whole pence as people write it: 123456 is `£1,234.56`, 50000 is `£500`. */
export function pounds(pence: string | number | undefined): string {
  const whole = Number(pence ?? 0)
  const text = (whole / 100).toFixed(whole % 100 === 0 ? 0 : 2)
  return `£${text.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}`
}

/** `by 5pm on Tuesday 6 January 2026`, or softer words when no such date runs. */
export const by = (date: string | undefined): string => (date === undefined ? 'as soon as we can' : `by ${date}`)
