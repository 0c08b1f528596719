import type { reassessmentTemplates } from '../../domain/reassessment/messages.ts'
import { by, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, quoted, whomToAsk } from './phrases.ts'

/** R-RAS-01, R-RAS-02. They go to the person and to whoever asked for them, so they name the person. */
export const reassessmentLetters: LetterTexts<typeof reassessmentTemplates> = {
  REASSESSMENT_ACKNOWLEDGEMENT: (context) => ({
    subject: 'We have your request to look again',
    paragraphs: [
      `You asked us to look again at the needs of ${context.person}, or at the budget for them. Thank you for telling us.`,
      `A manager decides about it ${by(context.date('reassessment.decision'))}, and you will get a letter.`,
      'We do not treat this as a complaint. If you want to complain as well, tell us; you can do both.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  REASSESSMENT_ACCEPTED: (context) => ({
    subject: 'We will look at the needs again',
    paragraphs: [
      `We agree to look again at the needs of ${context.person}.`,
      ...quoted('What we say about it:', context.written('/reasons')),
      `We will finish the new assessment ${by(context.date('assessment.reassessment'))}. If that changes, we will tell you.`,
      'Where possible somebody comes who did not do the first assessment. What is still right need not be told again.',
      'Any support that is in place goes on.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  REASSESSMENT_REFUSED: (context) => ({
    subject: 'We do not look at the needs again now',
    paragraphs: [
      `You asked us to look again at the needs of ${context.person}, or at the budget for them. We have decided not to do so now.`,
      ...quoted('This is why:', context.written('/reasons')),
      `You can ask again at any time, above all when something changes. Call us on ${context.council.phone}.`,
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
}
