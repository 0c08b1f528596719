import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { NewsForRecipient } from './state.ts'

type More = Pick<MessageIntent, 'dates' | 'about'>

/**
 * R-DPY-04, R-DPY-06 to R-DPY-12. Where somebody else gets the money, the person's letter is not enough: whoever looks after it hears
 * as well, of the money and of nothing else about the person.
 */
export const wordForRecipient = (
  { directPayment }: Pick<Journey, 'directPayment'>,
  news: NewsForRecipient,
  { dates, about = {} }: More = {},
): readonly MessageIntent[] =>
  (directPayment?.agreed?.recipient ?? directPayment?.endedFor ?? 'PERSON') === 'PERSON'
    ? []
    : [
        {
          template: 'DIRECT_PAYMENT_FOR_RECIPIENT',
          to: 'NOMINEE',
          ...(dates === undefined ? {} : { dates }),
          about: { news, ...about },
        },
      ]
