import type { DecisionCapacity } from '../advocacy/capacity.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { EligibilityFinding } from './criteria.ts'

/** How a piece of advice is reached. A website alone is not advice for a person (R-ELG-06, R-IAG-02). */
export const ADVICE_WAYS = ['PERSON', 'GROUP_OR_PLACE', 'PHONE', 'EQUIPMENT', 'WRITTEN', 'WEBSITE'] as const
export type AdviceWay = (typeof ADVICE_WAYS)[number]

/** R-IAG-03. What came of asking how the person is getting on. */
export const FOLLOW_UP_OUTCOMES = ['HELPED', 'MORE_HELP_WANTED', 'NOT_REACHED_IN_TWO_TRIES'] as const
export type FollowUpOutcome = (typeof FOLLOW_UP_OUTCOMES)[number]

/** R-ELG-05. Where the person lives for the purposes of the Act. */
export const ORDINARY_RESIDENCES = ['HERE', 'NO_SETTLED_HOME', 'ELSEWHERE', 'DISPUTED'] as const
export type OrdinaryResidence = (typeof ORDINARY_RESIDENCES)[number]

/** R-ELG-09. Why the council must meet the needs, or why it need not. */
export const DUTY_GROUNDS = [
  'NO_CHARGE',
  'RESOURCES_UNDER_LIMIT',
  'OVER_LIMIT_AND_ASKS',
  'LACKS_CAPACITY_NOBODY_TO_ARRANGE',
  'RESOURCES_NOT_YET_KNOWN',
  'OVER_LIMIT_DOES_NOT_ASK',
] as const
export type DutyGround = (typeof DUTY_GROUNDS)[number]

/** R-ELG-05, R-ELG-09. What was found about meeting the needs before any money is named. */
export interface DutyToMeet {
  readonly waysConsidered: boolean
  readonly wantsCouncilToMeet: boolean
  /** What was said of the person's capacity to say no; absent where nobody doubts it, and in older decisions. */
  readonly wish?: DecisionCapacity
  readonly residence: OrdinaryResidence
  readonly ground: DutyGround
  /** The council uses its power where it has no duty (section 19). */
  readonly byPower: boolean
}

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
  /** R-ELG-08. Not eligible, and the council meets the needs all the same. */
  readonly metByChoice?: true
  /** Absent until it is established. */
  readonly dutyToMeet?: DutyToMeet
}
