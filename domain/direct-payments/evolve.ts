import type { Evolvers } from '../journey/evolve.ts'
import { without } from '../shared/without.ts'
import { withoutItsChange } from './asked-change.ts'
import { asked } from './choice.ts'
import type { DirectPaymentsEvent } from './events.ts'
import { stillGetsIt } from './passing-on.ts'

export const directPaymentsEvolvers: Evolvers<DirectPaymentsEvent> = {
  DirectPaymentRequested: (journey, { recipient }, { at }) => asked(journey, recipient, at),
  DirectPaymentRequestWithdrawn: (journey) => ({
    ...withoutItsChange(journey),
    directPayment: without(journey.directPayment ?? {}, 'request'),
  }),
  // To another recipient the payment goes on; terms and account are theirs, so they are made anew.
  DirectPaymentAgreed: (journey, { recipient }, { at }) => {
    const { directPayment = {} } = journey
    const { request: _request, refusedAt: _refused, agreement: _terms, channel: _account, ...goesOn } = directPayment
    const until = stillGetsIt(journey)
    return {
      directPayment: {
        ...without(without(goesOn, 'stillPaidTo'), 'namedTwice'),
        agreed: { at, recipient },
        ...(until && { stillPaidTo: until }),
        ...(until && goesOn.stillPaidTo && { namedTwice: true }),
      },
    }
  },
  // A no to another recipient leaves standing what was agreed before.
  DirectPaymentRefused: (journey, _event, { at }) => ({
    ...withoutItsChange(journey),
    directPayment: { ...without(journey.directPayment ?? {}, 'request'), refusedAt: at },
  }),
}
