import type { Changes } from '../journey/evolve.ts'
import type { Journey } from '../journey/journey.ts'
import type { Instant } from '../shared/time.ts'
import { passedOn } from './passing-on.ts'
import { PAYMENT_SIGNATORIES, type PaymentSignatory } from './state.ts'

/** Who has signed so far; before this was kept one by one, both signed at once. */
export const signedBefore = ({ directPayment }: Journey): readonly PaymentSignatory[] =>
  directPayment?.agreement?.signedBy ?? []

export const signedAfter = (journey: Journey, now: readonly PaymentSignatory[]): readonly PaymentSignatory[] =>
  PAYMENT_SIGNATORIES.filter((each) => signedBefore(journey).includes(each) || now.includes(each))

export const isComplete = (signed: readonly PaymentSignatory[]): boolean => signed.length === PAYMENT_SIGNATORIES.length

/** The terms with another signature; both make them an agreement. */
export function withSignatures(journey: Journey, now: readonly PaymentSignatory[], at: Instant): Changes {
  const { signedBy: _before, ...terms } = { issuedAt: at, ...journey.directPayment?.agreement }
  const signed = signedAfter(journey, now)
  return passedOn({
    ...journey.directPayment,
    agreement: { ...terms, ...(isComplete(signed) ? { signedAt: at } : { signedBy: signed }) },
  })
}
