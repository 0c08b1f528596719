import type { chargingTemplates } from '../../domain/charging/messages.ts'
import type { FreeSupport } from '../../domain/charging/state.ts'
import { pounds, type LetterContext, type LetterTexts } from './letter.ts'
import { penceOf, wordsFor } from './coded-words.ts'
import { day, howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

const SUPPORT_WORDS: Readonly<Record<FreeSupport, string>> = {
  REABLEMENT: 'Support to help you get back on your feet',
  INTERMEDIATE_CARE: 'Intermediate care, to help you recover,',
}

/** `this part of your support (line 2 in your plan)` */
function partOfSupport({ about }: LetterContext): string {
  const line = /^LINE-(\d+)$/.exec(about('line') ?? '')?.[1]
  return line === undefined ? 'part of your support' : `part of your support (line ${line} in your plan)`
}

const endsCharge = ({ about }: LetterContext): boolean => about('weeklyPence') === '0'

/** The amount, that there is none, or only that something changes where neither is known. */
function whatIsPaid(context: LetterContext): string {
  const from = day(context.about('effectiveFrom'))
  const since = from === undefined ? '' : ` from ${from}`
  if (endsCharge(context))
    return `You pay nothing for ${partOfSupport(context)}${since}. What you pay for other parts stays as it is.`
  return context.about('weeklyPence') === undefined
    ? `What you pay for ${partOfSupport(context)} changes${since}. To hear the amount, ${whomToCall(context)}.`
    : `You pay ${pounds(penceOf(context, 'weeklyPence'))} a week for ${partOfSupport(context)}${since}. It is part of what we wrote to you about; it does not come on top of it.`
}

/** R-CHG-05: free, until when, and what then. R-CHG-06: what is charged, from when, before it applies. */
export const chargingLetters: LetterTexts<typeof chargingTemplates> = {
  FREE_SUPPORT_STARTED: (context) => ({
    subject: 'Support to get back on your feet is free at first',
    paragraphs: paragraphs(
      `${wordsFor(SUPPORT_WORDS, context.about('kind')) ?? SUPPORT_WORDS.REABLEMENT} has started.`,
      context.date('reablement.freePeriod') === undefined
        ? 'It is free for up to six weeks.'
        : `It is free until ${context.date('reablement.freePeriod') ?? ''}. The first day counts.`,
      context.because('reablement.freePeriod'),
      'Before it ends we talk with you about what you need then. If you have to pay for anything after that, we tell you in writing first.',
      `If you have a question, ${whomToCall(context)}.`,
    ),
  }),
  FREE_PERIOD_ENDED: ({ reference }) => ({
    subject: `The six free weeks are over (${reference})`,
    paragraphs: [
      'The free period of reablement or intermediate care has ended. A charge may begin from today, and nothing is charged by itself.',
      'Look at what support goes on, whether it may be charged for, and whether the person has been told in writing.',
    ],
  }),
  CHARGES_UNDER_NEW_PLAN: ({ reference, about }) => ({
    subject: `Charges have to follow a new plan (${reference})`,
    paragraphs: [
      'A new plan is signed. A charge for a line that is free now, or that the plan no longer has, ended with the signature: collect nothing more for it, and pay back what was taken for days since then.',
      ...(about('tooHigh') === 'true'
        ? ['The charges that are left are more than the share of the person in the new plan. Lower them today.']
        : []),
    ],
  }),
  CHARGE_SET: (context) => ({
    subject: 'What you pay for part of your support',
    paragraphs: paragraphs(
      whatIsPaid(context),
      saying('Why:', context.written('/reasons')),
      endsCharge(context)
        ? 'If you are still asked to pay for it, tell us at once, and we put it right.'
        : 'If you cannot pay, or your income, savings or costs have changed, tell us at once.',
      howToChallenge(context),
    ),
  }),
}
