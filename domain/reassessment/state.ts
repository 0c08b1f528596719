import type { Instant } from '../shared/time.ts'

/** R-RAS-01. Who may ask to be looked at again. */
export const REASSESSMENT_REQUESTERS = ['PERSON', 'CARER', 'ADVOCATE', 'REPRESENTATIVE'] as const
export type ReassessmentRequester = (typeof REASSESSMENT_REQUESTERS)[number]

/** What the person does not agree with, or what has changed. */
export const REASSESSMENT_GROUNDS = ['NOT_ELIGIBLE', 'BUDGET', 'NEEDS_CHANGED', 'OTHER'] as const
export type ReassessmentGround = (typeof REASSESSMENT_GROUNDS)[number]

export const REASSESSMENT_DECISIONS = ['ACCEPTED', 'REFUSED'] as const
export type ReassessmentDecision = (typeof REASSESSMENT_DECISIONS)[number]

/** A request that nobody has decided about yet; further ones join it. */
export interface ReassessmentRequest {
  readonly at: Instant
  readonly by: readonly ReassessmentRequester[]
}

/** The request while it is open; then, until the new assessment starts, that it was accepted. */
export interface ReassessmentState {
  readonly request?: ReassessmentRequest
  readonly acceptedAt?: Instant
}
