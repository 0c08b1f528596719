import type { conversationsTemplates } from '../../domain/conversations/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { assessmentBecause, assessmentDate, ifThingsGetWorse, quoted, whomToAsk, writtenList } from './phrases.ts'

/** R-3CV-04. A conversation takes nothing away. */
const mayAsk = ({ council }: LetterContext): string =>
  `You can ask us for an assessment of your needs at any time, also if we think that you may not need much. Call us on ${council.phone} and say that you would like one.`

export const conversationsLetters: LetterTexts<typeof conversationsTemplates> = {
  CONVERSATION_SUMMARY: (context) => {
    const actions = writtenList(context, (index) => `/actions/${index}/what`)
    return {
      subject: 'What we talked about',
      paragraphs: [
        'Thank you for talking with us. This is what we understood and agreed. Tell us if something is wrong.',
        ...quoted('What you can build on:', context.written('/strengths')),
        ...quoted('Your short plan:', context.written('/shortPlan')),
        ...(actions.length === 0 ? [] : ['This is what happens next:', ...actions]),
        mayAsk(context),
        ifThingsGetWorse(context),
        whomToAsk(context),
      ],
    }
  },
  SHORT_TERM_ENDED: (context) => ({
    subject: 'Your short-term support has ended',
    paragraphs: [
      'The short-term support that we planned with you has ended.',
      ...quoted('This is where you are now:', context.written('/reasons')),
      'You have the right to an assessment of your needs, and we offer you one now.',
      mayAsk(context),
      ifThingsGetWorse(context),
      whomToAsk(context),
    ],
  }),
  ASSESSMENT_FOLLOWS: (context) => ({
    subject: 'We will look at longer-term support with you',
    paragraphs: [
      'Next we will find out, together with you, what you need in the longer term and what matters to you. This is called an assessment.',
      ...quoted('This is why:', context.written('/reasons')),
      `We will finish it ${by(assessmentDate(context))}. If that changes, we will tell you.`,
      ...assessmentBecause(context),
      ifThingsGetWorse(context),
      whomToAsk(context),
    ],
  }),
  SHORT_TERM_LIMIT_PASSED: ({ reference }) => ({
    subject: `Short-term work has reached its limit: ${reference}`,
    paragraphs: [
      'The short-term work on this journey has reached its limit. Longer-term work is proposed. Nothing has changed for the person.',
      'Decide with the worker: end the short-term work, or go on to longer-term work with an assessment.',
    ],
  }),
}
