import type { Evolvers } from '../journey/evolve.ts'
import { without } from '../shared/without.ts'
import { asked } from './choice.ts'
import type { DirectPaymentsEvent } from './events.ts'

export const directPaymentsEvolvers: Evolvers<DirectPaymentsEvent> = {
  DirectPaymentRequested: (journey, { recipient }, { at }) => asked(journey, recipient, at),
  DirectPaymentRequestWithdrawn: ({ directPayment }) =>
    directPayment === undefined ? {} : { directPayment: without(directPayment, 'request') },
  // To another recipient the payment goes on; terms and account are theirs, so they are made anew.
  DirectPaymentAgreed: ({ directPayment = {} }, { recipient }, { at }) => {
    const { request: _request, refusedAt: _refused, agreement: _terms, channel: _account, ...goesOn } = directPayment
    return { directPayment: { ...goesOn, agreed: { at, recipient } } }
  },
  // A no to another recipient leaves standing what was agreed before.
  DirectPaymentRefused: ({ directPayment = {} }, _event, { at }) => ({
    directPayment: { ...without(directPayment, 'request'), refusedAt: at },
  }),
}
