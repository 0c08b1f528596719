import type { referralTemplates } from '../../domain/referral/messages.ts'
import { by, type LetterTexts } from './letter.ts'

/** R-REF-02: what we received, what happens next, by when, and whom to call if things get worse. */
export const referralLetters: LetterTexts<typeof referralTemplates> = {
  REFERRAL_ACKNOWLEDGEMENT: ({ council, date, because }) => ({
    subject: 'We have received the request for care and support',
    paragraphs: [
      'We have received a request for care and support for you.',
      `We will look at how urgent it is ${by(date('triage.urgent') ?? date('triage.standard'))}. Then we will tell you what happens next.`,
      ...[because('triage.urgent') ?? because('triage.standard') ?? []].flat(),
      `If things get worse while you wait, call us on ${council.phone}. In the evening, at night and at weekends call ${council.outOfHoursPhone}. If somebody is in danger now, call 999.`,
    ],
  }),
  REFERRER_ACKNOWLEDGEMENT: ({ council, date }) => ({
    subject: 'We have received your referral',
    paragraphs: [
      `Thank you for telling us. We will look at how urgent it is ${by(date('triage.urgent') ?? date('triage.standard'))}.`,
      `We can share what we decide with you only if the person agrees. If things get worse, call us on ${council.phone}, or ${council.outOfHoursPhone} out of hours. If somebody is in danger now, call 999.`,
    ],
  }),
}
