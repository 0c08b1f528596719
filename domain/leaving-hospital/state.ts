import type { DischargePathway } from '../hospital/state.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** R-HOS-12. Where the one transfer-of-care record stands; it is kept by the hospital's own system. */
export const TRANSFER_STATES = ['OPEN', 'SHARED', 'COMPLETE'] as const
export type TransferState = (typeof TRANSFER_STATES)[number]

export interface TransferRecord {
  readonly id: string
  readonly status: TransferState
}

/** R-HOS-09. NOT_REACHED is a try, and no check. */
export const WELFARE_CHECK_OUTCOMES = ['SAFE', 'NEEDS_HELP', 'NOT_REACHED'] as const
export type WelfareCheckOutcome = (typeof WELFARE_CHECK_OUTCOMES)[number]

export const WELFARE_CHECK_WAYS = ['VISIT', 'PHONE'] as const
export type WelfareCheckWay = (typeof WELFARE_CHECK_WAYS)[number]

/** R-HOS-11. What came of looking at a long-term bed. */
export const BED_REVIEW_OUTCOMES = ['GOES_HOME', 'OTHER_BED', 'STAYS_FOR_NOW'] as const
export type BedReviewOutcome = (typeof BED_REVIEW_OUTCOMES)[number]

/** How somebody left hospital. */
export interface Departure {
  readonly on: LocalDate
  /** They went without being discharged. */
  readonly byOwnDecision: boolean
  /** As far as anybody had said it then, or has since. */
  readonly pathway?: DischargePathway
  readonly at: Instant
}

/** R-HOS-09 to R-HOS-12. The way out of hospital, and what follows it. */
export interface LeavingHospitalState {
  readonly pathway?: DischargePathway
  /** R-HOS-10. The named worker. */
  readonly worker?: StaffId
  readonly transferRecord?: TransferRecord
  readonly departure?: Departure
  readonly welfareCheck?: WelfareCheckOutcome
  readonly bedReview?: BedReviewOutcome
}
