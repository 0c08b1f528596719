import { sayInstant } from '../../domain/clocks/words.ts'
import type { Instant } from '../../domain/shared/time.ts'

/** What a note about a concern that stands alone may say: nothing about anybody. */
export interface ConcernNoteFacts {
  readonly concern: string
  readonly note: 'RAISED' | 'SAFETY_LATE' | 'TAKE_ON_LATE'
  readonly safeBy: Instant
  readonly takeOnBy: Instant
}

const WHERE = 'It is on the list of concerns that stand alone, with the words in which it came.'

/** R-SAF-01, R-SAF-02 in words, for those who look after concerns and their managers. */
export function concernNoteWords({ concern, note, safeBy, takeOnBy }: ConcernNoteFacts) {
  const ending = [WHERE, `Concern: ${concern}`]
  switch (note) {
    case 'RAISED':
      return {
        subject: 'A safeguarding concern that is in no journey',
        paragraphs: [
          'Somebody has raised a safeguarding concern about a person whom nobody has recognised yet.',
          `Make sure that the person is safe now, and record it by ${sayInstant(safeBy)}.`,
          `A safeguarding lead takes it on by ${sayInstant(takeOnBy)}, or says whose it is.`,
          ...ending,
        ],
      }
    case 'SAFETY_LATE':
      return {
        subject: 'Nobody has said whether somebody is safe: a safeguarding concern',
        paragraphs: [
          `Somebody was to make sure by ${sayInstant(safeBy)} that the person of a safeguarding concern is safe. Nobody has recorded it.`,
          'Look at it now, or find somebody who does. Where there is danger, call the police or an ambulance first.',
          ...ending,
        ],
      }
    case 'TAKE_ON_LATE':
      return {
        subject: 'Nobody has taken on a safeguarding concern',
        paragraphs: [
          `A safeguarding lead was to take on a concern by ${sayInstant(takeOnBy)}. Nobody has.`,
          'Take it on, give it to somebody who does, or say whose it is.',
          ...ending,
        ],
      }
  }
}
