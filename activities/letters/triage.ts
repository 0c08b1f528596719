import type { triageTemplates } from '../../domain/triage/messages.ts'
import { by, type LetterText, type LetterTexts } from './letter.ts'
import {
  assessmentBecause,
  assessmentDate,
  contactLine,
  ifThingsGetWorse,
  quoted,
  untilThereIsAWorker,
} from './phrases.ts'

/** R-IAG-01, R-3CV-04: advice is enough for now, and the right to an assessment stays. */
const advice: LetterText = (context) => ({
  subject: 'What we decided about the request for care and support',
  paragraphs: [
    'We have looked at the request for care and support for you. We think that information and advice can help you now.',
    ...quoted('This is why:', context.written('/reasons')),
    ...(context.date('advice.give') === undefined
      ? []
      : [`We will tell you what can help, and write it down for you, ${by(context.date('advice.give'))}.`]),
    `You can ask us for an assessment of your needs at any time, also if we think that you may not need much. Call us on ${context.council.phone} and say that you would like one.`,
    ifThingsGetWorse(context),
  ],
})

/** R-REF-04, R-ASM-02: an assessment comes, by when, and whom to call. */
const assessment: LetterText = (context) => ({
  subject: 'What we decided about the request for care and support',
  paragraphs: [
    'We have looked at the request for care and support for you. Next we will find out, together with you, what you need and what matters to you. This is called an assessment.',
    ...quoted('This is why:', context.written('/reasons')),
    `We will finish it ${by(assessmentDate(context))}. If that changes, we will tell you.`,
    ...assessmentBecause(context),
    'We will tell you who comes before anybody does. Somebody you trust can be with you.',
    ...untilThereIsAWorker(context),
    ifThingsGetWorse(context),
  ],
})

/** R-3CV-01, R-3CV-03: short-term work comes first, and the right to an assessment stays. */
const shortTerm: LetterText = (context) => ({
  subject: 'What we decided about the request for care and support',
  paragraphs: [
    'We have looked at the request for care and support for you. We will work closely with you for a short time. Together we write a short plan, and somebody stays with you while it is carried out.',
    ...quoted('This is why:', context.written('/reasons')),
    `You can ask us for an assessment of your needs at any time. Call us on ${context.council.phone} and say that you would like one.`,
    ifThingsGetWorse(context),
  ],
})

/** A route without words of its own leads to an assessment. */
const ROUTE_LETTERS: Readonly<Record<string, LetterText>> = { ADVICE_ONLY: advice, SHORT_TERM: shortTerm }

/** R-REF-07, R-ASM-02: what has changed, and the date that holds now. */
const again: LetterText = (context) => ({
  subject: 'We have looked again at how urgent it is',
  paragraphs: [
    'We have looked again at the request for care and support for you, and at how urgent it is.',
    ...quoted('This is what we found:', context.written('/reasons')),
    ...(assessmentDate(context) === undefined
      ? []
      : [`We will finish the assessment ${by(assessmentDate(context))}. If that changes, we will tell you.`]),
    ...assessmentBecause(context),
    ...contactLine(context),
    'Any support that you have goes on as it is.',
    ifThingsGetWorse(context),
  ],
})

export const triageLetters: LetterTexts<typeof triageTemplates> = {
  TRIAGE_DECISION: (context) => (ROUTE_LETTERS[context.about('route') ?? ''] ?? assessment)(context),
  TRIAGED_AGAIN: again,
  TRIAGE_CALL_NOW: (context) => ({
    subject: `Call the person today: ${context.reference}`,
    paragraphs: [
      'Triage gave this journey priority 1. Call the person today, tell them what was decided, and ask how they are now.',
      ...quoted('The assessment has to be finished by', assessmentDate(context)),
    ],
  }),
}
