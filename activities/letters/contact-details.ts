import type { contactDetailsTemplates } from '../../domain/contact-details/messages.ts'
import type { SharingParty, WritingParty } from '../../domain/contact-details/state.ts'
import { wordsFor } from './coded-words.ts'
import type { LetterContext, LetterTexts } from './letter.ts'
import { whomToAsk } from './phrases.ts'

const PARTY_WORDS: Readonly<Record<SharingParty, string>> = {
  CARER: 'the person who cares for you',
  REFERRER: 'whoever told us about you',
  ADVOCATE: 'your advocate',
  GP: 'your GP',
  OTHER: 'other people who had copies from us',
}

const WRITER_WORDS: Readonly<Record<WritingParty, string>> = {
  PERSON: 'The person',
  CARER: 'The carer',
  REFERRER: 'Whoever made the referral',
}

const writer = (code: string | undefined): string => wordsFor(WRITER_WORDS, code) ?? 'Somebody'

const party = ({ about }: LetterContext): string => wordsFor(PARTY_WORDS, about('with')) ?? 'others'

/** R-GEN-02 in words. */
export const contactDetailsLetters: LetterTexts<typeof contactDetailsTemplates> = {
  SHARING_CONFIRMED: (context) => ({
    subject: 'What we share about you',
    paragraphs:
      context.about('agrees') === 'true'
        ? [
            `You told us that we may share what we know about you with ${party(context)}.`,
            'You can change your mind at any time: tell us, and we stop.',
            whomToAsk(context),
          ]
        : [
            `You told us that you do not want us to share what we know about you with ${party(context)}. So we do not send them copies any more. What they have already we cannot take back.`,
            'We must still tell others where the law says so, above all when somebody is in danger. We would talk with you first wherever we can.',
            'It changes nothing about your assessment or your support. You can change your mind at any time.',
            whomToAsk(context),
          ],
  }),
  WRITING_CONFIRMED: (context) => ({
    subject: 'We write to you again',
    paragraphs: [
      'You told us that you want letters from us again. So we write to you from now on.',
      'What we did not write in the meantime we do not send now. If you would like to know what it was, ask us.',
      'You can change your mind at any time: tell us, and we stop.',
      whomToAsk(context),
    ],
  }),
  WRITING_CHANGED: ({ reference, about }) => ({
    subject: `Whether somebody wants letters has changed: ${reference}`,
    paragraphs:
      about('agrees') === 'true'
        ? [
            `${writer(about('of'))} wants letters again. What was held back is not sent now; tell them what still matters.`,
          ]
        : [
            `${writer(about('of'))} does not want to be written to any more. Letters that the law asks for go out all the same, such as a decision about eligibility, the record of an assessment, and the plan. All others are held back, those on their way as well.`,
            'Tell them so, and agree how they want to hear from us. You get a note each time a letter is held back. Where a date waits for it, record that you have told them; the date does not stop by itself.',
          ],
  }),
  SHARING_CHANGED: ({ reference, about }) => ({
    subject: `Consent to sharing has changed: ${reference}`,
    paragraphs:
      about('agrees') === 'true'
        ? ['The person agrees again to sharing with somebody around them. Who that is stands in the journey.']
        : [
            'The person does not want what is known of them to be shared with somebody around them any more. Who that is stands in the journey. Copies that have not gone out are held back.',
            'Ask nobody to their meetings and tell nobody by telephone against this. Where you think that sharing is needed all the same, speak to your manager first.',
          ],
  }),
}
