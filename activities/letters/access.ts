import type { accessTemplates } from '../../domain/access/messages.ts'
import { by, type LetterTexts } from './letter.ts'

/** A reference, and nothing about anybody: the timeline says who it was and why. */
export const accessLetters: LetterTexts<typeof accessTemplates> = {
  OPENED_IN_EMERGENCY: ({ reference, date }) => ({
    subject: `Somebody opened this journey in an emergency: ${reference}`,
    paragraphs: [
      'Somebody whose journey this is not has opened it, and has said why. They can see it and work on it for four hours.',
      `Look at the timeline, and say ${by(date('access.review'))} whether it was justified. If it was not, or if you are not sure, talk to whoever is responsible for data protection today.`,
    ],
  }),
}
