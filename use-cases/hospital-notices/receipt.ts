import type { Refusal } from '../../domain/shared/refusal.ts'
import type { StoredNotice } from '../../prisma/hospital-notices.ts'
import { kindOfStep, type NoticeKind } from './notice.ts'

/** Why a notice is rejected, in words for the hospital. */
export interface RejectionReason {
  readonly code: string
  readonly rule?: string
  readonly words: string
  readonly whatToDo: string
}

/** A council that the hospital has to turn to instead. */
export interface SendTo {
  readonly council: string
  readonly name?: string
  readonly noticesTo?: string
}

/** What came of a notice, as it is kept. */
export type ReceiptContent =
  | { readonly outcome: 'ACCEPTED'; readonly due?: { readonly at: string; readonly because: string } }
  | { readonly outcome: 'WITH_CLERK'; readonly words: string }
  | { readonly outcome: 'REJECTED'; readonly reasons: readonly RejectionReason[]; readonly sendTo?: SendTo }

/** R-HOS-04. The receipt of a notice. It names the hospital's own notice, and nothing of the person. */
export interface NoticeReceipt {
  readonly id: string
  readonly kind: NoticeKind
  readonly receivedAt: string
  readonly outcome: 'RECEIVED' | ReceiptContent['outcome']
  readonly due?: { readonly at: string; readonly because: string }
  readonly words?: string
  readonly reasons?: readonly RejectionReason[]
  readonly sendTo?: SendTo
}

/** R-HOS-04. Nobody may have seen it: a hospital that has to know tonight does not wait for a system. */
const KEPT_ONLY =
  'The notice is kept, and its time counts from when it came. It goes into the council’s records by itself as soon as they can be reached; until then it may be that nobody has seen it. If somebody has to act today, call the council.'

export function receiptOf({ id, step, receivedAt, receipt }: StoredNotice): NoticeReceipt {
  const content = receipt as ReceiptContent | null
  const head = { id, kind: kindOfStep(step), receivedAt: receivedAt.toISOString() }
  return content === null ? { ...head, outcome: 'RECEIVED', words: KEPT_ONLY } : { ...head, ...content }
}

export const rejectedBy = ({ code, rule, detail, whatToDo }: Refusal): ReceiptContent => ({
  outcome: 'REJECTED',
  reasons: [{ code, ...(rule === undefined ? {} : { rule }), words: detail, whatToDo }],
})
