import type { signOffTemplates } from '../../domain/sign-off/messages.ts'
import {
  GROUNDS_FOR_LESS,
  OTHER_BUDGET_KINDS,
  SERVICE_DELAY_CAUSES,
  type GroundForLess,
  type ServiceDelayCause,
} from '../../domain/sign-off/state.ts'
import { OTHER_BUDGET_WORDS } from './budget-words.ts'
import { contactDate } from './waiting.ts'
import { by, pounds, type LetterContext, type LetterText, type LetterTexts } from './letter.ts'
import { day, howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'
import { whom, whose, yoursOrA } from './reader.ts'

/** R-BUD-03. The final budget: total, the person's share, the council's share. */
const finalBudget = ({ about }: LetterContext): string =>
  `Your personal budget is ${pounds(about('totalWeeklyPence'))} a week. ` +
  `You pay ${pounds(about('personPence'))} of it and the council pays ${pounds(about('councilPence'))}.`

/** R-BUD-03. Other budgets, and what is paid once. */
const furtherMoney = ({ about }: LetterContext): readonly (string | undefined)[] => {
  const oneOff = Number(about('oneOffPence') ?? 0)
  const others = (about('otherBudgets') ?? '').split(', ').flatMap((entry) => {
    const [kind = '', amount] = entry.split(':')
    const words = OTHER_BUDGET_KINDS.find((each) => each === kind)
    return words === undefined ? [] : [`${OTHER_BUDGET_WORDS[words]} of ${pounds(amount)} a week`]
  })
  return [
    oneOff > 0 ? `Besides this, ${pounds(oneOff)} is paid once when the plan begins.` : undefined,
    others.length === 0 ? undefined : `Your plan also rests on ${others.join(' and on ')}.`,
  ]
}

const LOWER_WORDS: Readonly<Record<GroundForLess, string>> = {
  LESS_NEED: 'Your budget is lower than before because the new assessment shows that you need less support.',
  OTHER_SUPPORT:
    'Your budget is lower than before because the new assessment shows other support that meets your needs.',
}

const lowerBecause = ({ about }: LetterContext): string | undefined => {
  const ground = GROUNDS_FOR_LESS.find((each) => each === about('lowerBecause'))
  return ground === undefined ? undefined : LOWER_WORDS[ground]
}

const DELAY_WORDS: Readonly<Record<ServiceDelayCause, string>> = {
  PROVIDER_CANNOT_START: 'Those who are to support you cannot start on the day that we told you.',
  NO_PROVIDER_FOUND: 'We have not found anybody yet who can give you this support.',
  HOME_NOT_READY: 'Your home is not ready for the support yet.',
  PERSON_ASKED: 'You asked for a later start.',
}

const delayWords = ({ about }: LetterContext): string | undefined => {
  const cause = SERVICE_DELAY_CAUSES.find((each) => each === about('cause'))
  return cause === undefined ? undefined : DELAY_WORDS[cause]
}

/** R-DSP-02. The person and everybody who was asked to agree are told the same reasons. */
const refused: LetterText = (context) => ({
  subject: `Why the council has not signed ${yoursOrA(context, 'care and support plan')}`,
  paragraphs: paragraphs(
    `The council does not agree with ${whose(context, 'care and support plan')} as it is now.`,
    saying('Our reasons:', context.written('/reasons')),
    `We will work on the plan with ${whom(context)} again. To talk about it, ${whomToCall(context)}.`,
    'Support that is already there carries on as it is.',
    saying('We aim to agree and sign the plan by', context.date('plan.agree')?.concat('.')),
    howToChallenge(context),
  ),
})

/** Everybody who gets a copy besides the person is told the same. */
const copyForOthers: LetterText = (context) => ({
  subject: 'A copy of a care and support plan',
  paragraphs: paragraphs(
    `${context.person} wants you to have a copy of their care and support plan. It comes with this letter.`,
    'If you have an older copy, please use this one from now on and destroy the other.',
    'It is private. Please keep it safe, and do not show it to others without their agreement.',
    `If you have a question about it, ${whomToCall(context)}.`,
  ),
})

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
      ...furtherMoney(context),
      lowerBecause(context),
      saying('More about why it is lower:', context.written('/lowerReasons')),
      saying('This is not the same as the first estimate. The reason:', context.written('/differsReason')),
      'If the council pays you money to buy your support yourself, it does not count as income for your benefits.',
      startOfSupport(context),
      ...nextReview(context),
      saying(
        'The review that we had told you about before comes first. We want to complete it by',
        context.date('review.unplanned')?.concat('.'),
      ),
      `You can ask for a review at any time. If something changes or does not work, ${whomToCall(context)}.`,
      `We will ask you who else should have a copy of the plan, and send the copies ${by(context.date('plan.copies'))}. Nobody else gets one unless you want it.`,
      ...(context.about('lowerBecause') === undefined ? [] : [howToChallenge(context)]),
    ),
  }),
  PLAN_REFUSED: refused,
  PLAN_REFUSED_FOR_OTHERS: refused,
  PLAN_COPY: (context) => ({
    subject: 'Your copy of your care and support plan',
    paragraphs: paragraphs(
      'Your own copy of your care and support plan comes with this letter. Please keep it.',
      `If you need it in another form or language, or if something in it is wrong, ${whomToCall(context)}.`,
    ),
  }),
  PLAN_COPY_FOR_CARER: copyForOthers,
  PLAN_COPY_FOR_ADVOCATE: copyForOthers,
  PLAN_COPY_FOR_GP: copyForOthers,
  PLAN_COPY_FOR_OTHERS: copyForOthers,
  SERVICE_DELAYED: (context) => ({
    subject: 'Your support starts later than we told you',
    paragraphs: paragraphs(
      'We are sorry: your support cannot start as planned.',
      delayWords(context),
      saying('More about why:', context.written('/reasons')),
      saying('It is now to start on', day(context.about('newStartOn'))?.concat('.')),
      saying('What happens until then:', context.written('/interim')),
      saying('Until it starts we stay in touch with you. We call you by', contactDate(context)?.concat('.')),
      `If this does not work for you, ${whomToCall(context)}.`,
      howToChallenge(context),
    ),
  }),
  SERVICE_DELAYED_FOR_STAFF: ({ reference, about }) => ({
    subject: `Support cannot start yet: ${reference}`,
    paragraphs: paragraphs(
      'Support under the signed plan cannot start as planned. The reason, and what is arranged until then, stand in the journey.',
      saying('The new day is', day(about('newStartOn'))?.concat('.')),
    ),
  }),
}
