import type { ClockKey } from '../clock-catalogue/catalogue.ts'
import type { Instant } from '../shared/time.ts'
import type { TemplateName } from './templates.ts'

/** A letter that was handed over for production (R-GEN-03): nobody has said yet that it was posted. */
export interface LetterToProduce {
  readonly reference: string
  readonly template: TemplateName
  readonly handedOverAt: Instant
}

/** A letter that was being produced when it became clear that it must not go out (R-GEN-02). Nobody is asked to post it. */
export interface RecalledLetter extends LetterToProduce {
  readonly recalledAt: Instant
}

/** A letter that went out, and the way out never said whether it arrived. */
export interface UnconfirmedLetter {
  readonly reference: string
  readonly template: TemplateName
  readonly since: Instant
}

/** How somebody heard, or was given on paper, what a letter was to say (R-REF-02). */
export const OTHER_WAYS = [
  'TOLD_BY_PHONE',
  'TOLD_IN_PERSON',
  'GIVEN_BY_HAND',
  'POSTED_BY_HAND',
  /** Of a referrer who left neither a name nor a way to reach them. */
  'CANNOT_BE_TOLD',
] as const
export type OtherWay = (typeof OTHER_WAYS)[number]

/** Its reader was told without it: letters for this date that were asked for by this version do not go out any more. */
export interface ToldWithoutLetter {
  readonly date: ClockKey
  readonly upTo: number
}

/** Letters that somebody has to produce: Easy Read, Braille, audio, sign language, another language. */
export interface LettersState {
  /** The oldest first. */
  readonly toProduce: readonly LetterToProduce[]
  /** References of those that were posted, the newest last, so that a confirmation or a hand-over told twice is known. */
  readonly produced: readonly string[]
  /** The oldest first; absent before there was any. */
  readonly recalled?: readonly RecalledLetter[]
  /** The oldest first; absent before there was any. */
  readonly unconfirmed?: readonly UnconfirmedLetter[]
  /** The latest for each date; absent before there was any. */
  readonly toldOtherwise?: readonly ToldWithoutLetter[]
}
