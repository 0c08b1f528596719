import type { Instant } from '../shared/time.ts'

/** Rulebook 3.7. What can change in somebody's life so that their support may have to change with it. */
export const CHANGE_KINDS = ['HEALTH', 'CARER', 'HOME', 'MONEY', 'RISK'] as const
export type ChangeKind = (typeof CHANGE_KINDS)[number]

/** Who told of a change. */
export const CHANGE_REPORTERS = [
  'PERSON',
  'REPRESENTATIVE',
  'CARER',
  'ADVOCATE',
  'FAMILY_OR_FRIEND',
  'PROVIDER',
  'GP_OR_HOSPITAL',
  'STAFF',
  'OTHER',
] as const
export type ChangeReporter = (typeof CHANGE_REPORTERS)[number]

/** What came of looking at a change (R-HLT-01). */
export const CHANGE_OUTCOMES = ['NEW_ASSESSMENT', 'REVIEW', 'FINANCIAL_ASSESSMENT', 'TAKEN_IN', 'NO_ACTION'] as const
export type ChangeOutcome = (typeof CHANGE_OUTCOMES)[number]

/** A change that nobody has looked at yet. Further reports of its kind join it, and its date. */
export interface ReportedChange {
  readonly kind: ChangeKind
  /** When the first report came in: an assessment that follows is counted from here (R-ASM-02). */
  readonly at: Instant
  readonly by: readonly ChangeReporter[]
}

export interface ChangesState {
  readonly open: readonly ReportedChange[]
  /** The change that asks for a new assessment; absent once it has begun. */
  readonly assessmentFor?: ChangeKind | undefined
  /** R-REV-14. Pence a week that are spent in another way since the last review or sign-off; absent when nothing is. */
  readonly movedPence?: number
}
