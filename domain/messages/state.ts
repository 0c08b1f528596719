import type { Instant } from '../shared/time.ts'
import type { TemplateName } from './templates.ts'

/** A letter that was handed over for production (R-GEN-03): nobody has said yet that it was posted. */
export interface LetterToProduce {
  readonly reference: string
  readonly template: TemplateName
  readonly handedOverAt: Instant
}

/** A letter that went out, and the way out never said whether it arrived. */
export interface UnconfirmedLetter {
  readonly reference: string
  readonly template: TemplateName
  readonly since: Instant
}

/** Letters that somebody has to produce: Easy Read, Braille, audio, sign language, another language. */
export interface LettersState {
  /** The oldest first. */
  readonly toProduce: readonly LetterToProduce[]
  /** References of those that were posted, the newest last, so that a confirmation or a hand-over told twice is known. */
  readonly produced: readonly string[]
  /** The oldest first; absent before there was any. */
  readonly unconfirmed?: readonly UnconfirmedLetter[]
}
