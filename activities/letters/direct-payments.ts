import type { directPaymentsTemplates } from '../../domain/direct-payments/messages.ts'
import type { PaymentRecipient } from '../../domain/direct-payments/state.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { wordsFor } from './coded-words.ts'
import { forRecipient } from './payment-recipient.ts'
import { howToChallenge, paragraphs, saying, whomToCall } from './plan-phrases.ts'

const RECIPIENT_WORDS: Readonly<Record<PaymentRecipient, string>> = {
  PERSON: 'The money would come to you.',
  NOMINATED_PERSON: 'The money would go to the person you named, who looks after it for you.',
  AUTHORISED_PERSON: 'The money would go to a person who is authorised to look after it for you.',
}

const AGREED_WORDS: Readonly<Record<PaymentRecipient, string>> = {
  PERSON: 'The money will come to you.',
  NOMINATED_PERSON: 'The money will go to the person you named, who looks after it for you.',
  AUTHORISED_PERSON:
    'The money will go to a person who is authorised to look after it for you, and who acts in your best interests.',
}

const recipient = ({ about }: LetterContext): string | undefined => wordsFor(RECIPIENT_WORDS, about('recipient'))

/** R-DPY-01 to R-DPY-03: by when, yes, or no with reasons, what would have to change, and how to challenge it. */
export const directPaymentsLetters: LetterTexts<typeof directPaymentsTemplates> = {
  DIRECT_PAYMENT_REQUEST_RECEIVED: (context) => ({
    subject: 'Your request for a direct payment',
    paragraphs: paragraphs(
      'We have a request for a direct payment. That means that the council pays money for your support, and the support is bought with it instead of being arranged by us.',
      recipient(context),
      `We will decide ${by(context.date('directPayment.decision'))} and write to you.`,
      context.because('directPayment.decision'),
      'There is help with it: with paying bills, with employing somebody, and with keeping the receipts. You can also choose it for a part of your support only.',
      `If you have changed your mind, or want to talk about it, ${whomToCall(context)}. Your support does not depend on what you choose.`,
    ),
  }),
  DIRECT_PAYMENT_AGREED: (context) => ({
    subject: 'The decision about a direct payment: yes',
    paragraphs: paragraphs(
      'We agree to a direct payment for your support.',
      wordsFor(AGREED_WORDS, context.about('recipient')),
      saying('What we looked at:', context.written('/reasons')),
      'It does not start yet. First your plan is signed, and there is a written agreement about the payment and an account or card of its own for it. Until then your needs are met in another way.',
      `If you have questions, ${whomToCall(context)}. You can change your mind at any time.`,
    ),
  }),
  DIRECT_PAYMENT_FOR_RECIPIENT: forRecipient,
  DIRECT_PAYMENT_REFUSED: (context) => ({
    subject: 'The decision about a direct payment',
    paragraphs: paragraphs(
      'We looked at the request for a direct payment and cannot agree to it now.',
      saying('Our reasons:', context.written('/reasons')),
      saying('What would have to change:', context.written('/whatWouldChange')),
      saying('How your needs are met meanwhile:', context.written('/metMeanwhile')),
      'You can ask again at any time, above all when something has changed.',
      howToChallenge(context),
    ),
  }),
}
