import type { repairsTemplates } from '../../domain/repairs/messages.ts'
import type { LetterTexts } from './letter.ts'

export const repairsLetters: LetterTexts<typeof repairsTemplates> = {
  STEPS_LOST: ({ reference }) => ({
    subject: `Something has to be done again: ${reference}`,
    paragraphs: [
      'This journey was held up, and two managers have put it back to its record. Something that was done at the end is not in the record.',
      'The timeline of the journey says what it was, who did it and when. Please see to it that it is done again now: until then it counts as not done, and its dates run.',
    ],
  }),
}
