import type { Instant } from '../shared/time.ts'

/** Where a journey can stand when it is taken over. What lies between begins again at the last of these that it had reached. */
export const TAKEN_OVER_AT = ['TRIAGE', 'WAITING', 'SHORT_TERM', 'ASSESSING', 'BUDGETING', 'ACTIVE'] as const
export type TakenOverAt = (typeof TAKEN_OVER_AT)[number]

/** What happened in the former system, kept for the account. None of it was done here. */
export const FORMER_EVENTS = [
  'CONTACT',
  'REFERRAL',
  'TRIAGE',
  'ASSESSMENT',
  'CARERS_ASSESSMENT',
  'ELIGIBILITY_DECISION',
  'FINANCIAL_ASSESSMENT',
  'PANEL',
  'PLAN_SIGNED',
  'SERVICE_CHANGED',
  'REVIEW',
  'CONTACT_WITH_PERSON',
  'LETTER',
  'HOSPITAL_STAY',
  'SAFEGUARDING',
  'COMPLAINT',
  'OTHER',
] as const
export type FormerEvent = (typeof FORMER_EVENTS)[number]

/** The journey ran in another system before. */
export interface TakenOverState {
  readonly at: Instant
  readonly stage: TakenOverAt
}
