import type { urgentSupportTemplates } from '../../domain/urgent-support/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, quoted, whomToAsk } from './phrases.ts'
import { day, paragraphs, saying, whomToCall } from './plan-phrases.ts'

/** R-ASM-10. Help now takes nothing away from the assessment. */
const ASSESSMENT_GOES_ON =
  'This help is for now. It does not replace finding out, together with you, what you need: that goes on, and nothing about it is decided by this letter.'

const lookedAtAgain = ({ date }: LetterContext): string =>
  `We look at it again every week, the first time ${by(date('urgent.review'))}.`

/** `It is arranged from Monday 5 January 2026 until …`, as far as it is known. */
const fromUntil = ({ about }: LetterContext): string | undefined => {
  const [startsOn, until] = [day(about('startsOn')), day(about('until'))]
  return startsOn === undefined || until === undefined
    ? undefined
    : `It is arranged from ${startsOn} until ${until} for now. That day ends nothing: somebody here decides before it, and tells you.`
}

const PRIVATE = 'It is private. Please keep it safe, and use it only for this.'

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
  URGENT_SUPPORT_FOR_PROVIDER: (context) => ({
    subject: 'Urgent support that you give for us',
    paragraphs: paragraphs(
      `Thank you for supporting ${context.person}. It could not wait, so it begins before we have assessed what they need.`,
      saying('This is what we have arranged:', context.written('/what')),
      fromUntil(context),
      context.date('urgent.review') === undefined
        ? 'We look at it again every week.'
        : `We look at it again every week, the first time ${by(context.date('urgent.review'))}.`,
      `An assessment follows, and it may show that something else is needed. Please tell us what you see, and at once if the support cannot be given or is not enough: ${whomToCall(context)}.`,
      PRIVATE,
    ),
  }),
  URGENT_SUPPORT_CHANGED_FOR_PROVIDER: (context) => ({
    subject: 'The urgent support that you give for us changes',
    paragraphs: paragraphs(
      `We have looked again at the urgent support of ${context.person}, and it changes.`,
      saying('From now on it is this:', context.written('/what')),
      fromUntil(context),
      `The assessment still follows. If you cannot give the support in this way, ${whomToCall(context)} at once.`,
      PRIVATE,
    ),
  }),
  URGENT_SUPPORT_ENDED_FOR_PROVIDER: (context) => ({
    subject: 'The urgent support that you give for us has ended',
    paragraphs: paragraphs(
      `The urgent support that we arranged with you for ${context.person} has ended. Thank you for it.`,
      `If you think that ${context.person} still needs help that cannot wait, ${whomToCall(context)} today.`,
      PRIVATE,
    ),
  }),
  URGENT_SUPPORT_TELL_PROVIDER: ({ reference }) => ({
    subject: `Tell whoever gives the urgent support: ${reference}`,
    paragraphs: [
      'Urgent support on this journey has begun, has changed or has ended, and nobody wrote down how to reach whoever gives it. No letter goes to them.',
      'Tell them today what it is, from when until when, and that an assessment follows. Record how they are reached when you next look at the support.',
    ],
  }),
}
