import type { payingTemplates } from '../../domain/direct-payments/paying-messages.ts'
import type { EndingOfPayment, PaymentRecipient, PaymentReviewResult } from '../../domain/direct-payments/state.ts'
import { by, type LetterTexts } from './letter.ts'
import { wordsFor } from './coded-words.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

const RESULT_WORDS: Readonly<Record<PaymentReviewResult, string>> = {
  GOES_ON: 'The direct payment goes on as it is.',
  NEEDS_CHANGE:
    'Something about the direct payment should change. We will talk with you about it before anything does.',
  SHOULD_END:
    'We think that the direct payment should end. It does not end by this letter: you get notice first, and your needs are met in another way from then on.',
}

const ENDING_WORDS: Readonly<Record<EndingOfPayment, string>> = {
  NOTICE_RAN_OUT: 'The direct payment has ended, as we wrote to you before.',
  PERSONS_CHOICE: 'The direct payment has ended, as you wanted.',
  NOTHING_LEFT_TO_PAY: 'The direct payment has ended, because no part of your support is bought with it any more.',
  MISUSE: 'The direct payment has ended because the money was not used for your support.',
  RISK: 'The direct payment has ended because there was a risk to you.',
}

const GOES_TO: Readonly<Record<PaymentRecipient, string>> = {
  PERSON: 'From now on the direct payment comes to you.',
  NOMINATED_PERSON: 'From now on the direct payment goes to the person whom you named for it.',
  AUTHORISED_PERSON: 'From now on the direct payment goes to the person who was authorised to look after it for you.',
}

const EMPLOYER =
  'Whoever employs somebody with this money is their employer: there is a contract, tax and a pension to see to, insurance, and checks before they start. You do not have to do this alone.'

/** R-DPY-04 to R-DPY-12: the terms, the first payment, what was found, and the end. */
export const payingLetters: LetterTexts<typeof payingTemplates> = {
  DIRECT_PAYMENT_AGREEMENT: (context) => ({
    subject: 'The agreement about a direct payment',
    paragraphs: paragraphs(
      'These are the terms of the direct payment. Please read them. If you agree, whoever gets the money signs them, and so do we.',
      context.written('/terms'),
      'The money is spent on what is in the plan. How exactly is for you to say. Please keep the receipts, above all for large items.',
      context.about('employsAssistant') === 'true' ? EMPLOYER : undefined,
      saying('Where to get help with it:', context.written('/employerHelp')),
      'Whoever buys support from an agency, or from somebody who works for themselves, is not their employer. Before anybody is employed later on, tell us.',
      'Before the money pays a close relative who lives in the same household, ask us: we have to decide first whether that is necessary.',
      'The money goes to a new bank account or to a prepaid card. Nothing is paid before that is there and the terms are signed.',
      `If something is not clear, ${whomToCall(context)}.`,
    ),
  }),
  DIRECT_PAYMENT_STARTED: (context) => ({
    subject: 'Your direct payment has started',
    paragraphs: paragraphs(
      'The first direct payment has been made. The council stays responsible for your plan and looks at it with you again.',
      `We will look with you at how the direct payment is working ${by(context.date('directPayment.firstReview'))}.`,
      context.because('directPayment.firstReview'),
      `Please keep the receipts, above all for large items. We look at how the money was spent ${by(context.date('directPayment.audit'))}.`,
      `If the money is not enough, or it is too much to look after, ${whomToCall(context)}. You can stop at any time and have us arrange the support.`,
    ),
  }),
  EMPLOYER_DUTIES: (context) => ({
    subject: 'When somebody is employed with the direct payment',
    paragraphs: paragraphs(
      'Somebody is to be employed with the direct payment.',
      EMPLOYER,
      saying('Where to get help with it:', context.written('/employerHelp')),
      'Whoever buys support from an agency, or from somebody who works for themselves, is not their employer.',
      `Before they begin, if something is not clear, ${whomToCall(context)}.`,
    ),
  }),
  FAMILY_PAYMENT_DECIDED: (context) => ({
    subject: 'Paying a close relative with the direct payment',
    paragraphs: paragraphs(
      context.about('necessary') === 'true'
        ? 'We looked at whether a close relative who lives with you may be paid with the direct payment. We have decided that it is necessary, so they may be.'
        : 'We looked at whether a close relative who lives with you may be paid with the direct payment. We have not found it necessary, so the money must not pay them for support.',
      saying('Our reasons:', context.written('/reasons')),
      'A relative may always help you to look after the money and its papers.',
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_REVIEWED: (context) => ({
    subject: 'What we found about the direct payment',
    paragraphs: paragraphs(
      'We have looked with you at how the direct payment is working.',
      wordsFor(RESULT_WORDS, context.about('result')),
      saying('What we found:', context.written('/summary')),
      saying('We look at it again at the latest', context.date('directPayment.review')?.concat('.')),
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_CONCERN: ({ reference, date }) => ({
    subject: `A concern about a direct payment: ${reference}`,
    paragraphs: [
      `Somebody has raised a concern about a direct payment. What it is stands in the journey. Review the payment ${by(date('directPayment.concernReview'))}.`,
      'Nothing is stopped by this alone.',
    ],
  }),
  DIRECT_PAYMENT_NOTICE: (context) => ({
    subject: 'The direct payment is going to end',
    paragraphs: paragraphs(
      `We are going to end the direct payment. It goes on until ${context.date('directPayment.endNotice') ?? 'the end of the notice'}.`,
      saying('Our reasons:', context.written('/reasons')),
      'Your needs are met in another way first. Your support does not end by this letter.',
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_NOTICE_WITHDRAWN: (context) => ({
    subject: 'The direct payment goes on',
    paragraphs: paragraphs(
      'We wrote to you that the direct payment was going to end. It goes on after all, and you do not have to do anything.',
      saying('Our reasons:', context.written('/reasons')),
    ),
  }),
  DIRECT_PAYMENT_ENDED: (context) => ({
    subject: 'The direct payment has ended',
    paragraphs: paragraphs(
      wordsFor(ENDING_WORDS, context.about('because')),
      saying('How your needs are met now:', context.written('/alternative')),
      saying('What those who were employed with it still get:', context.written('/owedToOthers')),
      `Please keep the receipts and what is left of the money. We look with you at how the last of it was spent ${by(context.date('directPayment.finalAudit'))}.`,
      'You can ask for a direct payment again.',
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_TO_COUNTERSIGN: ({ reference }) => ({
    subject: `A direct payment agreement waits for our signature: ${reference}`,
    paragraphs: [
      'Whoever is to get the money has signed the direct payment agreement themselves. Nothing is paid before the council has signed, too.',
      'Sign it for the council, or issue other terms.',
    ],
  }),
  DIRECT_PAYMENT_PASSED_ON: (context) => ({
    subject: 'The direct payment goes to somebody else from now on',
    paragraphs: paragraphs(
      wordsFor(GOES_TO, context.about('recipient')),
      'It buys the same support as before. Whoever had it until now keeps the receipts and what is left of the money, until we have looked at it with them.',
      `If a payment does not come, or this is not what was agreed, ${whomToCall(context)}.`,
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_NOTICE_OVER: ({ reference }) => ({
    subject: `The notice of the end of a direct payment has run out: ${reference}`,
    paragraphs: [
      'The payment goes on until somebody ends it. It may end now, once the needs are met in another way; or withdraw the notice.',
    ],
  }),
  DIRECT_PAYMENT_ENDS_WITH_JOURNEY: ({ reference }) => ({
    subject: `A direct payment ends with its journey: ${reference}`,
    paragraphs: [
      'The journey has ended, and a direct payment was being paid. Make no more payments.',
      'What is owed until today, such as wages and notice pay of somebody who is employed, is settled with whoever looks after it now. Look at the last receipts.',
    ],
  }),
  DIRECT_PAYMENT_STOPPED: ({ reference }) => ({
    subject: `A direct payment has ended: ${reference}`,
    paragraphs: [
      'Make no more payments. What is still owed for support until today is paid. The lines of the plan that were paid directly are released anew, as they are managed now.',
      'Ask for the last receipts and look at them.',
    ],
  }),
}
