import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import type { Arrangement, UrgentSupportState } from './state.ts'

type LetterToProvider =
  'URGENT_SUPPORT_FOR_PROVIDER' | 'URGENT_SUPPORT_CHANGED_FOR_PROVIDER' | 'URGENT_SUPPORT_ENDED_FOR_PROVIDER'

/** Whether somebody has written down, now or when the support was arranged, how the provider is reached. */
export const providerIsKnown = (urgentSupport: UrgentSupportState | undefined, given: readonly string[]): boolean =>
  given.includes('/providerRecipient') || (urgentSupport !== undefined && 'providerKnown' in urgentSupport)

/** What the event keeps of it. */
export const keptOf = (known: boolean): { readonly providerKnown?: true } => (known ? { providerKnown: true } : {})

/**
 * R-ASM-10. Whoever gives the support hears in writing what it is, from when until when, and that an assessment follows. Where nobody
 * wrote down how to reach them, the worker is told to tell them, so that nobody relies on a letter that does not go out.
 */
export function wordToProvider(
  { allocation }: Pick<Journey, 'allocation'>,
  known: boolean,
  template: LetterToProvider,
  { startsOn, until }: Pick<Arrangement, 'startsOn' | 'until'>,
): MessageIntent {
  if (!known) return { template: 'URGENT_SUPPORT_TELL_PROVIDER', to: workerOrTeam(allocation) }
  return template === 'URGENT_SUPPORT_ENDED_FOR_PROVIDER'
    ? { template, to: 'PROVIDER' }
    : { template, to: 'PROVIDER', dates: ['urgent.review'], about: { startsOn, until } }
}
