import type { adviceTemplates } from '../../domain/advice/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, whomToAsk, writtenList } from './phrases.ts'

/** R-IAG-03. Only where it was agreed. */
const weAskLater = ({ date }: LetterContext): readonly string[] =>
  date('advice.followUp') === undefined
    ? []
    : [`As we agreed, we will get in touch ${by(date('advice.followUp'))} to ask whether it helped.`]

/** R-IAG-01, R-IAG-02, R-3CV-04 in words. */
export const adviceLetters: LetterTexts<typeof adviceTemplates> = {
  ADVICE_SHEET: (context) => ({
    subject: 'Information and advice for you',
    paragraphs: [
      'These are things that you can do, chosen for you from what you told us:',
      ...writtenList(context, (index) => `/advice/${index}/action`),
      ...weAskLater(context),
      `You can ask us for an assessment of your needs at any time, also if we think that you may not need much. Call us on ${context.council.phone} and say that you would like one.`,
      ifThingsGetWorse(context),
      whomToAsk(context),
    ],
  }),
  ADVICE_MORE_HELP_WANTED: ({ reference }) => ({
    subject: `The advice was not enough: ${reference}`,
    paragraphs: [
      'Somebody asked whether the advice had helped, and the person wants more help.',
      'Create a referral on this journey, so that triage can look at what is needed.',
    ],
  }),
  ADVICE_NOT_REACHED: ({ reference }) => ({
    subject: `Nobody reached to ask about the advice: ${reference}`,
    paragraphs: [
      'Two tries to ask whether the advice had helped reached nobody. Nothing has been closed.',
      'Look at the journey, and close it only if that is right.',
    ],
  }),
}
