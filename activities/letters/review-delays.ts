import type { reviewsTemplates } from '../../domain/reviews/messages.ts'
import { pausedBecause } from './dates.ts'
import { by, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse } from './phrases.ts'
import { paragraphs, saying, whomToCall } from './plan-phrases.ts'

const DECIDED: Readonly<Record<string, string>> = {
  TRY_AGAIN: 'We will try again to reach you.',
  WELFARE_CHECK: 'Somebody will come to see whether you are all right.',
  RESPECT_THE_WISH: 'You told us that you do not want a review now, and we respect that.',
}

const NEXT: Readonly<Record<string, string>> = {
  TRY_AGAIN: 'Try again to reach the person, in other ways than before, and record each try.',
  WELFARE_CHECK: 'See today whether the person is safe and well, and record what you find.',
  RESPECT_THE_WISH: 'The person wants no review now. Ask again gently later; the plan goes on.',
}

type Delays = Pick<
  typeof reviewsTemplates,
  'REVIEW_PAUSED' | 'REVIEW_CARRIES_ON' | 'REVIEW_PAUSE_OVER' | 'REVIEW_NOT_DONE' | 'REVIEW_NEXT_TRY'
>

/** R-REV-02, R-REV-13: a review that waits, in words. */
export const reviewDelayLetters: LetterTexts<Delays> = {
  REVIEW_PAUSED: (context) => ({
    subject: 'We have put the review of your plan on hold for a while',
    paragraphs: paragraphs(
      `The review of your care and support plan stands still for a while, ${pausedBecause(context.about('reason'))}.`,
      `We carry on by ourselves, ${by(context.date('review.pause.ends')).replace(/^by /, 'from ')}.`,
      saying('What we have noted about it:', context.written('/reasons')),
      'Your plan and your support go on as they are.',
      `If you would like the review sooner, or see it differently, ${whomToCall(context)}.`,
      ifThingsGetWorse(context),
    ),
  }),
  REVIEW_CARRIES_ON: (context) => ({
    subject: 'We carry on with the review of your plan',
    paragraphs: paragraphs(
      'The review of your care and support plan is no longer on hold.',
      `We want to do it ${by(context.date('review.first') ?? context.date('review.unplanned') ?? context.date('review.annual'))}. We will call to agree a day.`,
      context.because('review.first') ?? context.because('review.unplanned') ?? context.because('review.annual'),
      `If you would like to choose a time now, ${whomToCall(context)}.`,
    ),
  }),
  REVIEW_PAUSE_OVER: ({ reference }) => ({
    subject: `The pause of the review is over: ${reference}`,
    paragraphs: [
      'The last day of the pause has passed, and the dates of the review go on by themselves.',
      'Call the person and agree a day. If the reason still holds, ask your manager.',
    ],
  }),
  REVIEW_NOT_DONE: (context) => ({
    subject: 'We could not review your care and support plan',
    paragraphs: paragraphs(
      'We wanted to review your care and support plan with you, and so far we could not.',
      DECIDED[context.about('decision') ?? ''],
      saying('This is why:', context.written('/reasons')),
      'Your plan and your support do not end because of this. They go on as they are.',
      saying('So that we do not forget you, we will ask you again by', context.date('review.askAgain')?.concat('.')),
      `You can have the review at any time: ${whomToCall(context)}.`,
      ifThingsGetWorse(context),
    ),
  }),
  REVIEW_NEXT_TRY: (context) => ({
    subject: `What happens now that no review could be done: ${context.reference}`,
    paragraphs: paragraphs(
      NEXT[context.about('decision') ?? ''] ?? 'A manager has decided; look in the journey.',
      saying('Ask again by', context.date('review.askAgain')?.concat('.')),
      context.date('review.noContact') === undefined
        ? 'The plan is not ended for this.'
        : `The plan is not ended for this. A manager looks at it again ${by(context.date('review.noContact'))}.`,
    ),
  }),
}
