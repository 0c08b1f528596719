import type { holdingTemplates } from '../../domain/holding/messages.ts'
import type { LetterTexts } from './letter.ts'

/** A reference, and nothing about anybody: the list says what it is. */
export const holdingLetters: LetterTexts<typeof holdingTemplates> = {
  WORK_GIVEN: ({ reference }) => ({
    subject: `Something to do is now yours: ${reference}`,
    paragraphs: [
      'A manager has given you something to do on this journey. Your list says what, and until when.',
      'The dates have not changed: you have the time that is left. If you cannot do it in that time, tell the manager now.',
    ],
  }),
  WORK_TAKEN_BACK: ({ reference }) => ({
    subject: `Something to do is no longer yours: ${reference}`,
    paragraphs: [
      'A manager has taken something that you had to do on this journey from your list. There is nothing more for you to do about it.',
      'If you have begun it, tell whoever has it now how far you have come. The timeline of the journey says who that is.',
    ],
  }),
}
