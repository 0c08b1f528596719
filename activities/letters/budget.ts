import type { RateBand, SupportKind } from '../../domain/budget/hours-and-rates.ts'
import type { budgetTemplates } from '../../domain/budget/messages.ts'
import type { AssessmentOffer, BudgetAdviceTopic, BudgetMethod } from '../../domain/budget/state.ts'
import { pounds, type LetterContext, type LetterTexts } from './letter.ts'
import { listed, wordsFor } from './coded-words.ts'
import { paragraphs, saying, whomToCall } from './plan-phrases.ts'

const METHOD_WORDS: Readonly<Record<BudgetMethod, string>> = {
  MATRIX: 'We worked it out from the hours of support that you may need and what an hour of each kind costs here.',
  COST_OF_SUPPORT: 'We worked it out from what support like this costs here.',
  PROFESSIONAL_JUDGEMENT: 'Your worker estimated it from your assessment and from what similar support costs here.',
}

const SUPPORT_WORDS: Readonly<Record<SupportKind, string>> = {
  PERSONAL_CARE: 'help with washing, dressing and other personal care',
  PRACTICAL_HELP: 'practical help at home',
  GETTING_OUT: 'help to get out and about',
  DAY_OPPORTUNITIES: 'day activities',
  PERSONAL_ASSISTANT: 'a personal assistant',
  BREAK_FOR_CARER: 'support while the person who cares for you takes a break',
}

const BAND_WORDS: Readonly<Record<RateBand, string>> = {
  DAYTIME: 'in the daytime',
  EVENING_OR_WEEKEND: 'in the evening or at the weekend',
  NIGHT: 'at night',
}

const CHARGE_WORDS: Readonly<Record<AssessmentOffer, string>> = {
  OFFER:
    'You may have to pay part of it. We offer to look at your money with you, to work out what you can afford. You can say no to that, but then you may have to pay the full cost.',
  ALL_SECTION_117:
    'All of this support is aftercare under section 117 of the Mental Health Act. It is free: you pay nothing for it, and we do not need to look at your money.',
  ALL_FREE: 'This support is free of charge, so we do not need to look at your money.',
}

const TOPIC_WORDS: Readonly<Record<BudgetAdviceTopic, string>> = {
  PLANNING_SPENDING: 'planning what to spend, and when',
  KEEPING_RECORDS: 'keeping bills and receipts together',
  LOWER_COST_SUPPORT: 'support that does the same and costs less',
  FREE_AND_COMMUNITY_HELP: 'help that is free where you live',
  BENEFITS_AND_DEBT_ADVICE: 'advice about benefits and debts',
  HELP_TO_MANAGE_MONEY: 'somebody to help you with the money',
}

/** `7 hours a week of practical help at home in the daytime, at £22 an hour: £154` */
function workingLine(text: string): string | undefined {
  const [kind, band, hours = '', ratePence, weeklyPence] = text.split(' ')
  const [support, time] = [wordsFor(SUPPORT_WORDS, kind), wordsFor(BAND_WORDS, band)]
  if (support === undefined || time === undefined) return undefined
  const often = hours === '1' ? '1 hour' : `${hours} hours`
  return `- ${often} a week of ${support} ${time}, at ${pounds(ratePence)} an hour: ${pounds(weeklyPence)}`
}

/** R-BUD-02. Line by line, so that the person can check it. */
function working({ about }: LetterContext): string | undefined {
  const lines = (about('working') ?? '').split(', ').flatMap((text) => workingLine(text) ?? [])
  return lines.length === 0
    ? undefined
    : ['This is how the weekly amount comes about:', ...lines, `Together: ${pounds(about('amountPence'))}`].join('\n')
}

/** R-BUD-01, R-BUD-02: the amount, how it was worked out, that it may change; R-CHG-01: the offer of a financial assessment. */
export const budgetLetters: LetterTexts<typeof budgetTemplates> = {
  INDICATIVE_BUDGET: (context) => ({
    subject: 'A first estimate of the money for your support',
    paragraphs: paragraphs(
      `We think that support to meet your needs may cost about ${pounds(context.about('amountPence'))} a week. This is called your indicative budget. It is there to help you plan.`,
      wordsFor(METHOD_WORDS, context.about('method')),
      working(context),
      context.written('/explanation'),
      'This amount may change. The final amount is decided when your plan is finished. It can be higher or lower, and we will tell you why.',
      wordsFor(CHARGE_WORDS, context.about('assessmentOffer') ?? 'OFFER'),
      'There are several ways to manage this money, and you choose. A sheet that explains them comes with this letter.',
      saying('We aim to agree and sign your plan by', context.date('plan.agree')?.concat('.')),
      `If you do not understand something here, ${whomToCall(context)}.`,
    ),
  }),
  BUDGET_ADVICE: (context) => ({
    subject: 'Making your budget work',
    paragraphs: paragraphs(
      'You told us that managing the money for your support is difficult. This is what we talked about, so that you can look it up.',
      listed('We talked about:', TOPIC_WORDS, context.about('topics')),
      context.written('/advice'),
      'You need not manage the money on your own. Somebody you trust, an organisation or the council can look after all of it or a part of it. You can change this at any time.',
      `Your support goes on as it is. If it is still difficult, ${whomToCall(context)}.`,
    ),
  }),
}
