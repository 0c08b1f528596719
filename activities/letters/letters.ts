import type { lettersTemplates } from '../../domain/messages/messages.ts'
import { isTemplateName, template } from '../../domain/messages/templates.ts'
import type { LetterTexts, NoteContext } from './letter.ts'

const titleOf = ({ about }: NoteContext): string => {
  const name = about('letter') ?? ''
  return isTemplateName(name) ? `“${template(name).title}”` : 'A letter'
}

const titlesOf = ({ about }: NoteContext): readonly string[] =>
  (about('letters') ?? '').split(', ').flatMap((name) => (isTemplateName(name) ? [`- ${template(name).title}`] : []))

export const lettersLetters: LetterTexts<typeof lettersTemplates> = {
  LETTER_HELD_BACK: (context) => ({
    subject: `Tell somebody who wants no letters: ${context.reference}`,
    paragraphs: [
      [
        'Somebody on this journey does not want to be written to. These letters to them were held back:',
        ...titlesOf(context),
      ].join('\n'),
      'Tell them what the letters would have said, by telephone or when you see them. If a date waits for one, record with “Record that somebody was told without the letter” that you have.',
    ],
  }),
  LETTER_TO_CALL_BACK: (context) => ({
    subject: `Call back a letter that is being produced: ${context.reference}`,
    paragraphs: [
      ['These letters are being produced and must not go out any more:', ...titlesOf(context)].join('\n'),
      'Call them back from whoever produces them. If one was posted before that, record with “Confirm that a letter was produced and posted” on which day.',
    ],
  }),
  LETTER_UNCONFIRMED: (context) => ({
    subject: `Find out whether a letter arrived: ${context.reference}`,
    paragraphs: [
      `${titleOf(context)} went out on this journey, and nobody has told us whether it arrived. It is not sent again by itself, and a date that waits for it runs on.`,
      'Ask the person, or whoever it was for. Then record with “Record whether a letter arrived” what they say. If it did not arrive, correct the contact details first; then it goes out once more.',
    ],
  }),
}
