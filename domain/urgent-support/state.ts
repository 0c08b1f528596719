import type { StaffId } from '../roles/roles.ts'
import type { Instant, LocalDate } from '../shared/time.ts'

/** What is arranged before anything has been assessed. */
export const URGENT_SUPPORT_KINDS = [
  'CARE_AT_HOME',
  'SHORT_STAY',
  'MEALS',
  'EQUIPMENT',
  'NIGHT_SUPPORT',
  'SUPPORT_FOR_CARER',
  'OTHER',
] as const
export type UrgentSupportKind = (typeof URGENT_SUPPORT_KINDS)[number]

/** How soon it has to be there. */
export const URGENCIES = ['WITHIN_HOURS', 'TODAY', 'WITHIN_DAYS'] as const
export type Urgency = (typeof URGENCIES)[number]

/** What a look at the running support found; ending it is a step of its own. */
export const URGENT_REVIEW_OUTCOMES = ['GOES_ON', 'CHANGED'] as const
export type UrgentReviewOutcome = (typeof URGENT_REVIEW_OUTCOMES)[number]

export const URGENT_SUPPORT_ENDINGS = [
  'NO_LONGER_NEEDED',
  'REPLACED_BY_PLAN',
  'PERSONS_CHOICE',
  'MET_BY_OTHERS',
] as const
export type UrgentSupportEnding = (typeof URGENT_SUPPORT_ENDINGS)[number]

export interface Arrangement {
  readonly kind: UrgentSupportKind
  readonly urgency: Urgency
  readonly startsOn: LocalDate
  /** Until when it is arranged for now. The date ends nothing: a person does (R-ASM-10). */
  readonly until: LocalDate
}

/** Rulebook 3.1: none, agreed, running, ended; and before them a need that somebody has marked as urgent. */
export type UrgentSupportState =
  | { readonly is: 'FLAGGED'; readonly since: Instant }
  | {
      readonly is: 'AGREED'
      readonly since: Instant
      readonly arrangement: Arrangement
      readonly arrangedBy: StaffId
      /** Somebody wrote down how to reach whoever gives the support; absent in journeys before this was asked. */
      readonly providerKnown?: true
    }
  | {
      readonly is: 'RUNNING'
      readonly since: Instant
      readonly arrangement: Arrangement
      readonly reviewedAt?: Instant
      readonly providerKnown?: true
    }
  | { readonly is: 'NOT_NEEDED'; readonly since: Instant }
  | { readonly is: 'ENDED'; readonly since: Instant; readonly ending: UrgentSupportEnding }
