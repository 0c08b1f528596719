import { capital } from '../../domain/clocks/words.ts'
import type { NewsForRecipient, PaymentReviewResult } from '../../domain/direct-payments/state.ts'
import { wordsFor } from './coded-words.ts'
import { by, pounds, type LetterContext, type LetterText } from './letter.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

interface News {
  readonly subject: string
  readonly says: (context: LetterContext) => readonly (string | undefined)[]
}

const theirs = ({ person }: LetterContext): string => `the direct payment of ${person}`

const REVIEWED: Readonly<Record<PaymentReviewResult, string>> = {
  GOES_ON: 'It goes on as it is.',
  NEEDS_CHANGE: 'Something about it should change. We will talk about it with everybody concerned first.',
  SHOULD_END: 'We think that it should end. It does not end by this letter: there is notice first.',
}

const until = (context: LetterContext, key: 'directPayment.endNotice' | 'close.notice'): string =>
  context.date(key) ?? 'the end of the notice'

const OWED =
  'What is owed to others until then, such as wages and notice pay of somebody who is employed, is settled with you. Please keep the receipts and what is left of the money.'

const lastLook = (context: LetterContext): string =>
  `We look at how the last of it was spent ${by(context.date('directPayment.finalAudit'))}, and ask you for the receipts.`

const NEWS: Readonly<Record<NewsForRecipient, News>> = {
  AGREED: {
    subject: 'A direct payment that you are to look after',
    says: (context) => [
      `The council has agreed to ${theirs(context)}. The money is to come to you, and you look after it for them. Thank you.`,
      'It does not start yet. First there is a written agreement that you sign, and an account or card of its own for the money.',
      `You can change your mind: ${whomToCall(context)}.`,
    ],
  },
  TERMS: {
    subject: 'The agreement about a direct payment',
    says: (context) => [
      `These are the terms of ${theirs(context)}, which is to come to you. Please read them. If you agree, you sign them, and so do we.`,
      context.written('/terms'),
      'The money is spent on what is in the plan, as the person wants it. Please keep the receipts, above all for large items.',
      context.about('employsAssistant') === 'true'
        ? 'Whoever employs somebody with this money is their employer: there is a contract, tax and a pension to see to, insurance, and checks before they start.'
        : undefined,
      saying('Where to get help with it:', context.written('/employerHelp')),
      'Whoever buys support from an agency, or from somebody who works for themselves, is not their employer.',
      'Before the money pays a close relative who lives in the same household, ask us: we have to decide first whether that is necessary.',
      'The money goes to a new bank account of yours or to a prepaid card. Nothing is paid before that is there and the terms are signed.',
      `If something is not clear, ${whomToCall(context)}.`,
    ],
  },
  EMPLOYER: {
    subject: 'When somebody is employed with the direct payment',
    says: (context) => [
      `Somebody is to be employed with ${theirs(context)}. Whoever employs them is their employer: there is a contract, tax and a pension to see to, insurance, and checks before they start.`,
      saying('Where to get help with it:', context.written('/employerHelp')),
      `Before they begin, if something is not clear, ${whomToCall(context)}.`,
    ],
  },
  FAMILY_DECIDED: {
    subject: 'Paying a close relative with a direct payment',
    says: (context) => [
      context.about('necessary') === 'true'
        ? `We have decided that ${theirs(context)} may pay a close relative in the same household.`
        : `${capital(theirs(context))} must not pay a close relative in the same household for support.`,
      howToChallenge(context),
    ],
  },
  STARTED: {
    subject: 'The direct payment has started',
    says: (context) => [
      `The first payment of ${theirs(context)} has been made to you.`,
      `Please keep the receipts, above all for large items. We look at how the money was spent ${by(context.date('directPayment.audit'))}, and at how it is working ${by(context.date('directPayment.firstReview'))}. We ask you to take part.`,
      `If the money is not enough, or it is too much to look after, ${whomToCall(context)}.`,
    ],
  },
  REVIEWED: {
    subject: 'What we found about the direct payment',
    says: (context) => [
      `We have looked with you at how ${theirs(context)} is working.`,
      wordsFor(REVIEWED, context.about('result')),
      saying('We look at it again at the latest', context.date('directPayment.review')?.concat('.')),
      howToChallenge(context),
    ],
  },
  RECEIPTS_ASKED: {
    subject: 'The receipts of the direct payment',
    says: (context) => [
      `Please send us the receipts of ${theirs(context)}, above all those for large items, ${by(context.date('directPayment.returns'))}.`,
      saying('Which ones we mean:', context.written('/whichOnes')),
      `If some are lost, or this is too much at the moment, ${whomToCall(context)}: we will help.`,
    ],
  },
  RECEIPTS_REMINDER: {
    subject: 'The receipts of the direct payment have not come',
    says: (context) => [
      `We asked for the receipts of ${theirs(context)}. They have not come yet. Please send them ${by(context.date('directPayment.returns'))}.`,
      `The payment goes on. If some are lost, or you need help with them, ${whomToCall(context)}.`,
    ],
  },
  AUDITED: {
    subject: 'How the direct payment was spent',
    says: (context) => [
      `We have looked at what ${theirs(context)} was spent on.`,
      context.about('result') === 'IN_ORDER'
        ? 'Everything is in order.'
        : 'There is something that we want to talk about with you. Nothing is stopped by this letter.',
      saying(
        'We look again by',
        (context.date('directPayment.audit') ?? context.date('directPayment.finalAudit'))?.concat('.'),
      ),
      howToChallenge(context),
    ],
  },
  RECOVERED: {
    subject: 'Money of the direct payment',
    says: (context) => [
      `We ask for ${pounds(context.about('amountPence'))} of ${theirs(context)} to be paid back.`,
      saying('Our reasons:', context.written('/reasons')),
      `It does not have to be paid all at once. If it is difficult, ${whomToCall(context)}.`,
      howToChallenge(context),
    ],
  },
  PAUSED: {
    subject: 'The direct payment stops for a time',
    says: (context) => [
      `${capital(theirs(context))} stops for a time. It has not ended.`,
      context.about('keepsPaying') === 'true'
        ? saying('What goes on being paid:', context.written('/commitments'))
        : 'Nothing else is paid from it meanwhile.',
      `We look at it again ${by(context.date('directPayment.pause.recheck'))}, and sooner if something changes.`,
      howToChallenge(context),
    ],
  },
  STAYS_PAUSED: {
    subject: 'The direct payment stays stopped for now',
    says: (context) => [
      `We have looked at whether ${theirs(context)} can go on. For now it stays stopped.`,
      `We look at it again ${by(context.date('directPayment.pause.recheck'))}.`,
    ],
  },
  RESUMED: {
    subject: 'The direct payment goes on',
    says: (context) => [
      `${capital(theirs(context))} goes on again from today.`,
      `If the money does not come, ${whomToCall(context)}.`,
    ],
  },
  DEARER_DECIDED: {
    subject: 'What we do about the direct payment',
    says: (context) => [
      context.about('decision') === 'RAISED'
        ? `${capital(theirs(context))} is raised. From now on we pay ${pounds(context.about('weeklyPence'))} a week for the support that cost more.`
        : 'The council arranges the support that cost more than was paid. The payment for it goes on until the support is there.',
      howToChallenge(context),
    ],
  },
  NOTICE: {
    subject: 'The direct payment is going to end',
    says: (context) => [
      `We are going to end ${theirs(context)}. It goes on until ${until(context, 'directPayment.endNotice')}.`,
      OWED,
      howToChallenge(context),
    ],
  },
  NOTICE_WITHDRAWN: {
    subject: 'The direct payment goes on',
    says: (context) => [
      `We wrote to you that ${theirs(context)} was going to end. It goes on after all, and you do not have to do anything.`,
    ],
  },
  ENDED: {
    subject: 'The direct payment has ended',
    says: (context) => [
      `${capital(theirs(context))} has ended.`,
      saying('What those who were employed with it still get:', context.written('/owedToOthers')),
      OWED,
      lastLook(context),
      howToChallenge(context),
    ],
  },
  PASSES_ON: {
    subject: 'The direct payment is to go to somebody else',
    says: (context) => [
      `The council has agreed that ${theirs(context)} is to go to somebody else than you. Thank you for looking after it.`,
      context.about('paid') === 'true'
        ? 'Until their agreement is signed and their account is there, it goes on coming to you, and you look after it as before. We write to you when it no longer does.'
        : 'Nothing has been paid to you, so you do not have to do anything.',
      howToChallenge(context),
    ],
  },
  PASSED_ON: {
    subject: 'The direct payment goes to somebody else from now on',
    says: (context) => [
      `From now on ${theirs(context)} goes to somebody else. Nothing more is paid to you.`,
      'Please keep the receipts, and what is left of the money, until we have looked at them with you. What was promised to others with this money, such as wages, is settled with you and with them.',
      `If something is still to be paid, or not clear, ${whomToCall(context)}.`,
      howToChallenge(context),
    ],
  },
  ENDING_NOTICE: {
    subject: 'The direct payment is going to end',
    says: (context) => [
      `The support of ${context.person} by the council is going to end, and the direct payment with it. It is paid until ${until(context, 'close.notice')}.`,
      'If somebody is employed with it, please tell them now.',
      OWED,
    ],
  },
  ENDING_LATER: {
    subject: 'The direct payment goes on longer than our letter said',
    says: (context) => [
      `The support of ${context.person} by the council goes on longer than we told you, and the direct payment with it. It is paid until ${until(context, 'close.notice')}.`,
      'If somebody is employed with it, please tell them.',
    ],
  },
  ENDS_WITH_JOURNEY: {
    subject: 'The direct payment has ended',
    says: (context) => [
      `${capital(theirs(context))} has ended, because the council has no plan for them any more.`,
      saying('What was settled:', context.written('/paymentEnding')),
      OWED,
      lastLook(context),
    ],
  },
}

const isNews = (code: string | undefined): code is NewsForRecipient => code !== undefined && Object.hasOwn(NEWS, code)

/** R-DPY-04, R-DPY-06 to R-DPY-13. Of the money, and of nothing else about the person. */
export const forRecipient: LetterText = (context) => {
  const code = context.about('news')
  const { subject, says } = NEWS[isNews(code) ? code : 'STARTED']
  return { subject, paragraphs: paragraphs(...says(context)) }
}
