import type { advocacyTemplates } from '../../domain/advocacy/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

const WHAT_IT_IS =
  'An independent advocate helps you to understand what happens, to say what you want, and to take part in decisions about you. They do not work for the council, and they cost you nothing.'

const found = ({ about }: LetterContext): string => {
  if (about('needed') === 'true')
    return 'You have a right to an independent advocate. We will arrange one for you, and tell you who it is. Until then we decide nothing important without you, unless it cannot wait.'
  return about('suitable') === 'true'
    ? 'Somebody you know can and will support you to take part. If you would rather not have them, tell us; then we look at it again.'
    : 'We found that you can take part without an advocate, with the help that everybody gets. You can have anybody you like with you.'
}

/** R-ADV-05: it may be asked for at any point, and is looked at at once. R-ADV-02: what follows when one is needed. */
export const advocacyLetters: LetterTexts<typeof advocacyTemplates> = {
  ADVOCATE_REQUEST_RECEIVED: (context) => ({
    subject: 'You would like an advocate',
    paragraphs: paragraphs(
      'You, or somebody for you, asked us about an independent advocate.',
      WHAT_IT_IS,
      `We will look at it with you ${by(context.date('advocacy.rescreen'))}. Your support, and everything else that is under way, goes on.`,
      context.because('advocacy.rescreen'),
      `If you want to tell us more, ${whomToCall(context)}.`,
    ),
  }),
  ADVOCATE_ASKED_FOR: ({ reference, date }) => ({
    subject: `Somebody asked for an advocate: ${reference}`,
    paragraphs: [
      `Look again at the four abilities, with the person, ${by(date('advocacy.rescreen'))}, and record the screen.`,
    ],
  }),
  ADVOCACY_SCREENED: (context) => ({
    subject: 'Whether you have a right to an independent advocate',
    paragraphs: paragraphs(
      'We looked with you at whether you have a right to an independent advocate.',
      WHAT_IT_IS,
      found(context),
      saying('What we found:', context.written('/reasons')),
      'You can ask again at any time, and at once if something changes.',
      howToChallenge(context),
    ),
  }),
  ADVOCATE_NEEDED: ({ reference }) => ({
    subject: `An independent advocate must be arranged: ${reference}`,
    paragraphs: [
      'The screen on this journey found substantial difficulty, and nobody suitable to support the person. An independent advocate must be arranged.',
      'An assessment is not concluded and a plan does not go out without the advocate, unless it is written down why it could not wait.',
    ],
  }),
}
