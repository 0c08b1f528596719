import type { referralTemplates } from '../../domain/referral/messages.ts'
import { by, type LetterContext, type LetterTexts } from './letter.ts'
import { ifThingsGetWorse, quoted } from './phrases.ts'

const triageDate = ({ date }: Pick<LetterContext, 'date'>): string =>
  by(date('triage.urgent') ?? date('triage.standard'))

/** R-REF-02: what we received, what happens next, by when, and whom to call if things get worse. */
export const referralLetters: LetterTexts<typeof referralTemplates> = {
  REFERRAL_ACKNOWLEDGEMENT: (context) => ({
    subject: 'We have received the request for care and support',
    paragraphs: [
      'We have received a request for care and support for you.',
      `We will look at how urgent it is ${triageDate(context)}. Then we will tell you what happens next.`,
      ...[context.because('triage.urgent') ?? context.because('triage.standard') ?? []].flat(),
      `If things get worse while you wait, call us on ${context.council.phone}. In the evening, at night and at weekends call ${context.council.outOfHoursPhone}. If somebody is in danger now, call 999.`,
    ],
  }),
  REFERRER_ACKNOWLEDGEMENT: (context) => ({
    subject: 'We have received your referral',
    paragraphs: [
      `Thank you for telling us. We will look at how urgent it is ${triageDate(context)}.`,
      `We can share what we decide with you only if the person agrees. If things get worse, call us on ${context.council.phone}, or ${context.council.outOfHoursPhone} out of hours. If somebody is in danger now, call 999.`,
    ],
  }),
  REFERRAL_JOINED: ({ reference, about }) => ({
    subject: `Another referral has come in: ${reference}`,
    paragraphs: [
      'Another referral about the same person has joined this journey. Dates that were running go on.',
      'The triage team looks at it. Read it, and see whether it changes what you are doing.',
      ...(about('rejectionLapsed') === 'true'
        ? ['The proposal to reject the first referral has lapsed. Look at both together before you decide.']
        : []),
    ],
  }),
  REJECTION_TO_AUTHORISE: (context) => ({
    subject: `Authorise or return a rejection: ${context.reference}`,
    paragraphs: [
      'Triage proposes to reject this referral, because no need for care and support appears. Nobody has told the person yet.',
      `Authorise it with the words for the person, or return it, ${triageDate(context)}.`,
    ],
  }),
  REJECTION_RETURNED: (context) => ({
    subject: `A rejection came back: ${context.reference}`,
    paragraphs: [
      'The manager has returned the proposal to reject this referral. What has to be looked at again stands in the journey.',
      `Decide the route in triage ${triageDate(context)}.`,
    ],
  }),
  REFERRAL_REJECTED: (context) => ({
    subject: 'Who can help with the request for you',
    paragraphs: [
      'We have looked at the request for care and support for you. We think that somebody else is better placed to help.',
      ...quoted('This is why:', context.written('/reasons')),
      ...quoted('This is who can help, and how to reach them:', context.written('/whereToGo')),
      `If you do not agree, or if you think that you have needs for care and support, ask us for an assessment at any time. Call us on ${context.council.phone}. It does not matter how small the needs may seem, or what you own.`,
      ifThingsGetWorse(context),
    ],
  }),
  REFERRAL_WITHDRAWN: (context) => ({
    subject: 'We have stopped, as you asked',
    paragraphs: [
      'You told us that you do not want us to go on with the request for care and support for you. So we have stopped.',
      `You can come back to us at any time, and you need give no reason. Call us on ${context.council.phone}. If your needs change, or if you ask us to, we will assess what you need.`,
      ifThingsGetWorse(context),
    ],
  }),
}
