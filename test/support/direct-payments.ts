import type { DirectPaymentState } from '../../domain/direct-payments/state.ts'
import type { Journey } from '../../domain/journey/journey.ts'
import type { ManagingState } from '../../domain/managing/state.ts'
import { signed } from './managing.ts'
import { aLine } from './plans.ts'

/** The day of the first payment. */
export const PAID_SINCE = '2025-12-01T09:00:00Z'

/** Agreed, with terms and account, and paid. */
export const PAYING: DirectPaymentState = {
  agreed: { at: PAID_SINCE, recipient: 'PERSON' },
  agreement: { issuedAt: PAID_SINCE, signedAt: PAID_SINCE },
  channel: 'NEW_BANK_ACCOUNT',
  startedAt: PAID_SINCE,
}

/** LINE-1 of the signed plan is paid directly, LINE-2 is not. */
export const PAID_LINES = [
  aLine({ mode: 'DIRECT_PAYMENT', weeklyPence: 30_000 }),
  aLine({ line: 'LINE-2', weeklyPence: 15_000 }),
]

/** Somebody who gets a direct payment. */
export const paying = (
  over: DirectPaymentState = {},
  journey: Partial<Journey> = {},
  managing: Partial<ManagingState> = {},
): Journey =>
  signed(
    PAID_LINES,
    { released: ['LINE-1', 'LINE-2'], ...managing },
    { directPayment: { ...PAYING, ...over }, ...journey },
  )

/** Somebody whose direct payment has ended. */
export const noMorePaid = (over: DirectPaymentState = {}): Journey =>
  signed(PAID_LINES, {}, { directPayment: { endedAt: PAID_SINCE, ...over } })
