import type { lettersTemplates } from '../../domain/messages/messages.ts'
import { isTemplateName, template } from '../../domain/messages/templates.ts'
import type { LetterTexts, NoteContext } from './letter.ts'

const titleOf = ({ about }: NoteContext): string => {
  const name = about('letter') ?? ''
  return isTemplateName(name) ? `“${template(name).title}”` : 'A letter'
}

export const lettersLetters: LetterTexts<typeof lettersTemplates> = {
  LETTER_UNCONFIRMED: (context) => ({
    subject: `Find out whether a letter arrived: ${context.reference}`,
    paragraphs: [
      `${titleOf(context)} went out on this journey, and nobody has told us whether it arrived. It is not sent again by itself, and a date that waits for it runs on.`,
      'Ask the person, or whoever it was for. Then record with “Record whether a letter arrived” what they say. If it did not arrive, correct the contact details first; then it goes out once more.',
    ],
  }),
}
