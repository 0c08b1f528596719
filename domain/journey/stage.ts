/** Rulebook 3.1: where the main line stands. Regions (hospital, move, ...) run beside it and are not stages. */
export const STAGES = [
  'CONTACT',
  'TRIAGE',
  'ADVICE_ONLY',
  'WAITING',
  'SHORT_TERM',
  'ASSESSING',
  'DETERMINING',
  'NOT_ELIGIBLE',
  'BUDGETING',
  'PLANNING',
  'AGREEING',
  'PANEL',
  'SIGN_OFF',
  'ACTIVE',
  'REVIEWING',
  'REVISING',
  'CLOSED',
] as const

export type Stage = (typeof STAGES)[number]

/** Every stage in which something can still happen to the person. */
export const OPEN_STAGES: readonly Stage[] = STAGES.filter((stage) => stage !== 'CLOSED')

/** Stages in plain words, for supervisors and letters. */
export const STAGE_WORDS: Readonly<Record<Stage, string>> = {
  CONTACT: 'First contact',
  TRIAGE: 'Triage',
  ADVICE_ONLY: 'Information and advice given',
  WAITING: 'Waiting to be allocated',
  SHORT_TERM: 'Short-term support',
  ASSESSING: 'Assessment',
  DETERMINING: 'Eligibility decision',
  NOT_ELIGIBLE: 'Not eligible: letter and advice due',
  BUDGETING: 'Indicative budget',
  PLANNING: 'Planning',
  AGREEING: 'Agreeing the plan',
  PANEL: 'With the approval panel',
  SIGN_OFF: 'Sign-off',
  ACTIVE: 'Plan in force',
  REVIEWING: 'Review',
  REVISING: 'Revising the plan',
  CLOSED: 'Closed',
}
