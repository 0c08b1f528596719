import type { financeTemplates } from '../../domain/finance/messages.ts'
import type { FinancialResult } from '../../domain/finance/state.ts'
import { pounds, type LetterTexts } from './letter.ts'
import { day, howToChallenge, paragraphs, saying } from './plan-phrases.ts'

const outcome = (result: string | undefined, amount: string, from: string): string => {
  const words: Readonly<Record<FinancialResult, string>> = {
    FULL: `We looked at your income, savings and costs. You can be asked to pay up to ${amount} a week${from}.`,
    LIGHT_TOUCH: `You told us enough for a short assessment of your money. You can be asked to pay up to ${amount} a week${from}.`,
    REFUSED_TREATED_FULL_COST: `You chose not to have your money assessed. That means that you pay the full cost of your support${from}. You can change your mind at any time.`,
    EXEMPT_S117: `Your support is aftercare under section 117 of the Mental Health Act. It is free: you pay nothing for it${from}.`,
    NIL_CHARGE: `You pay nothing towards your support${from}.`,
  }
  return result !== undefined && result in words ? words[result as FinancialResult] : words.FULL
}

/** R-CHG-03: what they pay, how it was worked out, from when, how to challenge, benefits; R-CHG-07: direct payments are no income. */
export const financeLetters: LetterTexts<typeof financeTemplates> = {
  FINANCIAL_RESULT: (context) => {
    const date = day(context.about('effectiveFrom'))
    const from = date === undefined ? '' : ` from ${date}`
    return {
      subject: 'What you pay towards your support',
      paragraphs: paragraphs(
        outcome(context.about('result'), pounds(context.about('weeklyContributionPence')), from),
        saying('How we worked this out:', context.written('/reasons')),
        'If your income, savings or costs change, tell us, because what you pay may change too.',
        `You may be able to get more money from benefits. Call us on ${context.council.phone} and we will check with you. Money that we pay you for your support does not count as income for your benefits.`,
        howToChallenge(context),
      ),
    }
  },
}
