import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { EligibilityFinding } from './criteria.ts'

/** How a piece of advice is reached. A website alone is not advice for a person (R-ELG-06, R-IAG-02). */
export const ADVICE_WAYS = ['PERSON', 'GROUP_OR_PLACE', 'PHONE', 'EQUIPMENT', 'WRITTEN', 'WEBSITE'] as const
export type AdviceWay = (typeof ADVICE_WAYS)[number]

/** R-IAG-03. What came of asking how the person is getting on. */
export const FOLLOW_UP_OUTCOMES = ['HELPED', 'MORE_HELP_WANTED', 'NOT_REACHED_IN_TWO_TRIES'] as const
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number]

/** What was proposed and what was decided; absent until somebody proposes, and again after a return. */
export interface EligibilityState {
  readonly finding: EligibilityFinding
  /** What the criteria say about the finding. */
  readonly computed: boolean
  /** What the practitioner proposed and, once determined, what the council decided. */
  readonly eligible: boolean
  readonly proposedBy: StaffId
  readonly proposedAt: Instant
  readonly determinedBy?: StaffId
  readonly determinedAt?: Instant
  readonly followUp?: FollowUpOutcome
}
