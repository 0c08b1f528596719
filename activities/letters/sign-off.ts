import type { signOffTemplates } from '../../domain/sign-off/messages.ts'
import { by, pounds, type LetterContext, type LetterTexts } from './letter.ts'
import { day, howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

/** R-BUD-03. The final budget: total, the person's share, the council's share. */
const finalBudget = ({ about }: LetterContext): string =>
  `Your personal budget is ${pounds(about('totalWeeklyPence'))} a week. ` +
  `You pay ${pounds(about('personPence'))} of it and the council pays ${pounds(about('councilPence'))}.`

const startOfSupport = ({ about, date }: LetterContext): string | undefined => {
  const startDate = day(about('startDate'))
  if (startDate === undefined) return undefined
  const limit = date('service.start')
  return `Support under this plan is to start on ${startDate}.${limit === undefined ? '' : ` If it has not started ${by(limit)}, somebody here must find out why.`}`
}

/** R-REV-01, R-REV-02. When we look at the plan again, and why then. */
const nextReview = ({ date, because }: LetterContext): readonly (string | undefined)[] => {
  const first = date('review.first')
  return first === undefined
    ? [
        'We will look with you at how the plan works some weeks after your support has started.',
        saying('In any case we will review it by', date('review.annual')?.concat('.')),
      ]
    : [`We will look with you at how the plan works by ${first}.`, because('review.first')]
}

/** R-SGN-04, R-SGN-05, R-DSP-02. */
export const signOffLetters: LetterTexts<typeof signOffTemplates> = {
  PLAN_SIGNED: (context) => ({
    subject: 'Your care and support plan is signed',
    paragraphs: paragraphs(
      'Your care and support plan has been signed. The plan comes with this letter, together with the record of who agreed to what, and when.',
      finalBudget(context),
      saying('This is not the same as the first estimate. The reason:', context.written('/differsReason')),
      'If the council pays you money to buy your support yourself, it does not count as income for your benefits.',
      startOfSupport(context),
      ...nextReview(context),
      `You can ask for a review at any time. If something changes or does not work, ${whomToCall(context)}.`,
      `We will ask you who else should have a copy of the plan, and send the copies ${by(context.date('plan.copies'))}. Nobody else gets one unless you want it.`,
    ),
  }),
  PLAN_REFUSED: (context) => ({
    subject: 'Why the council has not signed the plan',
    paragraphs: paragraphs(
      'The council does not agree with the plan as it is now.',
      saying('Our reasons:', context.written('/reasons')),
      `We will work on the plan with you again. To talk about it, ${whomToCall(context)}.`,
      'Support that is already there carries on as it is.',
      saying('We aim to agree and sign the plan by', context.date('plan.agree')?.concat('.')),
      howToChallenge(context),
    ),
  }),
  PLAN_COPY: (context) => ({
    subject: 'Your copy of your care and support plan',
    paragraphs: paragraphs(
      'Your own copy of your care and support plan comes with this letter. Please keep it.',
      `If you need it in another form or language, or if something in it is wrong, ${whomToCall(context)}.`,
    ),
  }),
  PLAN_COPY_FOR_OTHERS: (context) => ({
    subject: 'A copy of a care and support plan',
    paragraphs: paragraphs(
      `${context.person} wants you to have a copy of their care and support plan. It comes with this letter.`,
      'It is private. Please keep it safe, and do not show it to others without their agreement.',
      `If you have a question about it, ${whomToCall(context)}.`,
    ),
  }),
}
