import type { Journey } from '../journey/journey.ts'
import { asWanted, managingOf } from '../managing/lines.ts'
import type { LineId, LineInForce, ManagingState } from '../managing/state.ts'
import type { Instant } from '../shared/time.ts'
import type { DirectPaymentState } from './state.ts'

const isPaidDirectly = (line: LineInForce): boolean => asWanted(line).mode === 'DIRECT_PAYMENT'

/** The lines of the signed plan whose money is paid directly, or is to be. */
export const paidLines = (journey: Journey): readonly LineId[] =>
  (managingOf(journey).inForce ?? []).filter(isPaidDirectly).map(({ line }) => line)

/** R-DPY-04. The first payment has been made and none was the last. */
export const isPaying = ({ directPayment }: Pick<Journey, 'directPayment'>): boolean =>
  directPayment?.startedAt !== undefined

/** R-DPY-07. Something is paid, or was: what it was spent on is looked at in the end, too. */
export const wasPaid = (journey: Pick<Journey, 'directPayment'>): boolean =>
  isPaying(journey) || journey.directPayment?.endedAt !== undefined

/**
 * R-DPY-12. After the last payment: to have one again, it is asked for again. Somebody's open request has its date still, and so have
 * receipts that were asked for.
 */
export const afterPayment = (
  { request, returns, auditedAt, agreed, stillPaidTo, namedTwice }: DirectPaymentState = {},
  endedAt: Instant,
): DirectPaymentState => ({
  ...(request && { request }),
  ...(returns && { returns }),
  ...(auditedAt && { auditedAt }),
  ...(agreed !== undefined && agreed.recipient !== 'PERSON' && { endedFor: agreed.recipient }),
  ...(stillPaidTo && { stillPaidTo }),
  ...(namedTwice && { namedTwice }),
  endedAt,
})

/** R-DPY-12. The plan that is signed meets the needs in another way, so that a payment which ran ends with it. */
export const paymentIsReplaced = (journey: Journey): boolean =>
  isPaying(journey) && !managingOf(journey).lines.some(({ mode }) => mode === 'DIRECT_PAYMENT')

/** R-BUD-05. With the first payment, the money of these lines flows. */
export const flowing = (journey: Journey): ManagingState => {
  const managing = managingOf(journey)
  const paid = paidLines(journey)
  return {
    ...managing,
    released: [...new Set([...(managing.released ?? []), ...paid])],
    inForce: (managing.inForce ?? []).map((line) => (paid.includes(line.line) ? asWanted(line) : line)),
  }
}

/** R-DPY-11, R-DPY-12. The council arranges the support of these lines instead; until it does, they wait to be released anew. */
export const arrangedInstead = (journey: Journey, lines: readonly LineId[] = paidLines(journey)): ManagingState => {
  const managing = managingOf(journey)
  return {
    ...managing,
    inForce: (managing.inForce ?? []).map((line) =>
      lines.includes(line.line) ? { ...line, next: { mode: 'LA_MANAGED' } } : line,
    ),
  }
}
