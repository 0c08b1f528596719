import type { contactDetailsTemplates } from '../../domain/contact-details/messages.ts'
import type { SharingParty } from '../../domain/contact-details/state.ts'
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
