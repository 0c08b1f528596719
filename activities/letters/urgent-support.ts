import type { urgentSupportTemplates } from '../../domain/urgent-support/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, quoted, whomToAsk } from './phrases.ts'

/** R-ASM-10. Help now takes nothing away from the assessment. */
const ASSESSMENT_GOES_ON =
  'This help is for now. It does not replace finding out, together with you, what you need: that goes on, and nothing about it is decided by this letter.'

const lookedAtAgain = ({ date }: LetterContext): string =>
  `We look at it again every week, the first time ${by(date('urgent.review'))}.`

export const urgentSupportLetters: LetterTexts<typeof urgentSupportTemplates> = {
  URGENT_NEED_FLAGGED: ({ reference, date }) => ({
    subject: `Decide about urgent support: ${reference}`,
    paragraphs: [
      'Somebody has marked a need on this journey as urgent.',
      `Decide ${by(date('urgent.interimDecision'))} whether it is met now, before any assessment.`,
    ],
  }),
  URGENT_SUPPORT_TO_AUTHORISE: ({ reference, date }) => ({
    subject: `Authorise urgent support: ${reference}`,
    paragraphs: [
      'Urgent support is arranged and waits for you.',
      `Authorise it, or decide that it is not needed, ${by(date('urgent.interimDecision'))}.`,
    ],
  }),
  URGENT_SUPPORT_STARTED: (context) => ({
    subject: 'Help for you now, before the assessment',
    paragraphs: [
      'You need help that cannot wait, so we have arranged it now.',
      ...quoted('This is what we have arranged:', context.written('/what')),
      lookedAtAgain(context),
      ASSESSMENT_GOES_ON,
      ifThingsGetWorse(context),
      whomToAsk(context),
    ],
  }),
  URGENT_SUPPORT_CHANGED: (context) => ({
    subject: 'Your urgent help changes',
    paragraphs: [
      'We have looked again at the help that we arranged for you, and it changes.',
      ...quoted('From now on it is this:', context.written('/what')),
      ASSESSMENT_GOES_ON,
      ifThingsGetWorse(context),
      whomToAsk(context),
    ],
  }),
  URGENT_SUPPORT_NOT_NEEDED: (context) => ({
    subject: 'What we decided about urgent help',
    paragraphs: [
      'We have looked at whether you need help that cannot wait for the assessment, and decided that it can wait.',
      ...quoted('This is why:', context.written('/reasons')),
      'Finding out what you need goes on as before. If you do not agree, or if something changes, tell us and we will look again at once.',
      ifThingsGetWorse(context),
      whomToAsk(context),
    ],
  }),
  URGENT_SUPPORT_ENDED: (context) => ({
    subject: 'Your urgent help has ended',
    paragraphs: [
      context.about('ending') === 'REPLACED_BY_PLAN'
        ? 'The urgent help that we arranged for you has ended. The support in your plan takes its place.'
        : 'The urgent help that we arranged for you has ended.',
      ...quoted('This is why:', context.written('/reasons')),
      'It changes nothing about your assessment. If you need help again that cannot wait, call us.',
      ifThingsGetWorse(context),
      whomToAsk(context),
    ],
  }),
}
