import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { MessageIntent } from '../messages/message-intent.ts'
import { workerOrTeam } from '../messages/recipient.ts'
import { without } from '../shared/without.ts'
import { isPaying } from './paying.ts'
import type { DirectPaymentState, PaymentRecipient } from './state.ts'
import { wordForFormer } from './word-for-recipient.ts'

type Paid = Pick<Journey, 'directPayment'>

/** Who goes on getting the money after a yes to somebody else; nobody where nothing is paid yet. */
export const stillGetsIt = (journey: Paid): PaymentRecipient | undefined => {
  const { stillPaidTo, agreed } = journey.directPayment ?? {}
  return isPaying(journey) ? (stillPaidTo ?? agreed?.recipient) : undefined
}

/** R-DPY-12. Whoever was to get it hears that they do not; whoever gets it, until when, from their worker where no letter finds them. */
export function wordOfSomebodyNew(journey: Journey): readonly MessageIntent[] {
  const { stillPaidTo = 'PERSON' } = journey.directPayment ?? {}
  const isPaid = isPaying(journey) && journey.directPayment?.stillPaidTo === undefined
  return [
    ...wordForFormer(journey, 'PASSES_ON', { about: { paid: isPaid } }),
    ...(isPaying(journey) ? [{ template: 'DIRECT_PAYMENT_RECIPIENT_CHANGED', to: 'FINANCE' } as const] : []),
    ...(isPaying(journey) && stillPaidTo !== 'PERSON'
      ? [{ template: 'DIRECT_PAYMENT_TELL_FORMER', to: workerOrTeam(journey.allocation) } as const]
      : []),
  ]
}

/** R-DPY-04, R-DPY-05. The terms of somebody new are signed and their account is there, so the next payment is theirs. */
const hasPassed = ({ agreement, channel, stillPaidTo }: DirectPaymentState): boolean =>
  stillPaidTo !== undefined && agreement?.signedAt !== undefined && channel !== undefined

/** The payment after a signature or an account. */
export const passedOn = (payment: DirectPaymentState): Changes => ({
  directPayment: hasPassed(payment) ? without(without(payment, 'stillPaidTo'), 'namedTwice') : payment,
})

/** R-DPY-12. With what this step adds the money goes to somebody new: the person hears it, and so does whoever had it until now. */
export const wordOfPassing = (journey: Journey, added: DirectPaymentState): readonly MessageIntent[] =>
  hasPassed({ ...journey.directPayment, ...added })
    ? [
        {
          template: 'DIRECT_PAYMENT_PASSED_ON',
          to: 'PERSON',
          about: { recipient: journey.directPayment?.agreed?.recipient ?? 'PERSON' },
        },
        ...wordForFormer(journey, 'PASSED_ON'),
      ]
    : []
