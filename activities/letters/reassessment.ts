import type { reassessmentTemplates } from '../../domain/reassessment/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, quoted, whomToAsk } from './phrases.ts'
import { isToPerson, whose } from './reader.ts'

/** Who asked: nobody but the person gets this letter who did not ask. The person's own also reaches whoever acts for them. */
const asked = (context: LetterContext): string =>
  isToPerson(context)
    ? 'We have been asked to look again at your needs, or at your budget.'
    : `You asked us to look again at the needs of ${context.person}, or at the budget for them.`

/** R-RAS-01, R-RAS-02. They go to the person and to whoever asked for them. */
export const reassessmentLetters: LetterTexts<typeof reassessmentTemplates> = {
  REASSESSMENT_ACKNOWLEDGEMENT: (context) => ({
    subject: 'We have your request to look again',
    paragraphs: [
      `${asked(context)} Thank you for telling us.`,
      `A manager decides about it ${by(context.date('reassessment.decision'))}, and you will get a letter.`,
      'We do not treat this as a complaint. If you want to complain as well, tell us; you can do both.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  REASSESSMENT_ACCEPTED: (context) => ({
    subject: isToPerson(context) ? 'We will look at your needs again' : 'We will look at the needs again',
    paragraphs: [
      `We agree to look again at ${whose(context, 'needs')}.`,
      ...quoted('What we say about it:', context.written('/reasons')),
      `We will finish the new assessment ${by(context.date('assessment.reassessment'))}. If that changes, we will tell you.`,
      'Where possible somebody comes who did not do the first assessment. What is still right need not be told again.',
      'Any support that is in place goes on as it is.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  REASSESSMENT_REFUSED: (context) => ({
    subject: isToPerson(context) ? 'We do not look at your needs again now' : 'We do not look at the needs again now',
    paragraphs: [
      `${asked(context)} We have decided not to do so now.`,
      ...quoted('This is why:', context.written('/reasons')),
      `You can ask again at any time, above all when something changes. Call us on ${context.council.phone}.`,
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
}
