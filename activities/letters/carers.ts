import type { carersTemplates } from '../../domain/carers/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { quoted, whomToAsk } from './phrases.ts'

const WHAT_IT_IS =
  'In a carer’s assessment we talk about you: what you do, whether you are willing and able to go on, how it affects your health, your work and your free time, and what would help you. It is free of charge.'

const howToAsk = ({ council }: LetterContext): string =>
  `You can ask for it at any time, however much or little you do. Call us on ${council.phone}.`

export const carersLetters: LetterTexts<typeof carersTemplates> = {
  CARER_ASSESSMENT_OFFER: (context) => ({
    subject: 'Your right to an assessment as a carer',
    paragraphs: [
      `You care for ${context.person}, or are going to. So you have a right to an assessment of your own needs. It does not depend on what help ${context.person} gets.`,
      WHAT_IT_IS,
      ...(context.about('answer') === 'DECLINED' ? ['You told us that you do not want it now.'] : []),
      howToAsk(context),
      whomToAsk(context),
    ],
  }),
  CARER_ASSESSMENT_AGREED: (context) => ({
    subject: 'Your assessment as a carer',
    paragraphs: [
      'You want an assessment of your own needs as a carer. Somebody will get in touch with you.',
      WHAT_IT_IS,
      `We will finish it ${by(context.date('assessment.carer'))}. If that changes, we will tell you.`,
      ...quoted('Why that date:', context.because('assessment.carer')),
      whomToAsk(context),
    ],
  }),
  CARER_ASSESSMENT_DECLINED: (context) => ({
    subject: 'You do not want a carer’s assessment now',
    paragraphs: [
      'You told us that you no longer want an assessment of your own needs as a carer. We have stopped it.',
      howToAsk(context),
      whomToAsk(context),
    ],
  }),
}
