import type { LocalDate } from '../shared/time.ts'
import type { TemplateName } from './templates.ts'

/** A letter left the house for whoever produces it in the format and language that its reader needs. It is not sent yet. */
export interface LetterHandedOver {
  readonly type: 'LetterHandedOver'
  readonly reference: string
  readonly template: TemplateName
}

/** Somebody produced the letter, posted it and said so: now it is sent. */
export interface LetterProduced {
  readonly type: 'LetterProduced'
  readonly reference: string
  readonly template: TemplateName
  readonly postedOn: LocalDate
}

export type LettersEvent = LetterHandedOver | LetterProduced
