import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { LocalDate } from '../shared/time.ts'
import type { OtherWay } from './state.ts'
import type { TemplateName } from './templates.ts'
import type { Withholding } from './withholding.ts'

/** A letter left the house for whoever produces it in the format and language that its reader needs. It is not sent yet. */
export interface LetterHandedOver {
  readonly type: 'LetterHandedOver'
  readonly reference: string
  readonly template: TemplateName
  /** It must not go out any more, and was handed over before anybody could know. */
  readonly withheld?: Withholding
}

/** Somebody produced the letter, posted it and said so: now it is sent. */
export interface LetterProduced {
  readonly type: 'LetterProduced'
  readonly reference: string
  readonly template: TemplateName
  readonly postedOn: LocalDate
}

/** A letter went out, and no receipt came in the time in which receipts come. Nobody knows whether its reader has it. */
export interface LetterUnconfirmed {
  readonly type: 'LetterUnconfirmed'
  readonly reference: string
  readonly template: TemplateName
  /** Nobody asks its reader, who has died (R-CLS-01). */
  readonly withheld?: Withholding
}

/** Somebody asked: its reader has the letter. */
export interface LetterArrived {
  readonly type: 'LetterArrived'
  readonly reference: string
  readonly template: TemplateName
}

/** Somebody asked: its reader does not have the letter. It goes out once more, worded anew. */
export interface LetterSentAgain {
  readonly type: 'LetterSentAgain'
  readonly reference: string
  readonly template: TemplateName
}

/** Somebody was told in another way what a letter was to say; letters that were asked for by version `upTo` do not follow. */
export interface ToldOtherwise {
  readonly type: 'ToldOtherwise'
  readonly date: ClockKey
  readonly way: OtherWay
  readonly upTo: number
}

export type LettersEvent =
  LetterHandedOver | LetterProduced | LetterUnconfirmed | LetterArrived | LetterSentAgain | ToldOtherwise
