import type { allocationTemplates } from '../../domain/allocation/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { assessmentBecause, assessmentDate, ifThingsGetWorse, quoted } from './phrases.ts'

const howToReach = ({ worker, council }: LetterContext): string =>
  worker === undefined
    ? `You can reach your worker through us on ${council.phone}.`
    : `Your worker is ${worker.name}. You can call them on ${worker.phone}.`

export const allocationLetters: LetterTexts<typeof allocationTemplates> = {
  WORKER_NAMED: (context) => ({
    subject: 'Your worker',
    paragraphs: [
      `Somebody will now work with you to find out what you need. ${howToReach(context)}`,
      `We will finish the assessment ${by(assessmentDate(context))}.`,
      ...assessmentBecause(context),
      'Your worker will get in touch to agree when and where to meet. Somebody you trust can be with you.',
      ifThingsGetWorse(context),
    ],
  }),
  WORKER_CHANGED: (context) => ({
    subject: 'Your worker has changed',
    paragraphs: [
      `From now on somebody else works with you. ${howToReach(context)}`,
      'They know what has been done and agreed so far. You do not have to tell your story again, and nothing that was agreed with you changes.',
      ifThingsGetWorse(context),
    ],
  }),
  JOURNEY_HANDED_OVER: ({ reference }) => ({
    subject: `A journey is no longer yours: ${reference}`,
    paragraphs: [
      'This journey has been given to somebody else. They have the handover note, and every date has stayed as it was.',
      'The timeline of the journey says who has it now. Tell them anything else that they should know.',
    ],
  }),
  JOURNEY_ALLOCATED: (context) => ({
    subject: `A journey is now yours: ${context.reference}`,
    paragraphs: [
      'This journey has been given to you. Read it, with what was noted for you, then get in touch with the person.',
      ...quoted('The assessment has to be finished by', assessmentDate(context)),
    ],
  }),
}
