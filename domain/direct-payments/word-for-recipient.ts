import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Recipient } from '../messages/recipient.ts'
import type { NewsForRecipient, PaymentRecipient } from './state.ts'

type More = Pick<MessageIntent, 'dates' | 'about'>
type Paid = Pick<Journey, 'directPayment'>

/** The one who still gets it, where a letter finds them. */
const formerOf = ({ directPayment: { stillPaidTo, namedTwice } = {} }: Paid): PaymentRecipient | undefined =>
  namedTwice === true ? undefined : stillPaidTo

const isSomebodyElse = (recipient: PaymentRecipient | undefined): boolean =>
  recipient !== undefined && recipient !== 'PERSON'

/** R-DPY-04. Whoever gets the money besides the person; both, while it passes from one to another. */
export function othersWhoGetIt(journey: Paid): readonly Recipient[] {
  const { agreed, endedFor } = journey.directPayment ?? {}
  return [
    ...(isSomebodyElse(agreed?.recipient ?? endedFor) ? (['NOMINEE'] as const) : []),
    ...(isSomebodyElse(formerOf(journey)) ? (['FORMER_NOMINEE'] as const) : []),
  ]
}

const told = (to: Recipient, news: NewsForRecipient, { dates, about = {} }: More): MessageIntent => ({
  template: 'DIRECT_PAYMENT_FOR_RECIPIENT',
  to,
  ...(dates === undefined ? {} : { dates }),
  about: { news, ...about },
})

/** What concerns only the one whom the decision names. */
const OF_THE_NEWEST: readonly NewsForRecipient[] = ['AGREED', 'TERMS']

/**
 * R-DPY-04, R-DPY-06 to R-DPY-12. Where somebody else gets the money, the person's letter is not enough: whoever looks after it hears
 * as well, of the money and of nothing else about the person.
 */
export const wordForRecipient = (journey: Paid, news: NewsForRecipient, more: More = {}): readonly MessageIntent[] =>
  othersWhoGetIt(journey)
    .filter((to) => to === 'NOMINEE' || !OF_THE_NEWEST.includes(news))
    .map((to) => told(to, news, more))

/** R-DPY-12. Whoever got the money until now, or was to get it, where that is not the person: before the new decision they are the newest. */
export const wordForFormer = (
  journey: Paid,
  news: Extract<NewsForRecipient, 'PASSES_ON' | 'PASSED_ON'>,
  more: More = {},
): readonly MessageIntent[] => {
  const former = news === 'PASSED_ON' ? formerOf(journey) : journey.directPayment?.agreed?.recipient
  return isSomebodyElse(former) ? [told('FORMER_NOMINEE', news, more)] : []
}
