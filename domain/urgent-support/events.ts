import type { Arrangement, UrgentReviewOutcome, UrgentSupportEnding } from './state.ts'

export interface UrgentNeedFlagged {
  readonly type: 'UrgentNeedFlagged'
}

/** Arranged by somebody who may not authorise it; it waits for a manager or the out-of-hours team. */
export interface UrgentSupportAgreed {
  readonly type: 'UrgentSupportAgreed'
  readonly arrangement: Arrangement
  readonly providerKnown?: true
}

export interface UrgentSupportStarted {
  readonly type: 'UrgentSupportStarted'
  readonly arrangement: Arrangement
  readonly providerKnown?: true
}

export interface UrgentSupportNotNeeded {
  readonly type: 'UrgentSupportNotNeeded'
}

export interface UrgentSupportReviewed {
  readonly type: 'UrgentSupportReviewed'
  readonly outcome: UrgentReviewOutcome
  readonly arrangement: Arrangement
  readonly providerKnown?: true
}

export interface UrgentSupportEnded {
  readonly type: 'UrgentSupportEnded'
  readonly ending: UrgentSupportEnding
}

export type UrgentSupportEvent =
  | UrgentNeedFlagged
  | UrgentSupportAgreed
  | UrgentSupportStarted
  | UrgentSupportNotNeeded
  | UrgentSupportReviewed
  | UrgentSupportEnded
