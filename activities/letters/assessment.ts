import type { assessmentTemplates } from '../../domain/assessment/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { assessmentBecause, assessmentDate, ifThingsGetWorse, quoted, whomToAsk } from './phrases.ts'

/** R-ASM-04: what came of the offer decides what to say about it. */
function selfAssessment({ about }: LetterContext): readonly string[] {
  switch (about('selfAssessment')) {
    case 'ACCEPTED':
      return [
        'You want to lead the assessment yourself, with our support. We will give you what we already know about you, so that you need not start from nothing.',
      ]
    case 'LACKS_CAPACITY':
      return []
    default:
      return ['You can lead the assessment yourself, with our support. You can still choose that: tell us.']
  }
}

export const assessmentLetters: LetterTexts<typeof assessmentTemplates> = {
  ASSESSMENT_STARTED: (context) => ({
    subject: 'Your assessment: what will happen',
    paragraphs: [
      'We have started your assessment. Together we look at your daily life: what you can do, what is hard, what matters to you, and what would help.',
      `We will finish it ${by(assessmentDate(context))}. If that changes, we will tell you.`,
      ...assessmentBecause(context),
      ...selfAssessment(context),
      'A friend or relative can be with you. If it is hard for you to take part and nobody suitable can support you, we must find you an independent advocate. Ask us at any time.',
      whomToAsk(context),
    ],
  }),
  ASSESSMENT_DELAYED: (context) => ({
    subject: 'Your assessment is late',
    paragraphs: [
      'We are sorry. We said when your assessment would be finished, and it is not finished.',
      ...quoted('We had said:', assessmentDate(context)),
      'A manager has been told. We will call you to agree a new date. You lose nothing because of this delay.',
      whomToAsk(context),
      ifThingsGetWorse(context),
    ],
  }),
  ASSESSMENT_RECORD: (context) => ({
    subject: 'The record of your assessment',
    paragraphs: [
      'Your assessment is finished. Its written record comes with this letter.',
      'Please read it, alone or with somebody you trust. If something is wrong or missing, tell us and we will put it right.',
      'Next we decide whether your needs are ones that the council must meet by law. We will write to you with the decision and the reasons.',
      whomToAsk(context),
    ],
  }),
  ASSESSMENT_RECORD_COPY: (context) => ({
    subject: `A copy of the record of ${context.person}’s assessment`,
    paragraphs: [
      `The assessment of ${context.person} is finished. ${context.person} asked us to send you a copy of its record. It comes with this letter.`,
      'If you think that something is wrong or missing, tell us.',
      whomToAsk(context),
    ],
  }),
}
