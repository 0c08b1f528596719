import type { LetterFormat } from '../contact/state.ts'
import type { StaffId } from '../roles/roles.ts'
import type { Instant } from '../shared/time.ts'
import type { EligibilityFinding } from './criteria.ts'
import type { AdviceWay, DutyToMeet, FollowUpOutcome } from './state.ts'

interface Judgement {
  readonly finding: EligibilityFinding
  readonly computed: boolean
  readonly eligible: boolean
}

export interface EligibilityProposed extends Judgement {
  readonly type: 'EligibilityProposed'
}

/** R-GEN-01. The decision keeps the facts it was made on, whatever happens to the journey later. */
export interface EligibilityDetermined extends Judgement {
  readonly type: 'EligibilityDetermined'
  readonly proposedBy: StaffId
  readonly proposedAt: Instant
}

export interface EligibilityReturned {
  readonly type: 'EligibilityReturned'
}

/** R-ELG-08. Section 19(1): no eligible needs, and the council chooses to meet them. */
export interface NeedsMetByChoice {
  readonly type: 'NeedsMetByChoice'
}

export interface DutyToMeetEstablished extends DutyToMeet {
  readonly type: 'DutyToMeetEstablished'
}

export interface NotEligibleLetterSent {
  readonly type: 'NotEligibleLetterSent'
  readonly adviceWays: readonly AdviceWay[]
  readonly format: LetterFormat
  readonly copyToAdvocate: boolean
  /** R-CLS-04. True when a signed plan is in force: the letter does not end it. */
  readonly supportGoesOn: boolean
  /** R-REV-03. True when a review of that plan follows; absent in older events. */
  readonly callsReview?: boolean
}

export interface NotEligibleFollowUpRecorded {
  readonly type: 'NotEligibleFollowUpRecorded'
  readonly outcome: FollowUpOutcome
}

export type EligibilityEvent =
  | EligibilityProposed
  | EligibilityDetermined
  | EligibilityReturned
  | NeedsMetByChoice
  | DutyToMeetEstablished
  | NotEligibleLetterSent
  | NotEligibleFollowUpRecorded
