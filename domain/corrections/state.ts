import type { Instant } from '../shared/time.ts'

/** Facts that drive dates and are put right by the one correcting step. */
export const CORRECTABLE_FACTS = [
  'REFERRAL_RECEIVED',
  'LEFT_HOSPITAL',
  'FREE_SUPPORT_STARTED',
  'SUPPORT_STARTED',
  'RESIDENCE_DISPUTED',
  'DIED',
] as const
export type CorrectableFact = (typeof CORRECTABLE_FACTS)[number]

/** What is put right in another way; the refusal says how. */
export const FACTS_CORRECTED_ELSEWHERE = [
  'URGENCY',
  'DAY_OF_REVIEW',
  'DAY_OF_MOVE',
  'DAY_OF_DISCHARGE_PROPOSED',
  'NOTICE_OF_HOSPITAL',
  'DEATH_THAT_DID_NOT_HAPPEN',
  'CONTACT_DETAILS',
  'ASSESSMENT_RECORD',
  'ELIGIBILITY',
  'CHARGE',
  'SIGNED_PLAN',
  'ENDING',
] as const
export type FactCorrectedElsewhere = (typeof FACTS_CORRECTED_ELSEWHERE)[number]

export type Fact = CorrectableFact | FactCorrectedElsewhere

/** How a wrong fact came to be recorded. */
export const WRONG_BECAUSE = ['MISTYPED', 'MISUNDERSTOOD', 'TOLD_WRONGLY', 'PAPER_FOUND_LATER'] as const
export type WrongBecause = (typeof WRONG_BECAUSE)[number]

/** As the fact is kept: an instant where the hour counts, else a date in London. */
export type FactValue = string

/** A fact as it was and as it is. The event and the ledgers of the dates keep both for good. */
export interface Corrected {
  readonly fact: CorrectableFact
  readonly was: FactValue
  readonly now: FactValue
  readonly at: Instant
}

export interface CorrectionsState {
  readonly made: readonly Corrected[]
}
