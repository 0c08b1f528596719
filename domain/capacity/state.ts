import type { Instant } from '../shared/time.ts'

/** R-CAP-01. Capacity is about one decision, at the time when it has to be made. */
export const CAPACITY_DECISIONS = [
  'BEING_ASSESSED',
  'ASSESSMENT_TOGETHER',
  'WHETHER_NEEDS_ARE_MET',
  'JOINT_PLAN',
  'PLAN_WITH_ANOTHER_SERVICE',
  'WHO_MANAGES_THE_MONEY',
  'AGREEING_TO_THE_PLAN',
] as const
export type CapacityDecision = (typeof CAPACITY_DECISIONS)[number]

export const CAPACITY_OUTCOMES = ['HAS_CAPACITY', 'LACKS_CAPACITY'] as const
export type CapacityOutcome = (typeof CAPACITY_OUTCOMES)[number]

/** R-CAP-02. Who was asked what is best for the person. */
export const CONSULTED = [
  'FAMILY_OR_FRIEND',
  'CARER',
  'ATTORNEY_FOR_OTHER_MATTERS',
  'ADVOCATE',
  'MENTAL_CAPACITY_ADVOCATE',
  'PROFESSIONAL',
] as const
export type Consulted = (typeof CONSULTED)[number]

/** R-CAP-02. Whether somebody has authority for this decision; whoever has makes it, and the council does not. */
export const ATTORNEY_CHECKS = ['NOBODY', 'NOT_FOR_THIS_DECISION', 'HAS_AUTHORITY'] as const
export type AttorneyCheck = (typeof ATTORNEY_CHECKS)[number]

/** What was decided in the person's best interests; the words are kept encrypted. */
export interface BestInterests {
  readonly at: Instant
  readonly consulted: readonly Consulted[]
}

/** The latest record about one decision. */
export interface CapacityRecord {
  readonly outcome: CapacityOutcome
  readonly at: Instant
  /** Absent until it is recorded, and again once capacity is looked at anew. */
  readonly bestInterests?: BestInterests
}

export type CapacityState = Readonly<Partial<Record<CapacityDecision, CapacityRecord>>>
