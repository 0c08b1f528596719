import type { DecisionCapacity } from '../advocacy/capacity.ts'
import type { ClockIntent } from '../journey/clock-intent.ts'
import { start } from '../journey/clock-intents.ts'
import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Rule } from '../journey/step.ts'
import type { Management } from '../managing/state.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import type { Instant } from '../shared/time.ts'
import type { SignOffPlanFacts } from '../sign-off/facts.ts'
import { DIRECT_PAYMENT_REFUSALS } from './refusals.ts'
import type { DirectPaymentState, PaymentRecipient } from './state.ts'

const isWanted = (managements: readonly Management[]): boolean =>
  managements.some(({ mode }) => mode === 'DIRECT_PAYMENT')

/** R-DPY-03. After a no, a direct payment is asked for anew: what stood against it has to be looked at again first. */
export const directPaymentIsOpen =
  <Facts>(managements: (facts: Facts) => readonly Management[]): Rule<Facts> =>
  ({ directPayment = {} }, { facts }) => {
    const isRefused =
      directPayment.refusedAt !== undefined && directPayment.request === undefined && directPayment.agreed === undefined
    return isRefused && isWanted(managements(facts)) ? DIRECT_PAYMENT_REFUSALS.DIRECT_PAYMENT_WAS_REFUSED : undefined
  }

export const isForAuthorisedPerson = (request: { readonly recipient: PaymentRecipient } | undefined): boolean =>
  request?.recipient === 'AUTHORISED_PERSON'

/**
 * R-DPY-02. Who lacks capacity for this chooses no direct payment to themselves: what was asked for or agreed is for an authorised person,
 * or the choice asks for one.
 */
export const authorisedPersonIsAskedFor =
  <Facts extends DecisionCapacity>(managements: (facts: Facts) => readonly Management[]): Rule<Facts> =>
  ({ directPayment: { request, agreed } = {} }, { facts }) => {
    const isKnown = request !== undefined || agreed !== undefined
    return facts.hasCapacity === false &&
      isWanted(managements(facts)) &&
      isKnown &&
      ![request, agreed].some(isForAuthorisedPerson)
      ? DIRECT_PAYMENT_REFUSALS.NO_AUTHORISED_PERSON_GETS_IT
      : undefined
  }

/** R-DPY-01. Whoever chooses a direct payment asks for one, unless it was asked for or agreed before. */
export const asksByChoice = (
  { directPayment }: Journey,
  managements: readonly Management[],
  recipient: PaymentRecipient,
): PaymentRecipient | undefined =>
  isWanted(managements) && directPayment?.request === undefined && directPayment?.agreed === undefined
    ? recipient
    : undefined

/** R-DPY-01. The date by which a request is decided, and the letter that tells it; nothing where nobody asks. */
export const requestBegins = (
  recipient: PaymentRecipient | undefined,
  at: Instant,
): { readonly clocks: readonly ClockIntent[]; readonly messages: readonly MessageIntent[] } =>
  recipient === undefined
    ? { clocks: [], messages: [] }
    : {
        clocks: [start('directPayment.decision', at)],
        messages: [
          {
            template: 'DIRECT_PAYMENT_REQUEST_RECEIVED',
            to: 'PERSON',
            dates: ['directPayment.decision'],
            about: { recipient },
          },
        ],
      }

/** The request, beside whatever was answered before. */
export const asked = (
  { directPayment }: Journey,
  recipient: PaymentRecipient | undefined,
  at: Instant,
): Changes & { readonly directPayment?: DirectPaymentState } =>
  recipient === undefined ? {} : { directPayment: { ...directPayment, request: { at, recipient } } }

/** R-DPY-01. No plan is signed with a direct payment that nobody has agreed. */
export const directPaymentIsAgreed: Rule<SignOffPlanFacts> = ({ managing, directPayment }) =>
  isWanted(managing?.lines ?? []) && directPayment?.agreed === undefined
    ? DIRECT_PAYMENT_REFUSALS.DIRECT_PAYMENT_NOT_AGREED
    : undefined

/** R-DPY-01, R-MGT-08. Nor does a change of mode go round the decision. */
export const changeWaitsForDecision: Rule<{ readonly decision: string }> = ({ managing, directPayment }, { facts }) =>
  facts.decision === 'AGREED' && managing?.change?.mode === 'DIRECT_PAYMENT' && directPayment?.agreed === undefined
    ? DIRECT_PAYMENT_REFUSALS.DIRECT_PAYMENT_NOT_AGREED
    : undefined
