import type { StaffId } from '../roles/roles.ts'

/** Rulebook 4.9: the checklist of a care and support plan. PC-23, the copy of the agreement, is added by the sign-off. */
export const PLAN_ITEMS = [
  'PC-01',
  'PC-02',
  'PC-03',
  'PC-04',
  'PC-05',
  'PC-06',
  'PC-07',
  'PC-08',
  'PC-09',
  'PC-10',
  'PC-11',
  'PC-12',
  'PC-13',
  'PC-14',
  'PC-15',
  'PC-16',
  'PC-17',
  'PC-18',
  'PC-19',
  'PC-20',
  'PC-21',
  'PC-22',
] as const
export type PlanItem = (typeof PLAN_ITEMS)[number]

export type PlanItemAnswer = 'FILLED' | 'NOT_APPLICABLE'

/** What sent the plan back to named parts, so that only those are written anew. */
export interface SentBack {
  readonly by: 'DISPUTE' | 'PANEL'
  readonly items: readonly PlanItem[]
}

export interface PlanningState {
  /** Counts submissions: 0 while the first draft is written. Agreements, panel decisions and sign-offs are bound to it. */
  readonly version: number
  readonly items: Readonly<Partial<Record<PlanItem, PlanItemAnswer>>>
  /** Who wrote in the plan or submitted it since the last sign-off; none of them may sign it off (R-GEN-06). */
  readonly authors: readonly StaffId[]
  /** What the submitted version costs in pence a week: the amount the parties agree to. */
  readonly weeklyPence?: number
  /** Absent when every part is open. */
  readonly sentBack?: SentBack
}
