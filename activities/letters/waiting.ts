import type { waitingTemplates } from '../../domain/waiting/messages.ts'
import { CONTACT_CLOCKS } from '../../domain/waiting/begin.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { assessmentBecause, assessmentDate, ifThingsGetWorse, quoted } from './phrases.ts'

/** By when somebody gets in touch, whichever rhythm holds. */
const contactDate = ({ date }: LetterContext): string | undefined =>
  date(CONTACT_CLOCKS.RED) ?? date(CONTACT_CLOCKS.AMBER) ?? date(CONTACT_CLOCKS.GREEN)

/** R-WTW-01: why the person waits, how long, what to do if things get worse, help meanwhile, whom to call. */
export const waitingLetters: LetterTexts<typeof waitingTemplates> = {
  WAITING_LETTER: (context) => ({
    subject: 'You are on our waiting list: what happens now',
    paragraphs: [
      'We have looked at the request for care and support for you. We will find out, together with you, what you need. This is called an assessment. At the moment nobody is free to do it, so you are on our waiting list.',
      ...quoted('This is what we decided and why:', context.written('/reasons')),
      `We will finish the assessment ${by(assessmentDate(context))}. If that changes, we will tell you.`,
      ...assessmentBecause(context),
      `You do not have to keep asking. We will get in touch ${by(contactDate(context))} to hear how you are, and we will look again at how urgent it is.`,
      'If you need help before the assessment, tell us. We can look at what can be done for you while you wait.',
      ifThingsGetWorse(context),
    ],
  }),
  WAITING_RISK_UP: ({ reference, about }) => ({
    subject: `Look at this today: ${reference}`,
    paragraphs: [
      about('rating') === 'RED'
        ? 'This person is on the waiting list and is now rated red.'
        : 'This person is on the waiting list. Something is not safe, and nothing covers it yet.',
      'Decide today whether they need urgent support or a safeguarding concern raised, and who takes the journey on.',
    ],
  }),
}
