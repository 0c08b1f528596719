import type { BudgetMethod } from '../../domain/budget/state.ts'
import type { budgetTemplates } from '../../domain/budget/messages.ts'
import { pounds, type LetterTexts } from './letter.ts'
import { paragraphs, saying, whomToCall } from './plan-phrases.ts'

const METHOD_WORDS: Readonly<Record<BudgetMethod, string>> = {
  MATRIX: 'We worked it out from the hours of support that you may need and what an hour of each kind costs here.',
  COST_OF_SUPPORT: 'We worked it out from what support like this costs here.',
  PROFESSIONAL_JUDGEMENT: 'Your worker estimated it from your assessment and from what similar support costs here.',
}

const methodWords = (method: string | undefined): string | undefined =>
  method !== undefined && method in METHOD_WORDS ? METHOD_WORDS[method as BudgetMethod] : undefined

/** R-BUD-01, R-BUD-02: the amount, how it was worked out, that it may change; R-CHG-01: the offer of a financial assessment. */
export const budgetLetters: LetterTexts<typeof budgetTemplates> = {
  INDICATIVE_BUDGET: (context) => ({
    subject: 'A first estimate of the money for your support',
    paragraphs: paragraphs(
      `We think that support to meet your needs may cost about ${pounds(context.about('amountPence'))} a week. This is called your indicative budget. It is there to help you plan.`,
      methodWords(context.about('method')),
      context.written('/explanation'),
      'This amount may change. The final amount is decided when your plan is finished. It can be higher or lower, and we will tell you why.',
      'You may have to pay part of it. We will offer to look at your money with you, to work out what you can afford. You can say no to that, but then you may have to pay the full cost.',
      saying('We aim to agree and sign your plan by', context.date('plan.agree')?.concat('.')),
      `If you do not understand something here, ${whomToCall(context)}.`,
    ),
  }),
}
