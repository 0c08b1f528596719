import type { runningTemplates } from '../../domain/direct-payments/running-messages.ts'
import type { AuditResult, DearerDecision, PauseCause, ReasonToRecover } from '../../domain/direct-payments/state.ts'
import { wordsFor } from './coded-words.ts'
import { by, pounds, type LetterContext, type LetterTexts } from './letter.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

const AUDIT_WORDS: Readonly<Record<AuditResult, string>> = {
  IN_ORDER: 'Everything is in order.',
  TO_CLARIFY: 'There is something that we do not understand yet. We will ask you about it; nothing is stopped.',
  OUTSIDE_PLAN:
    'Some of it was spent on something that is not in your plan. We will talk with you about it first; nothing is stopped by this letter.',
}

const RECOVER_WORDS: Readonly<Record<ReasonToRecover, string>> = {
  NOT_SPENT_ON_PLAN: 'It was not spent on what is in your plan.',
  NOT_SPENT: 'It was not needed and is still there.',
  PAID_TOO_MUCH: 'We paid too much.',
}

const PAUSE_WORDS: Readonly<Record<PauseCause, string>> = {
  CONDITION_IMPROVED: 'We stop the direct payment for a time, because you need less support at the moment.',
  HOSPITAL_STAY: 'We stop the direct payment for a time, because you are in hospital.',
  OTHER: 'We stop the direct payment for a time.',
}

const nextLook = (context: LetterContext): string =>
  `We look at it again ${by(context.date('directPayment.pause.recheck'))}, and sooner if something changes.`

const decidedInWords: Readonly<Record<DearerDecision, (context: LetterContext) => string>> = {
  RAISED: (context) =>
    `From now on we pay ${pounds(context.about('weeklyPence'))} a week for this part of your support.`,
  SERVICE_ARRANGED: () =>
    'We arrange this part of your support ourselves. The direct payment for it goes on until the support is there.',
}

/** R-DPY-07. Receipts, what was found, and money to be paid back. */
const aboutSpending = {
  DIRECT_PAYMENT_RECEIPTS_ASKED: (context) => ({
    subject: 'The receipts of your direct payment',
    paragraphs: paragraphs(
      `Please send us the receipts of the direct payment, above all those for large items, ${by(context.date('directPayment.returns'))}.`,
      context.because('directPayment.returns'),
      saying('Which ones we mean:', context.written('/whichOnes')),
      'How you spend the money is yours to say, as long as it is for what is in your plan.',
      `If some are lost, or this is too much at the moment, ${whomToCall(context)}: we will help.`,
    ),
  }),
  DIRECT_PAYMENT_RECEIPTS_REMINDER: (context) => ({
    subject: 'The receipts of your direct payment have not come',
    paragraphs: paragraphs(
      'We asked for the receipts of your direct payment. They have not come yet.',
      `Please send them ${by(context.date('directPayment.returns'))}. After that we will look with you at what stands in the way.`,
      'Your payment goes on.',
      `If some are lost, or you need help with them, ${whomToCall(context)}.`,
    ),
  }),
  DIRECT_PAYMENT_AUDITED: (context) => ({
    subject: 'How your direct payment was spent',
    paragraphs: paragraphs(
      'We have looked at what the direct payment was spent on.',
      wordsFor(AUDIT_WORDS, context.about('result')),
      saying('What we found:', context.written('/summary')),
      saying(
        'We look again by',
        (context.date('directPayment.audit') ?? context.date('directPayment.finalAudit'))?.concat('.'),
      ),
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_RECOVERED: (context) => ({
    subject: 'Money of your direct payment',
    paragraphs: paragraphs(
      `We ask for ${pounds(context.about('amountPence'))} of the direct payment to be paid back.`,
      wordsFor(RECOVER_WORDS, context.about('because')),
      saying('Our reasons:', context.written('/reasons')),
      `You do not have to pay it all at once. If it is difficult, ${whomToCall(context)}, and we will find a way. Your support does not depend on it.`,
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_RECOVERED_ESTATE: (context) => ({
    subject: 'Money of a direct payment that is with the estate',
    paragraphs: paragraphs(
      `We are sorry for your loss. We write to you because you look after what ${context.person} left.`,
      `The council paid ${context.person} money to buy care and support with. We have looked at what it was spent on, and ask for ${pounds(context.about('amountPence'))} of it back from the estate.`,
      saying('Our reasons:', context.written('/reasons')),
      `There is no hurry, and it is not yours to pay: it comes from what ${context.person} left. If there is not enough, or something is not clear, ${whomToCall(context)}.`,
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_TO_RECOVER: ({ reference }) => ({
    subject: `Get money of a direct payment back: ${reference}`,
    paragraphs: [
      'Money of a direct payment is to be paid back. How much and why stands in the journey. Agree with them how; the payment itself is not made smaller for it without a decision.',
    ],
  }),
} satisfies Partial<LetterTexts<typeof runningTemplates>>

/** R-DPY-10. A stop for a time, and its end. */
const aboutStops = {
  DIRECT_PAYMENT_PAUSED: (context) => ({
    subject: 'Your direct payment stops for a time',
    paragraphs: paragraphs(
      wordsFor(PAUSE_WORDS, context.about('because')),
      saying('Our reasons:', context.written('/reasons')),
      saying('How your needs are met meanwhile:', context.written('/metMeanwhile')),
      context.about('keepsPaying') === 'true'
        ? saying('What goes on being paid:', context.written('/commitments'))
        : 'Nothing else is paid from it meanwhile.',
      nextLook(context),
      `When you need it again, ${whomToCall(context)}. It has not ended.`,
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_STAYS_PAUSED: (context) => ({
    subject: 'Your direct payment stays stopped for now',
    paragraphs: paragraphs(
      'We have looked at whether the direct payment can go on. For now it stays stopped.',
      saying('Our reasons:', context.written('/reasons')),
      saying('How your needs are met meanwhile:', context.written('/metMeanwhile')),
      nextLook(context),
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_RESUMED: (context) => ({
    subject: 'Your direct payment goes on',
    paragraphs: paragraphs(
      'Your direct payment goes on again from today.',
      saying('Our reasons:', context.written('/reasons')),
      `If the money does not come, or you have a question, ${whomToCall(context)}.`,
    ),
  }),
  DIRECT_PAYMENT_TO_PAUSE: ({ reference, about }) => ({
    subject: `Stop a direct payment for a time: ${reference}`,
    paragraphs: [
      about('keepsPaying') === 'true'
        ? 'The direct payment stands still. What was promised to others goes on being paid; what that is stands in the journey.'
        : 'The direct payment stands still, and nothing is paid from it meanwhile.',
      'It has not ended.',
    ],
  }),
  DIRECT_PAYMENT_TO_RESUME: ({ reference }) => ({
    subject: `Pay a direct payment again: ${reference}`,
    paragraphs: ['The direct payment goes on from today, as before it was stopped.'],
  }),
  DIRECT_PAYMENT_CAN_IT_GO_ON: ({ reference, date }) => ({
    subject: `Can a direct payment go on: ${reference}`,
    paragraphs: [
      `Something has changed while a direct payment stands still. Look now at whether it can go on; do not wait until ${date('directPayment.pause.recheck') ?? 'the next look'}.`,
    ],
  }),
} satisfies Partial<LetterTexts<typeof runningTemplates>>

/** R-DPY-11, R-DPY-04. More money, or another who gets it. */
const aboutAmounts = {
  DIRECT_PAYMENT_DEARER_RECEIVED: (context) => ({
    subject: 'Your direct payment is not enough',
    paragraphs: paragraphs(
      `We have heard that your support costs ${pounds(context.about('costsWeeklyPence'))} a week, and that the direct payment for it is less.`,
      `We will pay more, or arrange this support ourselves. You will hear which ${by(context.date('directPayment.dearer'))}.`,
      context.because('directPayment.dearer'),
      `If you cannot get the support until then, ${whomToCall(context)} at once.`,
    ),
  }),
  DIRECT_PAYMENT_DEARER_DECIDED: (context) => ({
    subject: 'What we do about your direct payment',
    paragraphs: paragraphs(
      'We were told that the direct payment does not pay for your support.',
      (context.about('decision') === 'RAISED' ? decidedInWords.RAISED : decidedInWords.SERVICE_ARRANGED)(context),
      saying('Our reasons:', context.written('/reasons')),
      context.about('decision') === 'RAISED' ? 'What you pay yourself does not change by this.' : undefined,
      howToChallenge(context),
    ),
  }),
  DIRECT_PAYMENT_CHANGED: ({ reference, about }) => ({
    subject: `Pay a direct payment differently: ${reference}`,
    paragraphs: [
      about('decision') === 'RAISED'
        ? 'A direct payment is raised from today. The amount stands in the journey.'
        : 'A part of the support is to be arranged by the council. Pay for it as before until its line is released anew, and no longer.',
    ],
  }),
  DIRECT_PAYMENT_RAISED_BESIDE_PLAN: ({ reference }) => ({
    subject: `A plan that is out for agreement has an old amount: ${reference}`,
    paragraphs: [
      'A direct payment was raised while a new plan is out for agreement. Take that plan back to planning and put the new amount in, or the raise ends with its signature.',
    ],
  }),
  DIRECT_PAYMENT_TELL_FORMER: ({ reference }) => ({
    subject: `Tell whoever still gets a direct payment: ${reference}`,
    paragraphs: [
      'Somebody new was named for the direct payment a second time, before the money had passed to the first. Whoever gets it now hears of it from you: our letters do not find them any more.',
      'Tell them until when it comes to them, what becomes of receipts and of what is left, and when it has passed.',
    ],
  }),
  DIRECT_PAYMENT_RECIPIENT_CHANGED: ({ reference }) => ({
    subject: `A direct payment goes to somebody else: ${reference}`,
    paragraphs: [
      'Somebody else is to get the direct payment. Pay as before until the new terms are signed and their account or card is confirmed.',
    ],
  }),
} satisfies Partial<LetterTexts<typeof runningTemplates>>

/** Rulebook 4.12: what goes on while something is paid. */
export const paymentRunningLetters: LetterTexts<typeof runningTemplates> = {
  ...aboutSpending,
  ...aboutStops,
  ...aboutAmounts,
}
