import type { changesTemplates } from '../../domain/changes/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { assessmentBecause, assessmentDate, ifThingsGetWorse, untilThereIsAWorker } from './phrases.ts'
import { paragraphs, saying, whomToCall } from './plan-phrases.ts'
import { isToPerson, whom, whose } from './reader.ts'

/** What changed, so that it can follow “about”. */
const WHAT: Readonly<Record<string, (context: LetterContext) => string>> = {
  HEALTH: (context) => whose(context, 'health'),
  CARER: (context) =>
    context.reader === 'CARER'
      ? `the help that you give ${context.person}`
      : `the help that ${whom(context)} ${isToPerson(context) ? 'get' : 'gets'} from a carer`,
  HOME: (context) => whose(context, 'home'),
  MONEY: (context) => whose(context, 'money'),
}

const what = (context: LetterContext): string => WHAT[context.about('kind') ?? '']?.(context) ?? 'something'

const reviewDate = ({ date }: LetterContext): string | undefined => date('review.unplanned')

const OUTCOMES: Readonly<Record<string, (context: LetterContext) => readonly (string | undefined)[]>> = {
  NEW_ASSESSMENT: (context) => [
    'We will look at your needs with you, in a new assessment. What is still right does not have to be asked again.',
    `We will finish it ${by(assessmentDate(context))}.`,
    ...assessmentBecause(context),
    ...untilThereIsAWorker(context),
  ],
  REVIEW: (context) => [
    'We will review your care and support plan with you now, and not wait for the planned date.',
    `We want to complete the review ${by(reviewDate(context))}. We will call to agree a day.`,
    context.because('review.unplanned'),
  ],
  FINANCIAL_ASSESSMENT: () => [
    'Our finance team will work out again what you can afford to pay. They will write to you before anything that you pay changes.',
  ],
  TAKEN_IN: () => ['We are already working with you on what you need, and the change is looked at there.'],
  NO_ACTION: () => [
    'We think that nothing has to change now. You can tell us again at any time, and you can ask us to look at your needs or at your support again.',
  ],
}

/** R-HLT-01 in words. */
export const changesLetters: LetterTexts<typeof changesTemplates> = {
  CHANGE_ACKNOWLEDGEMENT: (context) => ({
    subject: 'Thank you for telling us that something has changed',
    paragraphs: paragraphs(
      `We have been told of a change about ${what(context)}. Thank you for letting us know.`,
      `Somebody will look at what follows from it ${by(context.date('change.triage'))}.`,
      context.because('change.triage'),
      'Any support there is goes on as it is.',
      ifThingsGetWorse(context),
    ),
  }),
  CHANGE_REPORTED: (context) => ({
    subject: `A change was reported: ${context.reference}`,
    paragraphs: paragraphs(
      context.about('kind') === 'RISK'
        ? 'A change of risk was reported. No letter goes out about it: decide how the person can be told safely.'
        : 'A change in the life of the person was reported. The person has been told that somebody will look at it.',
      `Decide what follows from it ${by(context.date('change.triage'))}.`,
      context.because('change.triage'),
    ),
  }),
  CHANGE_DECIDED: (context) => ({
    subject: 'What follows from the change we were told about',
    paragraphs: paragraphs(
      `We have looked at the change about ${what(context)}.`,
      ...(OUTCOMES[context.about('outcome') ?? '']?.(context) ?? []),
      saying('This is why:', context.written('/reasons')),
      'Any support you have goes on as it is.',
      `If you see it differently, ${whomToCall(context)}.`,
      ifThingsGetWorse(context),
    ),
  }),
  SPENDING_ADJUSTED: ({ reference }) => ({
    subject: `The budget is spent in another way: ${reference}`,
    paragraphs: [
      'Part of the budget is spent in another way, inside the outcomes of the plan. No review is needed for that; the journey says what changes.',
      'If you think that the plan no longer fits, call for a review.',
    ],
  }),
  CHANGE_OF_MONEY: ({ reference }) => ({
    subject: `Assess the finances again: ${reference}`,
    paragraphs: [
      'The money of this person has changed, and it was decided that what they can afford has to be worked out again.',
      'Until the person has been told of a new result in writing, they pay what they pay now.',
    ],
  }),
}
