import type { PauseReason } from '../dates/reasons.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** A review that stands still until a day, and then carries on by itself. */
export interface ReviewPause {
  readonly reason: PauseReason
  readonly since: Instant
  /** The last day of the pause. */
  readonly until: LocalDate
}

/** R-REV-13. The ways in which somebody can be reached. */
export const CONTACT_WAYS = ['PHONE', 'LETTER', 'VISIT', 'EMAIL_OR_TEXT', 'THROUGH_SOMEBODY_ELSE'] as const
export type ContactWay = (typeof CONTACT_WAYS)[number]

export const CONTACT_OUTCOMES = ['REACHED', 'NOT_REACHED', 'DECLINED'] as const
export type ContactOutcome = (typeof CONTACT_OUTCOMES)[number]

/** R-REV-13. What a manager decides when no review can be done. Ending the plan is not among it. */
export const UNREVIEWED_DECISIONS = ['TRY_AGAIN', 'WELFARE_CHECK', 'RESPECT_THE_WISH'] as const
export type UnreviewedDecision = (typeof UNREVIEWED_DECISIONS)[number]

/** The tries since somebody was last reached about the review. */
export interface ReviewTries {
  readonly ways: readonly ContactWay[]
  /** True once the person said that they want no review. */
  readonly declined: boolean
}
