import type { financeTemplates } from '../../domain/finance/messages.ts'
import type { FinancialEvidence, FinancialResult, NilChargeGround } from '../../domain/finance/state.ts'
import { by, pounds, type LetterContext, type LetterTexts } from './letter.ts'
import { listed, penceOf, wordsFor } from './coded-words.ts'
import { day, howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

const EVIDENCE_WORDS: Readonly<Record<FinancialEvidence, string>> = {
  BENEFITS: 'letters about your benefits',
  PENSIONS: 'letters about your pensions',
  EARNINGS: 'payslips, if you work',
  SAVINGS: 'statements of your bank accounts and savings',
  PROPERTY: 'papers about a house or land that you own',
  HOUSING_COSTS: 'what you pay for rent, mortgage and council tax',
  DISABILITY_COSTS: 'what you spend because of an illness or disability, such as heating, laundry or special food',
}

const EVERYTHING = Object.keys(EVIDENCE_WORDS).join(', ')

const NIL_CHARGE_WORDS: Readonly<Record<NilChargeGround, string>> = {
  NOTHING_LEFT_TO_PAY: 'After what you need to live on, nothing is left that we could ask for.',
  REABLEMENT_OR_INTERMEDIATE_CARE: 'Support to get back on your feet is free for the first six weeks.',
  EQUIPMENT_AND_MINOR_ADAPTATIONS: 'Equipment and small changes to your home are free.',
  CREUTZFELDT_JAKOB_DISEASE: 'The law makes support free for people with your illness.',
  COUNCIL_DOES_NOT_CHARGE: 'The council does not charge for this support.',
}

const outcome = (result: string | undefined, amount: string, from: string): string => {
  const words: Readonly<Record<FinancialResult, string>> = {
    FULL: `We looked at your income, savings and costs. You can be asked to pay up to ${amount} a week${from}.`,
    LIGHT_TOUCH: `You told us enough for a short assessment of your money. You can be asked to pay up to ${amount} a week${from}. You can ask for a full assessment at any time.`,
    REFUSED_TREATED_FULL_COST: `Your money has not been assessed. That means that you pay the full cost of your support${from}. You can change your mind at any time, and ask for an assessment.`,
    EXEMPT_S117: `Your support is aftercare under section 117 of the Mental Health Act. It is free: you pay nothing for it${from}.`,
    NIL_CHARGE: `You pay nothing towards your support${from}.`,
  }
  return wordsFor(words, result) ?? words.FULL
}

const WHOLE_COST = 'Your savings are above the limit that the government sets, so you pay the full cost of your support'

const firstWords = ({ about }: LetterContext): string => {
  const date = day(about('effectiveFrom'))
  const from = date === undefined ? '' : ` from ${date}`
  if (about('paysFullCost') === 'true') return `${WHOLE_COST}${from}. If they fall, tell us at once.`
  return outcome(about('result'), pounds(about('weeklyContributionPence')), from)
}

/** R-CHG-02, R-CHG-03. The sum, line by line, so that the person can check it. */
function working(context: LetterContext): string | undefined {
  if (context.about('atMostPence') === undefined) return undefined
  const line = (words: string, name: string): readonly string[] =>
    penceOf(context, name) === 0 ? [] : [`- ${words}: ${pounds(penceOf(context, name))}`]
  return [
    'This is the sum for a week:',
    ...line('Your income that counts', 'incomePence'),
    ...line('What your savings count as', 'savingsIncomePence'),
    ...line('You keep this to live on', 'protectedPence'),
    ...line('You keep this for your home', 'housingPence'),
    ...line('You keep this for costs of an illness or disability', 'disabilityCostsPence'),
    `- The most we can ask for: ${pounds(context.about('atMostPence'))}`,
  ].join('\n')
}

const paidBack = (context: LetterContext): string | undefined =>
  penceOf(context, 'wronglyChargedPence') === 0
    ? undefined
    : `You have paid ${pounds(penceOf(context, 'wronglyChargedPence'))} that we should not have asked for. We are sorry. We pay it back to you ${by(context.date('finance.repayment'))}, and you need not do anything.`

const whatToSend = (context: LetterContext, codes: string): string | undefined =>
  listed(`Please send or show us, ${by(context.date('finance.infoChase'))}:`, EVIDENCE_WORDS, codes)

const BENEFITS =
  'Money that we pay you for your support does not count as income for your benefits. Tell the Department for Work and Pensions about any other money that you get, because that may change what they pay you.'

/**
 * R-CHG-01: the offer, and what is asked for. R-CHG-03: what they pay, how it was worked out, from when, how to challenge, benefits.
 * R-CHG-07: direct payments are no income, other money is to be reported.
 */
export const financeLetters: LetterTexts<typeof financeTemplates> = {
  FINANCE_OFFER: (context) => ({
    subject: 'We offer to look at your money with you',
    paragraphs: paragraphs(
      'You may have to pay something towards your support. How much depends on your income, savings and costs. We offer to work that out with you. This is called a financial assessment. It is free.',
      'You keep enough to live on. Your savings count only above a limit that the government sets, and the home you live in does not count while you get support there.',
      whatToSend(context, EVERYTHING),
      'Copies are enough. If something does not apply to you, leave it out.',
      'You can say no. Then we cannot work out what you can afford, and you pay the full cost of your support. You can change your mind at any time.',
      `If you would like help with the papers, or somebody to come to you, ${whomToCall(context)}.`,
    ),
  }),
  FINANCE_INFORMATION_NEEDED: (context) => ({
    subject: 'What we still need to look at your money',
    paragraphs: paragraphs(
      'Thank you for what you have sent us about your money. Something is still missing.',
      whatToSend(context, context.about('missing') ?? ''),
      'If you cannot find it, or it does not apply to you, tell us.',
      `If you would like help, ${whomToCall(context)}.`,
    ),
  }),
  FINANCE_INFORMATION_CHASE: (context) => ({
    subject: 'We are still waiting for information about your money',
    paragraphs: paragraphs(
      'We asked you for information about your money, so that you pay no more for your support than you can afford. It has not come yet.',
      context.about('isLast') === 'true'
        ? 'A manager now decides what happens next, and looks first at whether somebody should help you with it. You can still send it, or tell us that you do not want an assessment. If we know nothing about your money, you may have to pay the full cost.'
        : `Please send it ${by(context.date('finance.infoChase'))}, or tell us that you do not want an assessment.`,
      `If it is difficult, ${whomToCall(context)}. We can help with the papers and come to you.`,
      'Your support goes on as it is.',
    ),
  }),
  FINANCE_GOES_ON_WITHOUT: (context) => ({
    subject: 'We work out what you pay from what we know',
    paragraphs: paragraphs(
      'Some information about your money has not come. So that you do not have to wait, we work out what you pay from what we know.',
      saying('Our reasons:', context.written('/reasons')),
      `You will hear the result ${by(context.date('finance.result'))}. If you send what is missing later, we will look at it again.`,
      `If you have a question, ${whomToCall(context)}.`,
    ),
  }),
  FINANCE_INFORMATION_STILL_MISSING: ({ reference }) => ({
    subject: `Decide: information about money has not come (${reference})`,
    paragraphs: [
      'The person was asked twice more for information about their money, and it has not come.',
      'Decide whether to ask again, to go on with what is known, or to treat it as a no. Find out first whether somebody has to help them with it. Nothing happens by itself.',
    ],
  }),
  FINANCIAL_RESULT: (context) => ({
    subject: 'What you pay towards your support',
    paragraphs: paragraphs(
      firstWords(context),
      working(context),
      wordsFor(NIL_CHARGE_WORDS, context.about('nilChargeGround')),
      saying('How we worked this out:', context.written('/reasons')),
      paidBack(context),
      'If your income, savings or costs change, tell us, because what you pay may change too.',
      `You may be able to get more money from benefits. Call us on ${context.council.phone} and we will check with you.`,
      BENEFITS,
      howToChallenge(context),
    ),
  }),
  FINANCE_CHALLENGE_RECEIVED: (context) => ({
    subject: 'We are looking again at what you pay',
    paragraphs: paragraphs(
      'You think that what we ask you to pay is not right. Thank you for telling us. We are looking at it again.',
      `We will write to you with the result ${by(context.date('finance.challenge'))}.`,
      'Your support goes on as it is. If you cannot pay meanwhile, tell us.',
      howToChallenge(context),
    ),
  }),
  REPAYMENT_MADE: (context) => ({
    subject: 'We have paid your money back',
    paragraphs: paragraphs(
      `We have paid back to you ${pounds(context.about('paidBackPence'))}, which we should not have asked for.`,
      saying('We paid it on', day(context.about('paidOn'))?.concat('. It can take a few days to reach you.')),
      'We are sorry for the mistake.',
      `If the money does not come, or the amount is not right, ${whomToCall(context)}.`,
    ),
  }),
  WRONG_CHARGE_FOUND: (context) => ({
    subject: 'You paid money that we should not have asked for',
    paragraphs: paragraphs(
      paidBack(context) ?? 'You paid money that we should not have asked for. We are sorry, and we pay it back to you.',
      saying('What was wrong:', context.written('/reasons')),
      `If you think that it is more, or if your bank account has changed, ${whomToCall(context)}.`,
      howToChallenge(context),
    ),
  }),
  WRONG_CHARGE_FOUND_ESTATE: (context) => ({
    subject: 'Money that we have to pay back to the estate',
    paragraphs: paragraphs(
      `We are sorry for your loss. We write to you because you look after what ${context.person} left.`,
      penceOf(context, 'wronglyChargedPence') === 0
        ? `${context.person} paid us money for care and support that we should not have asked for. We are sorry. It belongs to the estate.`
        : `${context.person} paid us ${pounds(penceOf(context, 'wronglyChargedPence'))} for care and support that we should not have asked for. We are sorry. The money belongs to the estate.`,
      saying('What was wrong:', context.written('/reasons')),
      `We pay it ${by(context.date('finance.repayment'))}. Please tell us to which account: ${whomToCall(context)}. We may ask you for something that shows that you look after the estate, such as the grant of probate or letters of administration. If there is none, we look at it with you.`,
      'You do not have to do anything else, and there is nothing to pay.',
      howToChallenge(context),
    ),
  }),
  REPAYMENT_MADE_ESTATE: (context) => ({
    subject: 'We have paid money back to the estate',
    paragraphs: paragraphs(
      `We have paid back to the estate of ${context.person} ${pounds(context.about('paidBackPence'))}, which we should not have asked for.`,
      saying('We paid it on', day(context.about('paidOn'))?.concat('. It can take a few days to arrive.')),
      'We are sorry for the mistake, and that it came out at such a time.',
      `If the money does not come, or the amount is not right, ${whomToCall(context)}.`,
      howToChallenge(context),
    ),
  }),
  CHARGES_TO_LOWER: ({ reference }) => ({
    subject: `Lower the charges (${reference})`,
    paragraphs: [
      'The newest result of the financial assessment says that the person can pay less than they are charged for the lines of their plan.',
      'Lower the charges from the day in the result. Pay back what was taken for the time since then, without being asked.',
    ],
  }),
  REPAYMENT_DUE: (context) => ({
    subject: `Money has to be paid back (${context.reference})`,
    paragraphs: [
      context.about('toEstate') === 'true'
        ? 'The person paid for support that is free, and has died. The money belongs to what they left. Find out who looks after the estate, and write to nobody at the person’s address.'
        : 'The person paid for support that is free, and has been told that the money is paid back.',
      `The amount is in the journey. Pay it back without being asked, ${by(context.date('finance.repayment'))}, and record it with “Record that money was paid back”.`,
    ],
  }),
}
