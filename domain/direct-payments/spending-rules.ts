import type { Rule } from '../journey/step.ts'
import { wasPaid } from './paying.ts'
import type { RecordDirectPaymentAuditFacts } from './running-facts.ts'
import { RUNNING_REFUSALS } from './running-refusals.ts'

/** R-DPY-07. Spending is looked at while something is paid, and once more after the last payment. */
export const somethingWasPaid: Rule<unknown> = (journey) =>
  wasPaid(journey) ? undefined : RUNNING_REFUSALS.NOTHING_WAS_PAID

/** R-DPY-07. One request at a time has one date. */
export const noReceiptsAreAsked: Rule<unknown> = ({ directPayment }) =>
  directPayment?.returns === undefined ? undefined : RUNNING_REFUSALS.RECEIPTS_ASKED_ALREADY

export const receiptsAreAsked: Rule<unknown> = ({ directPayment }) =>
  directPayment?.returns === undefined ? RUNNING_REFUSALS.NO_RECEIPTS_ASKED : undefined

/** R-DPY-07. Nothing is in order that nobody has looked at. */
export const receiptsWereSeen: Rule<RecordDirectPaymentAuditFacts> = (_journey, { facts }) =>
  facts.result === 'IN_ORDER' && !facts.receiptsSeen ? RUNNING_REFUSALS.RECEIPTS_NOT_SEEN : undefined

/** R-DPY-07. Nobody pays money back on a suspicion. */
export const spendingWasLookedAt: Rule<unknown> = ({ directPayment }) =>
  directPayment?.auditedAt === undefined ? RUNNING_REFUSALS.RECOVERY_WITHOUT_AUDIT : undefined
